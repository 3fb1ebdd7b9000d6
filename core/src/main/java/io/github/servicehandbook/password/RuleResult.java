package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule of the policy in a check.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"ruleId", "status", "reason", "reasonEn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface RuleResult permits ImmutableRuleCoverage {
    /** What became of a rule. */
    enum Status {
        /** The password keeps it. */
        PASSED,
        /** The password breaks it. */
        FAILED,
        /** It was not, or not wholly, held against the password; there is a reason. */
        NOT_EVALUATED
    }

    /**
     * Makes a coverage; programs get one from a check.
     *
     * @param ruleId the rule's id
     * @param status what became of it
     * @param reason why it was not evaluated, in Chinese, or null
     * @param reasonEn the same in English, or null
     * @return the coverage
     */
    @JsonCreator
    static RuleResult of(
            @JsonProperty("ruleId") String ruleId,
            @JsonProperty("status") Status status,
            @JsonProperty("reason") @Nullable String reason,
            @JsonProperty("reasonEn") @Nullable String reasonEn) {
        return ImmutableRuleCoverage.of(ruleId, status, Optional.ofNullable(reason), Optional.ofNullable(reasonEn));
    }

    /**
     * Returns the rule's id.
     *
     * @return the id of a {@link PolicyRule}
     */
    @JsonProperty("ruleId")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String ruleId();

    /**
     * Returns what became of the rule.
     *
     * @return the status
     */
    @JsonProperty("status")
    Status status();

    /**
     * Returns why the rule was not evaluated, in Chinese.
     *
     * @return the reason, or empty if it was
     */
    @JsonProperty("reason")
    Optional<String> reason();

    /**
     * Returns why the rule was not evaluated, in English.
     *
     * @return the reason, or empty if it was
     */
    @JsonProperty("reasonEn")
    Optional<String> reasonEn();

    /**
     * Returns why the rule was not evaluated, for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the reason, or empty if it was
     */
    default Optional<String> reason(Locale locale) {
        return Languages.isEnglish(locale) ? reasonEn() : reason();
    }
}
