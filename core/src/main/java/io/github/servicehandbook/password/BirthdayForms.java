package io.github.servicehandbook.password;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The usual ways to write a birthday: three orders, years of four and of two digits, with or without separators. */
final class BirthdayForms {
    private final List<String> years;
    private final List<String> months;
    private final List<String> days;

    BirthdayForms(LocalDate birthday) {
        int year = birthday.getYear();
        String shortYear = twoDigits(Math.floorMod(year, 100));
        // A year before 0 or after 9999 has no usual four-digit form.
        boolean four = year >= 0 && year <= 9999;
        years = four ? List.of(twoDigits(year / 100) + shortYear, shortYear) : List.of(shortYear);
        months = paddedAndNot(birthday.getMonthValue());
        days = paddedAndNot(birthday.getDayOfMonth());
    }

    private static List<String> paddedAndNot(int number) {
        String padded = twoDigits(number);
        return number < 10 ? List.of(padded, Integer.toString(number)) : List.of(padded);
    }

    private static String twoDigits(int number) {
        return "" + (char) ('0' + number / 10) + (char) ('0' + number % 10);
    }

    String monthAndDay() {
        return months.get(0) + days.get(0);
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        for (String digits : unseparated()) {
            tokens.add(new DigitString(digits));
        }
        tokens.add(new SeparatedDate(List.of(years, months, days)));
        tokens.add(new SeparatedDate(List.of(days, months, years)));
        tokens.add(new SeparatedDate(List.of(months, days, years)));
        return tokens;
    }

    private Set<String> unseparated() {
        String month = months.get(0);
        String day = days.get(0);
        Set<String> forms = new LinkedHashSet<>();
        for (String year : years) {
            forms.add(year + month + day);
            forms.add(day + month + year);
            forms.add(month + day + year);
        }
        return forms;
    }
}
