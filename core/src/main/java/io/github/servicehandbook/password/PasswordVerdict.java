package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
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
        ACCEPTED("通过", "Accepted"),
        /** At least one finding. */
        REJECTED("不通过", "Rejected"),
        /** No findings, but a hash in the history could not be read, so it is unknown whether the password is new. */
        INDETERMINATE("无法判定", "Undetermined");

        private final String chinese;
        private final String english;

        Outcome(String chinese, String english) {
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

    /**
     * {@return the message for a screen, one sentence about the outcome}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default String message(Locale locale) {
        int broken = findings().size();
        return switch (outcome()) {
            case ACCEPTED ->
                advisories().isEmpty()
                        ? Languages.pick(locale, "密码符合要求。", "The password meets all rules.")
                        : Languages.pick(
                                locale, "密码符合要求，但强度较弱，建议更换。", "The password meets all rules but is easy to guess.");
            case REJECTED ->
                Languages.pick(
                        locale,
                        "密码不符合" + broken + "条规则，请修改。",
                        "The password breaks " + broken + (broken == 1 ? " rule." : " rules."));
            case INDETERMINATE ->
                Languages.pick(
                        locale,
                        "历史密码无法读取，暂不能修改密码，请联系系统管理员。",
                        "A previous password could not be read, so the password cannot be changed now."
                                + " Contact the system administrator.");
        };
    }
}
