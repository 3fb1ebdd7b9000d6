package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.NearMatches;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password policy of staff accounts (handbook 3.3, 一、2): its figures, its rules and its checks. The figures and
 * texts come from the bundle. The library decides how a rule is interpreted: which texts count as names, birthdays or
 * look-alikes, and their minimum lengths. The authors' rules among {@link #rules()} state these decisions.
 *
 * <p>Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "minLength",
    "maxLength",
    "minClasses",
    "asciiOnly",
    "historySize",
    "maxAge",
    "expiryBasis",
    "zone",
    "maxConsecutiveFailures",
    "approverRole",
    "initialLength",
    "commonPasswords",
    "rules"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface PasswordPolicy permits DefaultPasswordPolicy {
    /**
     * {@return a policy with the given figures and rules}
     *
     * @param minLength the minimum number of characters (code points), at least 1
     * @param maxLength the maximum number of characters (code points), {@code minLength} to 1024
     * @param minClasses the minimum number of the classes letters, digits and symbols in a password, 1 to 3
     * @param asciiOnly whether every character beyond ASCII is rejected; if true, a rule must check ILLEGAL_CHARACTER
     * @param historySize the number of latest passwords, including the current one, that must not be reused, 0 to 100
     * @param maxAge the time for which a password is valid, more than zero and at most 36,525 days; whole days if days
     *     are counted
     * @param expiryBasis the basis for counting the age
     * @param zone the zone whose days are counted; must be null unless days are counted
     * @param maxConsecutiveFailures the number of consecutive failures that locks the account, 1 to 1000
     * @param approverRole the role that unlocks and releases accounts, not blank
     * @param initialLength the number of characters in an initial password, {@code minLength} to {@code maxLength}, and
     *     at least one for each class
     * @param commonPasswords the passwords that are commonly tried first, each 4 to 64 of [0-9a-z], or null for none
     * @param rules the rules as sentences, each with a unique ID; at least one must check each of TOO_SHORT, TOO_LONG,
     *     TOO_FEW_CLASSES and REUSED
     * @throws IllegalArgumentException if a figure is out of range or a rule is missing; the message has one line for
     *     each fault, which begins with the property name
     */
    @JsonCreator
    static PasswordPolicy of(
            @JsonProperty("minLength") int minLength,
            @JsonProperty("maxLength") int maxLength,
            @JsonProperty("minClasses") int minClasses,
            @JsonProperty("asciiOnly") boolean asciiOnly,
            @JsonProperty("historySize") int historySize,
            @JsonProperty("maxAge") Duration maxAge,
            @JsonProperty("expiryBasis") ExpiryBasis expiryBasis,
            @JsonProperty("zone") @Nullable ZoneId zone,
            @JsonProperty("maxConsecutiveFailures") int maxConsecutiveFailures,
            @JsonProperty("approverRole") String approverRole,
            @JsonProperty("initialLength") int initialLength,
            @JsonProperty("commonPasswords") @Nullable List<String> commonPasswords,
            @JsonProperty("rules") @Nullable List<PolicyRule> rules) {
        return ImmutableDefaultPasswordPolicy.of(
                minLength,
                maxLength,
                minClasses,
                asciiOnly,
                historySize,
                maxAge,
                expiryBasis,
                Optional.ofNullable(zone),
                maxConsecutiveFailures,
                approverRole,
                initialLength,
                commonPasswords == null ? List.of() : commonPasswords,
                rules == null ? List.of() : rules);
    }

    /** {@return the minimum number of characters (code points), at least 1} */
    @JsonProperty("minLength")
    int minLength();

    /** {@return the maximum number of characters (code points), {@link #minLength()} to 1024} */
    @JsonProperty("maxLength")
    int maxLength();

    /** {@return the minimum number of the classes letters, digits and symbols in a password, 1 to 3} */
    @JsonProperty("minClasses")
    int minClasses();

    /**
     * {@return whether every character beyond ASCII is rejected} False if, for example, Han characters are allowed.
     */
    @JsonProperty("asciiOnly")
    boolean asciiOnly();

    /**
     * {@return the number of latest passwords that must not be reused, 0 to 100} The current password is the first of
     * them.
     */
    @JsonProperty("historySize")
    int historySize();

    /** {@return the time for which a password is valid after it was set, inclusive, more than zero} */
    @JsonProperty("maxAge")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration maxAge();

    /** {@return the basis for counting the age of a password} */
    @JsonProperty("expiryBasis")
    ExpiryBasis expiryBasis();

    /** {@return the zone whose days are counted, or empty if elapsed time is counted} */
    @JsonProperty("zone")
    Optional<ZoneId> zone();

    /** {@return the number of consecutive failures that locks the account, 1 to 1000} */
    @JsonProperty("maxConsecutiveFailures")
    int maxConsecutiveFailures();

    /** {@return the printed name of the role that unlocks an account and releases it from the blacklist} */
    @JsonProperty("approverRole")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String approverRole();

    /**
     * {@return the number of characters (code points) in an initial password, {@link #minLength()} to
     * {@link #maxLength()}}
     */
    @JsonProperty("initialLength")
    int initialLength();

    /**
     * {@return the passwords that are commonly tried first, in lower case} Passwords that contain them get an advisory
     * but are never rejected for it.
     */
    @JsonProperty("commonPasswords")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<String> commonPasswords();

    /**
     * {@return all rules as sentences, those of the handbook and those added by the authors, in the order of the
     * content}
     */
    @JsonProperty("rules")
    List<PolicyRule> rules();

    /**
     * Checks a password against every rule except the history rule.
     *
     * @param secret the password; every text gets a verdict
     * @param subject the owner of the password
     * @return the verdict, ACCEPTED or REJECTED
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict check(Secret secret, Subject subject);

    /**
     * Checks a password against every rule. The latest passwords are compared only if there is no other finding,
     * because this is slow: each hash costs one call of the matcher.
     *
     * @param secret the password; every text gets a verdict
     * @param subject the owner of the password
     * @param history the latest passwords; those beyond {@link #historySize()} are ignored
     * @param matcher the matcher that compares the password with a hash; if it throws an exception, the verdict is
     *     INDETERMINATE unless another hash matches
     * @return the verdict, which may be INDETERMINATE
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict checkWithHistory(Secret secret, Subject subject, PasswordHistory history, SecretMatcher matcher);

    /**
     * Returns a rule.
     *
     * @param id the ID of the rule
     * @return the rule
     * @throws java.util.NoSuchElementException if there is no such rule; the message names near matches
     */
    default PolicyRule rule(String id) {
        return findRule(id)
                .orElseThrow(() -> NearMatches.unknown(
                        "password rule",
                        id,
                        rules().stream().map(PolicyRule::id).toList()));
    }

    /**
     * Finds a rule.
     *
     * @param id any text
     * @return the rule, or empty if there is no such rule
     */
    default Optional<PolicyRule> findRule(String id) {
        Objects.requireNonNull(id, "id");
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Prepares the checks for one subject, for a dialog that checks on each key press.
     *
     * @param subject the owner of the passwords to check
     * @return this policy, prepared for the subject
     */
    PreparedPolicy prepare(Subject subject);

    /**
     * Returns the rules as text: first those stated by the handbook, then the authors' decisions where the handbook is
     * silent. Each rule has its own line with its citation.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return the text; each line ends with a line feed
     */
    String describe(Locale locale);

    /**
     * Compares this policy with a newer one. The wording of the rules and the common passwords are ignored. A shorter
     * initial password counts as relaxing. A different role, zone or expiry basis counts as both.
     *
     * @param newer the policy that replaces this one
     * @return the differences; {@link PolicyDiff#relaxes()} is true if the newer policy allows anything that this one
     *     rejects
     */
    PolicyDiff diff(PasswordPolicy newer);

    /**
     * {@return a generator of initial passwords under this policy}
     *
     * @param random the source of randomness
     */
    InitialPasswordGenerator initialPasswordGenerator(SecureRandom random);
}
