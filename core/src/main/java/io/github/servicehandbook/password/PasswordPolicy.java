package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The password policy of staff accounts (handbook 3.3, 一、2) as data. Checking passwords is not part of this version.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({
    "minLength",
    "maxLength",
    "minClasses",
    "historySize",
    "maxAge",
    "maxConsecutiveFailures",
    "approverRole",
    "rules"
})
public sealed interface PasswordPolicy permits ImmutablePasswordPolicy {
    /**
     * Makes a policy.
     *
     * @param minLength the fewest characters (code points) allowed, from 1
     * @param maxLength the most characters (code points) accepted, at least {@code minLength}
     * @param minClasses how many of letters, digits and symbols a password has at least, 1 to 3
     * @param historySize how many of the latest passwords, the current one included, may not be used again, from 0
     * @param maxAge how long a password is valid, more than zero
     * @param maxConsecutiveFailures the failure that locks the account, from 1
     * @param approverRole the role that unlocks and releases
     * @param rules the rules as sentences; null is none
     * @return the policy
     * @throws IllegalArgumentException if a figure is out of its range
     */
    @JsonCreator
    static PasswordPolicy of(
            @JsonProperty("minLength") int minLength,
            @JsonProperty("maxLength") int maxLength,
            @JsonProperty("minClasses") int minClasses,
            @JsonProperty("historySize") int historySize,
            @JsonProperty("maxAge") Duration maxAge,
            @JsonProperty("maxConsecutiveFailures") int maxConsecutiveFailures,
            @JsonProperty("approverRole") String approverRole,
            @JsonProperty("rules") @Nullable List<PolicyRule> rules) {
        PolicyRanges.check(minLength, maxLength, minClasses, historySize, maxAge, maxConsecutiveFailures);
        return ImmutablePasswordPolicy.of(
                minLength,
                maxLength,
                minClasses,
                historySize,
                maxAge,
                maxConsecutiveFailures,
                approverRole,
                rules == null ? List.of() : rules);
    }

    /**
     * Returns the fewest characters allowed.
     *
     * @return code points, from 1
     */
    @JsonProperty("minLength")
    int minLength();

    /**
     * Returns the most characters accepted.
     *
     * @return code points, at least {@link #minLength()}
     */
    @JsonProperty("maxLength")
    int maxLength();

    /**
     * Returns how many of the classes letters, digits and symbols a password has at least.
     *
     * @return 1 to 3
     */
    @JsonProperty("minClasses")
    int minClasses();

    /**
     * Returns how many of the latest passwords may not be used again; the current one is the first of them.
     *
     * @return the number, from 0
     */
    @JsonProperty("historySize")
    int historySize();

    /**
     * Returns how long a password is valid, inclusive, in elapsed time from its setting.
     *
     * @return the age, more than zero
     */
    @JsonProperty("maxAge")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration maxAge();

    /**
     * Returns which consecutive failure locks the account.
     *
     * @return the number, from 1
     */
    @JsonProperty("maxConsecutiveFailures")
    int maxConsecutiveFailures();

    /**
     * Returns the role that unlocks an account and releases it from the blacklist.
     *
     * @return the role's printed name
     */
    @JsonProperty("approverRole")
    String approverRole();

    /**
     * Returns the rules as sentences, those of the handbook and ours.
     *
     * @return the rules in the order of the content
     */
    @JsonProperty("rules")
    List<PolicyRule> rules();
}
