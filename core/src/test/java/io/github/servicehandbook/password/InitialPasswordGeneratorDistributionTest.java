package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pearson's chi-square test of initial passwords against the exact shares of a draw in which every password with a
 * character of each class is as likely as any other. The numbers are the same each time, so the bounds never flake; they
 * are those that a fair source passes with a chance of one in a million.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitialPasswordGeneratorDistributionTest {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "#%*+=?";
    private static final int PASSWORDS = 40_000;
    private static final int LENGTH = 10;
    private static final long SEED = 20_261_122;
    /** The quantile of the normal distribution that one in a million exceeds. */
    private static final double QUANTILE = 4.7534;

    private List<String> ofTwoClasses;
    private List<String> ofThreeClasses;

    @BeforeAll
    void generate() {
        ofTwoClasses = generate(2);
        ofThreeClasses = generate(3);
    }

    private static List<String> generate(int classes) {
        PasswordPolicy policy = Models.policy().minClasses(classes).build();
        InitialPasswordGenerator source = policy.initialPasswordGenerator(new SeededRandom(SEED));
        Subject nobody = Subject.builder().build();
        List<String> passwords = new ArrayList<>();
        for (int i = 0; i < PASSWORDS; i++) {
            try (Secret secret = source.generate(nobody)) {
                passwords.add(new String(secret.copyNormalized()));
            }
        }
        return passwords;
    }

    @ParameterizedTest(name = "position {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyCharacterOfAClassIsAsLikelyInEveryPosition(int position) {
        charactersAreFair(ofTwoClasses, position, LETTERS, DIGITS);
        charactersAreFair(ofThreeClasses, position, LETTERS, DIGITS, SYMBOLS);
    }

    private static void charactersAreFair(List<String> passwords, int position, String... classes) {
        String alphabet = String.join("", classes);
        long[] observed = new long[alphabet.length()];
        for (String password : passwords) {
            observed[alphabet.indexOf(password.charAt(position))]++;
        }
        double all = shareWithAll(LENGTH, alphabet.length(), classes);
        double[] expected = new double[observed.length];
        for (int i = 0; i < expected.length; i++) {
            String[] others = without(classes, alphabet.charAt(i));
            double share = shareWithAll(LENGTH - 1, alphabet.length(), others) / alphabet.length() / all;
            expected[i] = PASSWORDS * share;
        }
        isFair(observed, expected);
    }

    @Test
    void asManyDigitsOccurAsInADrawFromAll() {
        digitsAreFair(ofTwoClasses, LETTERS, DIGITS);
        digitsAreFair(ofThreeClasses, LETTERS, DIGITS, SYMBOLS);
    }

    private static void digitsAreFair(List<String> passwords, String... classes) {
        long[] observed = new long[LENGTH];
        for (String password : passwords) {
            observed[(int) password.chars().filter(c -> DIGITS.indexOf(c) >= 0).count()]++;
        }
        int alphabet = String.join("", classes).length();
        double all = shareWithAll(LENGTH, alphabet, classes);
        String[] others = without(classes, DIGITS.charAt(0));
        int otherCharacters = alphabet - DIGITS.length();
        double[] expected = new double[LENGTH];
        for (int digits = 1; digits < LENGTH; digits++) {
            double places = binomial(LENGTH, digits)
                    * Math.pow((double) DIGITS.length() / alphabet, digits)
                    * Math.pow((double) otherCharacters / alphabet, LENGTH - digits);
            expected[digits] = PASSWORDS * places * shareWithAll(LENGTH - digits, otherCharacters, others) / all;
        }
        assertThat(observed[0]).isZero();
        isFair(observed, expected);
    }

    @Test
    void neighboursAreOfEachPairOfClassesAsOftenAsInADrawFromAll() {
        String alphabet = LETTERS + DIGITS;
        double all = shareWithAll(LENGTH, alphabet.length(), LETTERS, DIGITS);
        double letter = (double) LETTERS.length() / alphabet.length();
        double digit = (double) DIGITS.length() / alphabet.length();
        double mixed = letter * digit / all;
        double letters = letter * letter * shareWithAll(LENGTH - 2, alphabet.length(), DIGITS) / all;
        double digits = digit * digit * shareWithAll(LENGTH - 2, alphabet.length(), LETTERS) / all;
        for (int position = 0; position + 1 < LENGTH; position++) {
            long[] observed = new long[4];
            for (String password : ofTwoClasses) {
                int first = DIGITS.indexOf(password.charAt(position)) < 0 ? 0 : 2;
                int second = DIGITS.indexOf(password.charAt(position + 1)) < 0 ? 0 : 1;
                observed[first + second]++;
            }
            isFair(observed, new double[] {PASSWORDS * letters, PASSWORDS * mixed, PASSWORDS * mixed, PASSWORDS * digits
            });
        }
    }

    /** How many of the draws of so many characters from an alphabet have one of each class (inclusion and exclusion). */
    private static double shareWithAll(int length, int alphabet, String... classes) {
        double share = 0;
        for (int left = 0; left < 1 << classes.length; left++) {
            int missing = 0;
            for (int i = 0; i < classes.length; i++) {
                missing += (left >> i & 1) * classes[i].length();
            }
            double part = Math.pow((double) (alphabet - missing) / alphabet, length);
            share += Integer.bitCount(left) % 2 == 0 ? part : -part;
        }
        return share;
    }

    private static String[] without(String[] classes, char of) {
        List<String> others = new ArrayList<>(List.of(classes));
        others.removeIf(one -> one.indexOf(of) >= 0);
        return others.toArray(new String[0]);
    }

    private static double binomial(int of, int many) {
        double ways = 1;
        for (int i = 1; i <= many; i++) {
            ways = ways * (of - many + i) / i;
        }
        return ways;
    }

    /** Cells of fewer than five expected are one cell with the next, as the test asks. */
    private static void isFair(long[] observed, double[] expected) {
        double chiSquare = 0;
        int cells = 0;
        double wanted = 0;
        double had = 0;
        double left = 0;
        for (double cell : expected) {
            left += cell;
        }
        assertThat(left).isBetween(PASSWORDS * 0.999_999, PASSWORDS * 1.000_001);
        for (int i = 0; i < expected.length; i++) {
            wanted += expected[i];
            had += observed[i];
            left -= expected[i];
            if (wanted >= 5 && (left >= 5 || i == expected.length - 1)) {
                chiSquare += (had - wanted) * (had - wanted) / wanted;
                cells++;
                wanted = 0;
                had = 0;
            }
        }
        assertThat(chiSquare)
                .as("chi-square of %d degrees of freedom", cells - 1)
                .isBetween(0.0, bound(cells - 1));
    }

    /** The bound for so many degrees of freedom, after Wilson and Hilferty: 120.3 for 55, 128.9 for 61. */
    private static double bound(int degrees) {
        double part = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - part + QUANTILE * Math.sqrt(part), 3);
    }
}
