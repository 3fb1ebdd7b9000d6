package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.password.InitialPasswordGenerator;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PreparedPolicy;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the preparation for password checks, and the worst-case password of a check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PolicyPreparation {
    private static final int MAX_LENGTH = 128;

    /**
     * Prefixes of the login, of its reverse and of the name, with look-alikes and separators; each position is a false
     * start.
     */
    private static final String PREFIXES = "1i-x_m8.2 0/l1x1@0m1n6028mx";

    private final PasswordPolicy policy = Handbook.load().passwordPolicy();
    private final Subject subject = PasswordCorpus.subject();
    private final PreparedPolicy prepared = policy.prepare(subject);
    private final InitialPasswordGenerator initialPasswords = policy.initialPasswordGenerator(new SecureRandom());
    private final Secret secret =
            Secret.of(PasswordCorpus.of(PasswordVerdict.Outcome.ACCEPTED, PasswordCheck.Alphabet.ASCII, 12)
                    .get(0)
                    .text());
    private final Secret adversarial = Secret.of(adversarial());

    /** Checks that the passwords have the expected outcomes. */
    @Setup
    public void prepare() {
        if (prepared.check(secret).outcome() != PasswordVerdict.Outcome.ACCEPTED
                || prepared.check(adversarial).outcome() != PasswordVerdict.Outcome.ACCEPTED) {
            throw new IllegalStateException("a password is refused");
        }
    }

    /** Returns a password of the maximum length that consists of prefixes of forbidden words. */
    static String adversarial() {
        return PREFIXES.repeat(MAX_LENGTH / PREFIXES.length() + 1).substring(0, MAX_LENGTH);
    }

    /** Measures the first check of a new policy: its rules are sorted; the subject is already prepared. */
    @Benchmark
    public PasswordVerdict firstCheckOfPolicy() {
        return copy(policy).check(secret, subject);
    }

    /** Measures only the creation of a policy, which the previous row includes. */
    @Benchmark
    public PasswordPolicy newPolicy() {
        return copy(policy);
    }

    private static PasswordPolicy copy(PasswordPolicy policy) {
        return PasswordPolicy.of(
                policy.minLength(),
                policy.maxLength(),
                policy.minClasses(),
                policy.asciiOnly(),
                policy.historySize(),
                policy.maxAge(),
                policy.expiryBasis(),
                policy.zone().orElse(null),
                policy.maxConsecutiveFailures(),
                policy.approverRole(),
                policy.initialLength(),
                policy.commonPasswords(),
                policy.rules());
    }

    /** Measures creating and preparing a subject. */
    @Benchmark
    public PreparedPolicy newSubject() {
        return policy.prepare(PasswordCorpus.subject());
    }

    /** Measures drawing one initial password for an existing subject with a {@link SecureRandom}. */
    @Benchmark
    public Secret initialPassword() {
        return initialPasswords.generate(subject);
    }

    /** Measures the check of a password that is a false start at every position. */
    @Benchmark
    public PasswordVerdict adversarialPassword() {
        return prepared.check(adversarial);
    }
}
