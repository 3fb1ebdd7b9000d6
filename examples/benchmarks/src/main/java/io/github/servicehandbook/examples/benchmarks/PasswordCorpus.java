package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.examples.benchmarks.PasswordCheck.Alphabet;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One subject and passwords for it. The passwords are drawn from a fixed seed, so they are the same in every run. */
final class PasswordCorpus {
    /** The number of passwords for each outcome, alphabet and length. */
    static final int SIZE = 8;

    static final String LOGIN = "lixm8206";
    static final String MOBILE = "13912345678";
    static final String[] SURROUNDINGS = {"10086", "yidong", "hejiating"};

    private static final long SEED = 42;
    private static final int HAN_EVERY = 3;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String OTHERS = "0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String HAN = "山水云天风月花木石竹梅兰松江河湖";

    /**
     * The faults that make a password invalid: the expected reason, and its pieces, of which the first one that fits is
     * used. Left out are pieces that only this library treats as a whole run of digits or letters (month and day,
     * initials).
     */
    private static final List<Fault> FAULTS = List.of(
            new Fault(Reason.TOO_FEW_CLASSES, List.of()),
            new Fault(Reason.LOGIN, List.of("LiXm8206")),
            new Fault(Reason.LOGIN_REVERSED, List.of("6028mXiL")),
            new Fault(Reason.WORD, List.of("LiXiaoMing", "10086")),
            new Fault(Reason.WORD, List.of("李晓明")),
            new Fault(Reason.WORD, List.of("19920912", "920912")),
            new Fault(Reason.WORD, List.of("13912345678", "091292")),
            new Fault(Reason.WORD, List.of("YiDong")),
            new Fault(Reason.ILLEGAL_CHARACTER, List.of("\u0007")));

    private PasswordCorpus() {}

    /** The reasons to reject a password that both libraries can distinguish. */
    enum Reason {
        TOO_SHORT,
        TOO_LONG,
        TOO_FEW_CLASSES,
        ILLEGAL_CHARACTER,
        LOGIN,
        LOGIN_REVERSED,
        /** Name, birthday, phone or surroundings: one word list in Passay. */
        WORD
    }

    /** A password and the only reason to reject it, or no reason if it must be accepted. */
    record Candidate(String text, List<Reason> reasons) {}

    private record Fault(Reason reason, List<String> pieces) {
        /**
         * Returns a piece that is shorter than the password, because Passay's substring rule never checks the whole
         * password.
         */
        private String pieceFor(int length) {
            for (String piece : pieces) {
                if (piece.length() < length || (piece.length() == length && reason != Reason.WORD)) {
                    return piece;
                }
            }
            return "";
        }

        private boolean isHan() {
            return pieces.stream().anyMatch(piece -> piece.charAt(0) > '~');
        }
    }

    /** Returns a new instance of the subject of the passwords. */
    static Subject subject() {
        return Subject.builder()
                .login(LOGIN)
                .familyName("李")
                .givenName("晓明")
                .birthday(LocalDate.of(1992, 9, 12))
                .mobileNumber(MOBILE)
                .surroundings(SURROUNDINGS)
                .build();
    }

    /** Returns the passwords for an outcome, an alphabet and a length. */
    static List<Candidate> of(PasswordVerdict.Outcome outcome, Alphabet alphabet, int length) {
        Random random = new Random(SEED + length);
        List<Candidate> candidates = new ArrayList<>();
        if (outcome == PasswordVerdict.Outcome.ACCEPTED) {
            while (candidates.size() < SIZE) {
                candidates.add(new Candidate(drawMixed(random, "", alphabet, length), List.of()));
            }
            return candidates;
        }
        for (Fault fault : FAULTS) {
            if (candidates.size() < SIZE && (alphabet == Alphabet.HAN || !fault.isHan())) {
                candidates.add(new Candidate(draw(random, fault, alphabet, length), List.of(fault.reason())));
            }
        }
        return candidates;
    }

    private static String draw(Random random, Fault fault, Alphabet alphabet, int length) {
        return fault.reason() == Reason.TOO_FEW_CLASSES
                ? draw(random, LETTERS, alphabet, length)
                : drawMixed(random, fault.pieceFor(length), alphabet, length);
    }

    /**
     * Returns drawn characters with a piece at a random position; together they have a letter and another character.
     */
    private static String drawMixed(Random random, String piece, Alphabet alphabet, int length) {
        String text;
        do {
            String rest = draw(random, LETTERS + OTHERS, alphabet, length - piece.length());
            text = new StringBuilder(rest)
                    .insert(random.nextInt(rest.length() + 1), piece)
                    .toString();
        } while (!hasAny(text, LETTERS) || !hasAny(text, OTHERS));
        return text;
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    /**
     * Draws characters, never the same one twice in a row. A repeat is not a fault, but this library advises against it
     * and Passay does not.
     */
    private static String draw(Random random, String characters, Alphabet alphabet, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            boolean han = alphabet == Alphabet.HAN && text.length() % HAN_EVERY == HAN_EVERY - 1;
            String from = han ? HAN : characters;
            char c = from.charAt(random.nextInt(from.length()));
            if (text.length() == 0 || text.charAt(text.length() - 1) != c) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
