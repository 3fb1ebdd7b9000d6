package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.pinyin.Readings;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules for passwords once more, in the plainest way: every form of every token is spelt out and looked for at every
 * place. It shares nothing with the engine but the readings of Han characters. The policy is that of the fixture (8 to 128
 * characters, 2 of 3 classes, every check), without the history.
 */
final class NaivePolicy {
    private static final String SEPARATORS = " -_./";
    private static final Set<Integer> ILLEGAL_CATEGORIES = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private NaivePolicy() {}

    /** The codes of all that the password of this person has against it. */
    static Set<FindingCode> codes(String password, Subject subject) {
        if (length(password) > 128) {
            return EnumSet.of(FindingCode.TOO_LONG);
        }
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        if (length(password) < 8 || length(nfkc(password)) < 8) {
            codes.add(FindingCode.TOO_SHORT);
        }
        if (classes(nfkc(password)) < 2) {
            codes.add(FindingCode.TOO_FEW_CLASSES);
        }
        if (password.codePoints().anyMatch(c -> ILLEGAL_CATEGORIES.contains(Character.getType(c)))) {
            codes.add(FindingCode.ILLEGAL_CHARACTER);
        }
        Text text = new Text(fold(password));
        subject.login().ifPresent(login -> {
            int[] token = fold(login).codePoints().toArray();
            if (text.holdsLogin(token)) {
                codes.add(FindingCode.CONTAINS_LOGIN);
            }
            if (text.holdsLogin(reversed(token))) {
                codes.add(FindingCode.CONTAINS_LOGIN_REVERSED);
            }
        });
        if (subject.givenName().isPresent() && text.holdsName(subject)) {
            codes.add(FindingCode.CONTAINS_NAME);
        }
        if (subject.birthday().isPresent()
                && text.holdsBirthday(subject.birthday().get())) {
            codes.add(FindingCode.CONTAINS_BIRTHDAY);
        }
        if (subject.mobileNumber().isPresent()
                && text.holdsMobile(digits(subject.mobileNumber().get()))) {
            codes.add(FindingCode.CONTAINS_PHONE);
        }
        if (subject.surroundings().stream().anyMatch(term -> text.holdsToken(fold(term)))) {
            codes.add(FindingCode.CONTAINS_SURROUNDINGS);
        }
        return codes;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static String fold(String text) {
        StringBuilder lower = new StringBuilder();
        nfkc(text).codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c))));
        return nfkc(lower.toString());
    }

    private static int classes(String text) {
        int classes = 0;
        for (String one : List.of("[A-Za-z]", "[0-9]", "[!-/:-@\\[-`{-~]")) {
            if (Pattern.compile(one).matcher(text).find()) {
                classes++;
            }
        }
        return classes;
    }

    /** The national number: digits alone, without the country code. */
    private static String digits(String mobile) {
        String digits = nfkc(mobile).replaceAll("[^0-9]", "");
        return digits.matches("(00)?86[0-9]{11}") ? digits.substring(digits.length() - 11) : digits;
    }

    private static int[] reversed(int[] token) {
        int[] reversed = new int[token.length];
        for (int i = 0; i < token.length; i++) {
            reversed[i] = token[token.length - 1 - i];
        }
        return reversed;
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /**
     * The syllables of a name in a row: a Han character is one, and a word of any other script. A word is letters and their
     * marks; whatever else stands in a name parts words.
     */
    private static List<String> syllables(String name) {
        return Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+")
                .matcher(fold(name))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Set<String> readings(String syllable) {
        if (!isHan(syllable.codePointAt(0))) {
            return Set.of(syllable);
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : Readings.of(syllable.codePointAt(0))) {
            readings.addAll(Readings.spellings(reading));
            readings.add(reading.replace('v', 'ü'));
        }
        return readings;
    }

    /** Every way to read the syllables one after another, a reading in each place; none if one of them has none. */
    private static List<List<String>> read(List<String> syllables) {
        List<List<String>> ways = List.of(List.of());
        for (String syllable : syllables) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> way : ways) {
                for (String reading : readings(syllable)) {
                    List<String> next = new ArrayList<>(way);
                    next.add(reading);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    /** A password, folded. */
    private static final class Text {
        private final String folded;
        private final int[] characters;

        Text(String folded) {
            this.folded = folded;
            this.characters = folded.codePoints().toArray();
        }

        boolean holdsLogin(int[] token) {
            return token.length < 4 ? isWholly(token) : holds(token);
        }

        boolean holdsToken(String term) {
            int[] token = term.codePoints().toArray();
            boolean twoHan = term.codePoints().filter(NaivePolicy::isHan).count() >= 2;
            return (token.length >= 4 || twoHan) && holds(token);
        }

        boolean holdsName(Subject subject) {
            List<String> family =
                    subject.familyName().map(NaivePolicy::syllables).orElse(List.of());
            List<String> given = syllables(subject.givenName().get());
            if (holdsName(family, given) || holdsNameWithItsGaps(subject)) {
                return true;
            }
            for (List<String> readFamily : read(family)) {
                for (List<String> readGiven : read(given)) {
                    if (holdsName(readFamily, readGiven)
                            || holdsInitials(readFamily, readGiven)
                            || holdsInitials(List.of(), readGiven)) {
                        return true;
                    }
                }
            }
            return read(given).stream()
                    .anyMatch(alone -> holdsName(List.of(), alone) || holdsInitials(List.of(), alone));
        }

        private boolean holdsName(List<String> family, List<String> given) {
            String first = String.join("", family);
            String last = String.join("", given);
            return holdsToken(first + last) || holdsToken(last + first) || holdsToken(last);
        }

        /** Names are written with dots and apostrophes too (阿不都·热合曼, D'Angelo). */
        private boolean holdsNameWithItsGaps(Subject subject) {
            String family = fold(subject.familyName().orElse(""));
            return holdsName(List.of(family), List.of(fold(subject.givenName().get())));
        }

        private boolean holdsInitials(List<String> family, List<String> given) {
            StringBuilder initials = new StringBuilder();
            family.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
            given.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
            return family.size() + given.size() >= 3 && runs("[a-z]+").contains(initials.toString());
        }

        boolean holdsBirthday(LocalDate day) {
            String yyyy = String.format(Locale.ROOT, "%04d", day.getYear());
            String yy = yyyy.substring(yyyy.length() - 2);
            String mm = String.format(Locale.ROOT, "%02d", day.getMonthValue());
            String dd = String.format(Locale.ROOT, "%02d", day.getDayOfMonth());
            if (runs("[0-9]+").contains(mm + dd)) {
                return true;
            }
            for (String year : List.of(yyyy, yy)) {
                if (folded.contains(year + mm + dd)
                        || folded.contains(dd + mm + year)
                        || folded.contains(mm + dd + year)) {
                    return true;
                }
                for (String month : List.of(mm, String.valueOf(day.getMonthValue()))) {
                    for (String date : List.of(dd, String.valueOf(day.getDayOfMonth()))) {
                        if (holdsSeparated(year, month, date)
                                || holdsSeparated(date, month, year)
                                || holdsSeparated(month, date, year)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean holdsSeparated(String first, String second, String third) {
            String gap = "[ \\-_./年月]+";
            String before = first.length() == 1 ? "(?<![0-9])" : "";
            String after = third.length() == 1 ? "(?![0-9])" : "";
            return Pattern.compile(before + first + gap + second + gap + third + after)
                    .matcher(folded)
                    .find();
        }

        boolean holdsMobile(String number) {
            return number.length() >= 4
                    && (holdsToken(number) || runs("[0-9]+").contains(number.substring(number.length() - 4)));
        }

        /** All longest stretches of such characters. */
        private Set<String> runs(String regex) {
            Set<String> runs = new LinkedHashSet<>();
            Pattern.compile(regex).matcher(folded).results().forEach(run -> runs.add(run.group()));
            return runs;
        }

        private boolean holds(int[] token) {
            for (int start = 0; start < characters.length; start++) {
                if (!ends(start, token).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private boolean isWholly(int[] token) {
            return ends(0, token).contains(characters.length);
        }

        /** Behind which places a token can end that begins here. */
        private Set<Integer> ends(int start, int[] token) {
            Set<Integer> here = Set.of(start);
            Set<Integer> behind = Set.of();
            for (int wanted : token) {
                behind = new LinkedHashSet<>();
                Set<Integer> next = new LinkedHashSet<>();
                for (int at : here) {
                    if (at < characters.length && standsFor(characters[at], wanted)) {
                        behind.add(at + 1);
                        next.add(at + 1);
                        for (int gap = at + 1; gap < characters.length && isSeparator(characters[gap]); gap++) {
                            next.add(gap + 1);
                        }
                    }
                }
                here = next;
            }
            return behind;
        }

        private static boolean isSeparator(int c) {
            return SEPARATORS.indexOf(c) >= 0;
        }

        private static boolean standsFor(int written, int wanted) {
            if (written == wanted) {
                return true;
            }
            String letters = switch (written) {
                case '0' -> "o";
                case '1' -> "il";
                case '!' -> "i";
                case '3' -> "e";
                case '4', '@' -> "a";
                case '5', '$' -> "s";
                case '7' -> "t";
                case '8' -> "b";
                case '9' -> "g";
                default -> "";
            };
            return letters.indexOf(wanted) >= 0;
        }
    }
}
