package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password policy of staff accounts (handbook 3.3, 一、2): its figures, its rules, and the checks that follow from
 * them. The figures and texts are the bundle's; how a rule is read (what counts as a name, a birthday or a look-alike, and
 * from how many characters on) is the engine's, and the authors' rules among {@link #rules()} state it.
 *
 * <p>Immutable and safe to share between threads.
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
     * Makes a policy.
     *
     * @param minLength the fewest characters (code points) allowed, from 1
     * @param maxLength the most characters (code points) accepted, {@code minLength} to 1024
     * @param minClasses how many of letters, digits and symbols a password has at least, 1 to 3
     * @param asciiOnly whether every character beyond ASCII is refused; a rule then checks ILLEGAL_CHARACTER
     * @param historySize how many of the latest passwords, the current one included, may not be used again, 0 to 100
     * @param maxAge how long a password is valid, more than zero and at most 36,525 days; whole days if days are counted
     * @param expiryBasis how the age is counted
     * @param zone whose days are counted, or null; given exactly if days are counted
     * @param maxConsecutiveFailures the failure that locks the account, 1 to 1000
     * @param approverRole the role that unlocks and releases, not blank
     * @param initialLength how many characters an initial password has, {@code minLength} to {@code maxLength}, and at
     *     least one for each class
     * @param commonPasswords passwords that everybody tries first, each 4 to 64 of [0-9a-z]; null is none
     * @param rules the rules as sentences, each with an id of its own; one at least checks each of TOO_SHORT, TOO_LONG, TOO_FEW_CLASSES and REUSED
     * @return the policy
     * @throws IllegalArgumentException if a figure is out of its range, or a rule is missing; one line for each fault,
     *     which begins with the property's name
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
     * @return code points, {@link #minLength()} to 1024
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
     * Tells whether every character beyond ASCII is refused.
     *
     * @return false if, for example, Han characters may be used
     */
    @JsonProperty("asciiOnly")
    boolean asciiOnly();

    /**
     * Returns how many of the latest passwords may not be used again; the current one is the first of them.
     *
     * @return the number, 0 to 100
     */
    @JsonProperty("historySize")
    int historySize();

    /**
     * Returns how long a password is valid, inclusive, from its setting.
     *
     * @return the age, more than zero
     */
    @JsonProperty("maxAge")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration maxAge();

    /**
     * Returns how the age of a password is counted.
     *
     * @return the basis
     */
    @JsonProperty("expiryBasis")
    ExpiryBasis expiryBasis();

    /**
     * Returns whose days are counted.
     *
     * @return the zone, or empty if elapsed time is counted
     */
    @JsonProperty("zone")
    Optional<ZoneId> zone();

    /**
     * Returns which consecutive failure locks the account.
     *
     * @return the number, 1 to 1000
     */
    @JsonProperty("maxConsecutiveFailures")
    int maxConsecutiveFailures();

    /**
     * Returns the role that unlocks an account and releases it from the blacklist.
     *
     * @return the role's printed name
     */
    @JsonProperty("approverRole")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String approverRole();

    /**
     * Returns how many characters an initial password has.
     *
     * @return code points, {@link #minLength()} to {@link #maxLength()}
     */
    @JsonProperty("initialLength")
    int initialLength();

    /**
     * Returns passwords that everybody tries first. They are advised against, never refused.
     *
     * @return the passwords in lower case
     */
    @JsonProperty("commonPasswords")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<String> commonPasswords();

    /**
     * Returns the rules as sentences, those of the handbook and ours.
     *
     * @return the rules in the order of the content
     */
    @JsonProperty("rules")
    List<PolicyRule> rules();

    /**
     * Checks a password against every rule but that of the history.
     *
     * @param secret the password; any text has a verdict
     * @param subject whose password it is
     * @return the verdict, ACCEPTED or REJECTED
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict check(Secret secret, Subject subject);

    /**
     * Checks a password against every rule; against the latest passwords only if nothing else was found, because that is
     * slow: each entry costs one call of the matcher.
     *
     * @param secret the password; any text has a verdict
     * @param subject whose password it is
     * @param history the latest passwords; entries beyond {@link #historySize()} are not asked
     * @param matcher compares the password with an entry; an exception of it makes the verdict INDETERMINATE unless
     *     another entry matches
     * @return the verdict
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict checkWithHistory(Secret secret, Subject subject, PasswordHistory history, SecretMatcher matcher);

    /**
     * Makes the checks ready for one subject, for a dialog that checks at each key press.
     *
     * @param subject whose passwords will be checked
     * @return the policy for this subject
     */
    PreparedPolicy prepare(Subject subject);

    /**
     * Returns the rules as a text: first what the handbook states, then what the authors decided where it is silent, each
     * rule on a line of its own with its place.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the text; each line ends with a line feed
     */
    String describe(Locale locale);

    /**
     * Compares this policy with a newer one. The wording of the rules and the common passwords make no difference. A shorter
     * initial password counts as relaxing; another role, another zone or another way of counting the age counts as both.
     *
     * @param newer the policy that replaces this one
     * @return the differences; {@link PolicyDiff#relaxes()} if the newer policy allows what this one rejects
     */
    PolicyDiff diff(PasswordPolicy newer);

    /**
     * Returns a source of initial passwords.
     *
     * @param random where chance comes from
     * @return the source
     */
    InitialPasswordGenerator initialPasswordGenerator(SecureRandom random);
}
