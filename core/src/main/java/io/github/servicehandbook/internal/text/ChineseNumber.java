package io.github.servicehandbook.internal.text;

/** Formats the numbers of chapters and sections as the handbook prints them: 一, 十, 十二, 二十. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private ChineseNumber() {}

    /** Returns the Chinese numeral for a number from 1 to 99. */
    public static String of(int number) {
        int tens = number / TEN;
        int units = number % TEN;
        String head = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return units == 0 ? head : head + DIGITS.charAt(units);
    }
}
