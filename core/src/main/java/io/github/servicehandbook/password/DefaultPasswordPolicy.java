package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.HandbookValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import org.immutables.value.Value;

/** A policy with validated figures. */
@Value.Immutable
@HandbookValue
abstract sealed class DefaultPasswordPolicy implements PasswordPolicy permits ImmutableDefaultPasswordPolicy {
    @Value.Check
    void checkRanges() {
        PolicyValidator.check(this);
    }

    /** Created lazily by the first check, so that loading a handbook does not incur the cost. */
    @Value.Lazy
    RuleBook ruleBook() {
        return new RuleBook(this);
    }

    @Override
    public PasswordVerdict check(Secret secret, Subject subject) {
        return prepare(subject).check(secret);
    }

    @Override
    public PasswordVerdict checkWithHistory(
            Secret secret, Subject subject, PasswordHistory history, SecretMatcher matcher) {
        return prepare(subject).checkWithHistory(secret, history, matcher);
    }

    @Override
    public PreparedPolicy prepare(Subject subject) {
        DefaultSubject data = (DefaultSubject) Objects.requireNonNull(subject, "subject");
        return new DefaultPreparedPolicy(ruleBook(), data.identity());
    }

    @Override
    public String describe(Locale locale) {
        return PolicyText.of(this, locale);
    }

    @Override
    public PolicyDiff diff(PasswordPolicy newer) {
        return PolicyDifferences.between(this, Objects.requireNonNull(newer, "newer"));
    }

    @Override
    public InitialPasswordGenerator initialPasswordGenerator(SecureRandom random) {
        return new InitialPasswordGenerator(this, Objects.requireNonNull(random, "random"));
    }

    @Override
    public String toString() {
        return "PasswordPolicy{minLength=" + minLength() + ", maxLength=" + maxLength() + ", minClasses=" + minClasses()
                + ", rules=" + rules().size() + "}";
    }
}
