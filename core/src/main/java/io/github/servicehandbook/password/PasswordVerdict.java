package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of a password: all findings at once, what became of each rule, and advice beyond the rules.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"outcome", "findings", "ruleResults", "advisories"})
public sealed interface PasswordVerdict permits ImmutablePasswordVerdict {
    /** Whether a password may be used. */
    enum Outcome {
        /** No finding. Advisories there may be. */
        ACCEPTED,
        /** One finding at least. */
        REJECTED,
        /** No finding, but an entry of the history could not be read: it cannot be told whether the password is new. */
        INDETERMINATE
    }

    /**
     * Makes a verdict; programs get one from a check.
     *
     * @param outcome whether the password may be used
     * @param findings what it has against it; null is none
     * @param ruleResults what became of each rule; null is none
     * @param advisories weaknesses that no rule forbids; null is none
     * @return the verdict
     */
    @JsonCreator
    static PasswordVerdict of(
            @JsonProperty("outcome") Outcome outcome,
            @JsonProperty("findings") @Nullable List<Finding> findings,
            @JsonProperty("ruleResults") @Nullable List<RuleResult> ruleResults,
            @JsonProperty("advisories") @Nullable List<Advisory> advisories) {
        return ImmutablePasswordVerdict.of(
                outcome,
                findings == null ? List.of() : findings,
                ruleResults == null ? List.of() : ruleResults,
                advisories == null ? List.of() : advisories);
    }

    /**
     * Returns whether the password may be used.
     *
     * @return the outcome
     */
    @JsonProperty("outcome")
    Outcome outcome();

    /**
     * Returns what the password has against it.
     *
     * @return the findings, at most one of each code, in the order of {@link FindingCode}; empty unless REJECTED
     */
    @JsonProperty("findings")
    List<Finding> findings();

    /**
     * Returns what became of each rule of the policy.
     *
     * @return an entry for each rule, in the order of {@link PasswordPolicy#rules()}
     */
    @JsonProperty("ruleResults")
    List<RuleResult> ruleResults();

    /**
     * Returns weaknesses that no rule forbids.
     *
     * @return the advisories, at most one of each code, in the order of {@link Advisory.Code}; none of a password that is
     *     too long
     */
    @JsonProperty("advisories")
    List<Advisory> advisories();
}
