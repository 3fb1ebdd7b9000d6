package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of a policy on a password: all findings, the result of each rule, and advisories beyond the rules.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"outcome", "findings", "ruleResults", "advisories"})
public sealed interface PasswordVerdict permits ImmutablePasswordVerdict {
    /** The outcome of a check: whether a password may be used. */
    enum Outcome {
        /** No findings; there may be advisories. */
        ACCEPTED,
        /** At least one finding. */
        REJECTED,
        /** No findings, but a hash in the history could not be read, so it is unknown whether the password is new. */
        INDETERMINATE
    }

    /**
     * {@return a verdict with the given components} Most callers obtain one from a check.
     *
     * @param outcome whether the password may be used
     * @param findings the findings, or null for none
     * @param ruleResults the result of each rule, or null for none
     * @param advisories the weaknesses that no rule forbids, or null for none
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

    /** {@return the outcome: whether the password may be used} */
    @JsonProperty("outcome")
    Outcome outcome();

    /**
     * {@return the findings, at most one for each code, in the order of {@link FindingCode}; empty unless REJECTED}
     */
    @JsonProperty("findings")
    List<Finding> findings();

    /** {@return the result of each rule of the policy, in the order of {@link PasswordPolicy#rules()}} */
    @JsonProperty("ruleResults")
    List<RuleResult> ruleResults();

    /**
     * {@return the weaknesses that no rule forbids, at most one for each code, in the order of {@link Advisory.Code}}
     * Empty for a password that is too long.
     */
    @JsonProperty("advisories")
    List<Advisory> advisories();
}
