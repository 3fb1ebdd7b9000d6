package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.examples.benchmarks.PasswordCorpus.Candidate;
import io.github.servicehandbook.examples.benchmarks.PasswordCorpus.Reason;
import io.github.servicehandbook.password.Finding;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PasswordVerdict.Outcome;
import io.github.servicehandbook.password.PreparedPolicy;
import io.github.servicehandbook.password.Secret;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.passay.PasswordData;
import org.passay.PasswordValidator;

/**
 * Compares a password check without history with Passay and with a loop over the characters. Figures are per password.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PasswordCheck {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int SYMBOL = 4;

    /** The characters of a password. */
    public enum Alphabet {
        /** Printable ASCII. */
        ASCII,
        /** Every third character is Han; the others are ASCII. */
        HAN
    }

    /** The outcome of the checks. */
    @Param({"ACCEPTED", "REJECTED"})
    Outcome outcome = Outcome.ACCEPTED;

    /** The alphabet of the passwords. */
    @Param
    Alphabet alphabet = Alphabet.ASCII;

    /** The length of the passwords, in characters. */
    @Param({"8", "12", "64", "128"})
    int length = 12;

    private final PasswordPolicy policy = Handbook.load().passwordPolicy();
    private final PreparedPolicy prepared = policy.prepare(PasswordCorpus.subject());
    private final PasswordValidator dictionary = PassayRules.withDictionary();
    private final PasswordValidator regex = PassayRules.withRegex();
    private final char[][] passwords = new char[PasswordCorpus.SIZE][];
    private final Secret[] secrets = new Secret[PasswordCorpus.SIZE];
    private final PasswordData[] data = new PasswordData[PasswordCorpus.SIZE];

    /** Creates the passwords, and checks that both libraries give the same verdict on each. */
    @Setup
    public void prepare() {
        List<Candidate> candidates = PasswordCorpus.of(outcome, alphabet, length);
        for (int i = 0; i < PasswordCorpus.SIZE; i++) {
            requireSameVerdicts(candidates.get(i));
            passwords[i] = candidates.get(i).text().toCharArray();
            secrets[i] = Secret.of(passwords[i]);
            data[i] = PassayRules.data(passwords[i]);
        }
    }

    /** Checks that this library and Passay find in a password exactly the faults that it is made to have. */
    void requireSameVerdicts(Candidate candidate) {
        Set<Reason> expected = EnumSet.noneOf(Reason.class);
        expected.addAll(candidate.reasons());
        char[] password = candidate.text().toCharArray();
        Set<Reason> ours = reasons(prepared.check(Secret.of(password)));
        Set<Reason> withDictionary = PassayRules.reasons(dictionary.validate(PassayRules.data(password)));
        Set<Reason> withRegex = PassayRules.reasons(regex.validate(PassayRules.data(password)));
        if (!ours.equals(expected) || !withDictionary.equals(expected) || !withRegex.equals(expected)) {
            throw new IllegalStateException(
                    "not the same verdicts on " + candidate + ": " + ours + ", " + withDictionary + ", " + withRegex);
        }
    }

    /**
     * Returns the reasons of a verdict. Advice does not count as a reason, but an accepted password must not have any,
     * because Passay gives none.
     */
    private static Set<Reason> reasons(PasswordVerdict verdict) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Finding finding : verdict.findings()) {
            reasons.add(reason(finding));
        }
        if (reasons.isEmpty() && !verdict.advisories().isEmpty()) {
            throw new IllegalStateException("advice: " + verdict);
        }
        return reasons;
    }

    private static Reason reason(Finding finding) {
        return switch (finding.code()) {
            case TOO_SHORT -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
            case TOO_FEW_CLASSES -> Reason.TOO_FEW_CLASSES;
            case ILLEGAL_CHARACTER -> Reason.ILLEGAL_CHARACTER;
            case CONTAINS_LOGIN -> Reason.LOGIN;
            case CONTAINS_LOGIN_REVERSED -> Reason.LOGIN_REVERSED;
            case CONTAINS_NAME, CONTAINS_BIRTHDAY, CONTAINS_PHONE, CONTAINS_SURROUNDINGS -> Reason.WORD;
            case REUSED -> throw new IllegalStateException("there is no history");
        };
    }

    /** Measures the floor: the minimum work of any check, which reads each character once. */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void floor(Blackhole sink) {
        for (char[] password : passwords) {
            sink.consume(hasLengthAndClasses(password));
        }
    }

    private static boolean hasLengthAndClasses(char[] password) {
        int classes = 0;
        for (char c : password) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            boolean symbol = c >= '!' && c <= '~';
            classes |= letter ? LETTER : digit ? DIGIT : symbol ? SYMBOL : 0;
        }
        return password.length >= 8 && password.length <= 128 && Integer.bitCount(classes) >= 2;
    }

    /**
     * Measures this library's check with a prepared subject and an existing secret, as when the same text is checked
     * again.
     */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void prepared(Blackhole sink) {
        for (Secret secret : secrets) {
            sink.consume(prepared.check(secret));
        }
    }

    /** Measures the same with a new secret, which is wiped after the check. */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void preparedNewSecret(Blackhole sink) {
        for (char[] password : passwords) {
            try (Secret secret = Secret.of(password)) {
                sink.consume(prepared.check(secret));
            }
        }
    }

    /** Measures the same with a new subject for each password, without preparation. */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void unprepared(Blackhole sink) {
        for (char[] password : passwords) {
            try (Secret secret = Secret.of(password)) {
                sink.consume(policy.check(secret, PasswordCorpus.subject()));
            }
        }
    }

    /** Measures Passay with a word list. */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void passayDictionary(Blackhole sink) {
        for (PasswordData password : data) {
            sink.consume(dictionary.validate(password));
        }
    }

    /** Measures Passay with a regular expression of all words. */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void passayRegex(Blackhole sink) {
        for (PasswordData password : data) {
            sink.consume(regex.validate(password));
        }
    }

    /** Measures the same with new data for each password. */
    @Benchmark
    @OperationsPerInvocation(PasswordCorpus.SIZE)
    public void passayRegexNewData(Blackhole sink) {
        for (char[] password : passwords) {
            sink.consume(regex.validate(PassayRules.data(password)));
        }
    }
}
