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
 * The result of one policy rule in a check.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"ruleId", "status", "reason", "reasonEn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface RuleResult permits ImmutableRuleResult {
    /** The status of a rule in a check. */
    enum Status {
        /** The password satisfies the rule. */
        PASSED("通过", "Passed"),
        /** The password violates the rule. */
        FAILED("未通过", "Failed"),
        /** The rule was not evaluated, or not fully; there is a reason. */
        NOT_EVALUATED("未检查", "Not checked");

        private final String chinese;
        private final String english;

        Status(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * {@return a result with the given components} Most callers obtain one from a check.
     *
     * @param ruleId the ID of the rule
     * @param status the status of the rule
     * @param reason the reason why the rule was not evaluated, in Chinese, or null
     * @param reasonEn the same reason in English, or null
     */
    @JsonCreator
    static RuleResult of(
            @JsonProperty("ruleId") String ruleId,
            @JsonProperty("status") Status status,
            @JsonProperty("reason") @Nullable String reason,
            @JsonProperty("reasonEn") @Nullable String reasonEn) {
        return ImmutableRuleResult.of(ruleId, status, Optional.ofNullable(reason), Optional.ofNullable(reasonEn));
    }

    /** {@return the ID of the {@link PolicyRule}} */
    @JsonProperty("ruleId")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String ruleId();

    /** {@return the status of the rule} */
    @JsonProperty("status")
    Status status();

    /** {@return the reason why the rule was not evaluated, in Chinese, or empty if it was} */
    @JsonProperty("reason")
    Optional<String> reason();

    /** {@return the reason why the rule was not evaluated, in English, or empty if it was} */
    @JsonProperty("reasonEn")
    Optional<String> reasonEn();

    /**
     * {@return the reason why the rule was not evaluated, for a screen, or empty if it was}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default Optional<String> reason(Locale locale) {
        return Languages.isEnglish(locale) ? reasonEn() : reason();
    }
}
