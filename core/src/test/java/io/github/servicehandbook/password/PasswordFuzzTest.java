package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Arbitrary UTF-16 against rotating subjects, ten million texts unless {@code -Dfuzz.inputs} says otherwise. Run by {@code
 * mvn -Pfuzz -pl core test}; {@code -Dfuzz.seed} repeats a run.
 */
@Tag("fuzz")
class PasswordFuzzTest {
    private static final long INPUTS = Long.getLong("fuzz.inputs", 10_000_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final int THREADS = 2;
    private static final int SUBJECTS = 2_000;
    private static final int TEXTS_OF_A_SUBJECT = 50;
    private static final int SAMPLE_OF_ENTRY_POINTS = 16;
    private static final int SAMPLE_OF_ORACLE = 200;
    private static final int SAMPLE_OF_MEGABYTES = 200_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int MAX_CODE_POINTS = 128;

    /** Where something odd is, inclusive: each pair begins and ends a range of UTF-16. */
    private static final String RANGES = "\u0000\u001f" // controls
            + "\u007f\u00ad" // C1, no-break space, signs, soft hyphen
            + "\u00c0\u024f" // accents, dotless i, long s, digraphs
            + "\u0300\u036f" // combining marks
            + "\u0370\u04ff" // final sigma and other cases
            + "\u0590\u06ff" // right to left, Arabic digits
            + "\u0900\u097f" // vowel signs
            + "\u0e00\u0e7f" // Thai
            + "\u0f40\u0fbc" // Tibetan, subjoined letters
            + "\u1100\u11ff" // Hangul jamo
            + "\u1e00\u1fff" // stacked accents, titles of digraphs
            + "\u200b\u206f" // zero width, marks of direction, line separators
            + "\u2070\u214f" // superscripts, letterlike signs
            + "\u2150\u24ff" // fractions, Roman numbers, circled
            + "\u2e80\u2fdf" // radicals
            + "\u3000\u30ff" // ideographic space, kana
            + "\u3130\u33ff" // compatibility jamo, squared words
            + "\u4e00\u9fff" // Han
            + "\uac00\ud7fb" // Hangul
            + "\ud800\udfff" // halves of surrogate pairs
            + "\ue000\uf8ff" // private
            + "\uf900\ufaff" // compatibility Han
            + "\ufb00\ufdff" // ligatures and expansions
            + "\ufe00\ufe0f" // variation selectors
            + "\ufe20\uffff"; // half marks, full-width, half-width kana, no characters

    private static final List<String> SEQUENCES = List.of(
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ud83c\udde8\ud83c\uddf3",
            "\ud83d\udc4d\ud83c\udffd",
            "1\ufe0f\u20e3",
            "\ufdfa",
            "e\u0323\u0302\u0301",
            "\u1100\u1161\u11a8",
            "\uff76\uff9e",
            "\u0f71\u0f72\u0f74",
            "\ud834\udd5e",
            "\ud835\udc00\ud835\udfce",
            "\u202elixm\u202c");

    @Test
    void survivesAnyText() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Long>> done = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            long seed = SEED + i;
            done.add(threads.submit(() -> new Worker(seed).run(INPUTS / THREADS)));
        }
        threads.shutdown();
        long inputs = 0;
        for (Future<Long> worker : done) {
            inputs += result(worker);
        }
        System.out.println("fuzz: " + inputs + " passwords, seed " + SEED);
        assertThat(inputs).isEqualTo(INPUTS / THREADS * THREADS);
    }

    private static long result(Future<Long> worker) throws InterruptedException {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private static final class Worker {
        private final SplittableRandom random;
        private final List<Subject> subjects = new ArrayList<>();
        private final List<PreparedPolicy> prepared = new ArrayList<>();

        Worker(long seed) {
            random = new SplittableRandom(seed);
            for (int i = 0; i < SUBJECTS; i++) {
                Subject subject = new PasswordPieces(random.nextLong()).subject();
                subjects.add(subject);
                prepared.add(PasswordChecks.POLICY.prepare(subject));
            }
        }

        long run(long inputs) {
            for (long i = 0; i < inputs; i++) {
                int person = (int) (i / TEXTS_OF_A_SUBJECT % SUBJECTS);
                String text = i % SAMPLE_OF_MEGABYTES == 0 ? megabyte() : text(subjects.get(person));
                try {
                    check(text, person, i);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("input " + i + ": " + escaped(text), e);
                }
            }
            return inputs;
        }

        private void check(String text, int person, long i) {
            Subject subject = subjects.get(person);
            PasswordVerdict verdict;
            try (Secret secret = Secret.of(text)) {
                verdict = prepared.get(person).check(secret);
                pointsInto(text, verdict);
                if (i % SAMPLE_OF_ENTRY_POINTS == 0) {
                    assertThat(prepared.get(person).check(secret)).isEqualTo(verdict);
                }
            }
            if (i % SAMPLE_OF_ENTRY_POINTS == 0) {
                assertThat(PasswordChecks.check(text, subject)).isEqualTo(verdict);
                assertThat(PasswordChecks.check(text.toCharArray(), subject)).isEqualTo(verdict);
            }
            if (i % SAMPLE_OF_ORACLE == 0) {
                assertThat(PasswordChecks.codes(verdict)).isEqualTo(NaivePolicy.codes(text, subject));
            }
        }

        private static void pointsInto(String text, PasswordVerdict verdict) {
            boolean accepted = verdict.outcome() == PasswordVerdict.Outcome.ACCEPTED;
            boolean right = accepted == verdict.findings().isEmpty();
            int length = text.codePointCount(0, text.length());
            for (Finding finding : verdict.findings()) {
                boolean empty = finding.start() == finding.end() && length > 0;
                right &= finding.start() >= 0 && finding.start() <= finding.end() && finding.end() <= length && !empty;
            }
            boolean tooLong = PasswordChecks.codes(verdict).contains(FindingCode.TOO_LONG);
            right &= tooLong == length > MAX_CODE_POINTS
                    && (!tooLong || verdict.findings().size() == 1);
            if (!right) {
                throw new AssertionError(verdict);
            }
        }

        private String megabyte() {
            StringBuilder text = new StringBuilder(MEGABYTE);
            while (text.length() < MEGABYTE) {
                text.append(oddities(1));
            }
            return text.toString();
        }

        private String text(Subject subject) {
            int kind = random.nextInt(100);
            if (kind == 0) {
                return oddities(100 + random.nextInt(60));
            }
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(4); parts >= 0; parts--) {
                text.append(
                        switch (random.nextInt(4)) {
                            case 0 -> oddities(random.nextInt(8));
                            case 1 -> ascii(random.nextInt(8));
                            case 2 -> new PasswordPieces(random.nextLong()).piece(subject);
                            default -> mutated(new PasswordPieces(random.nextLong()).piece(subject));
                        });
            }
            return text.toString();
        }

        private String oddities(int length) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                if (random.nextInt(10) == 0) {
                    text.append(SEQUENCES.get(random.nextInt(SEQUENCES.size())));
                } else {
                    text.append(odd());
                }
            }
            return text.toString();
        }

        private char odd() {
            int range = random.nextInt(RANGES.length() / 2) * 2;
            return (char) random.nextInt(RANGES.charAt(range), RANGES.charAt(range + 1) + 1);
        }

        private String ascii(int length) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append((char) random.nextInt(' ', 0x7f));
            }
            return text.toString();
        }

        /** Something odd in, instead of, or around one unit of UTF-16. */
        private String mutated(String piece) {
            StringBuilder text = new StringBuilder(piece);
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, odd());
                case 1 -> text.setLength(at);
                case 2 -> text.insert(at, SEQUENCES.get(random.nextInt(SEQUENCES.size())));
                default -> text.replace(at, Math.min(at + 1, text.length()), String.valueOf(odd()));
            }
            return text.toString();
        }

        private static String escaped(String text) {
            StringBuilder escaped = new StringBuilder();
            for (char c : text.substring(0, Math.min(text.length(), 400)).toCharArray()) {
                escaped.append(c > ' ' && c < 0x7f ? Character.toString(c) : String.format("\\u%04x", (int) c));
            }
            return escaped.toString();
        }
    }
}
