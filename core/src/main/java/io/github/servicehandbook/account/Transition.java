package io.github.servicehandbook.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The result of applying an event to an account: the state to store, the decision, and the effects to carry out.
 *
 * <p>The JSON form is a response for a screen: decision, effects and the reason for a rejection. It omits the state,
 * which contains hashes, so it cannot be read back.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"decision", "effects", "rejected", "refusal", "refusalEn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Transition permits ImmutableTransition {
    /**
     * {@return the state after the event: the same instance if nothing changed, otherwise a new one with the next
     * version} Store it even if the event was rejected, because expiry may have changed it.
     */
    AccountState nextState();

    /**
     * {@return the access decision after the event} After a failed login or a wrong old password it is DENIED,
     * regardless of the state. If the account is still open, this decision has no reason except possibly CLOCK_SKEW.
     */
    @JsonProperty("decision")
    AccessDecision decision();

    /**
     * {@return the effects to carry out once {@link #nextState()} is stored, in the order in which they occurred; empty
     * if the state did not change}
     */
    @JsonProperty("effects")
    List<Effect> effects();

    /**
     * {@return whether the event was rejected, that is, whether there is a {@link #refusal()}} Expiry may still have
     * changed the state.
     */
    @JsonProperty("rejected")
    default boolean rejected() {
        return refusal().isPresent();
    }

    /**
     * {@return the reason for the rejection, a Chinese sentence without personal data, or empty if the event took
     * effect}
     */
    @JsonProperty("refusal")
    Optional<String> refusal();

    /**
     * {@return the reason for the rejection, an English sentence without personal data, or empty if the event took
     * effect}
     */
    @JsonProperty("refusalEn")
    Optional<String> refusalEn();

    /**
     * {@return the reason for the rejection, a sentence for a screen, or empty if the event took effect}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default Optional<String> refusal(Locale locale) {
        return Languages.isEnglish(locale) ? refusalEn() : refusal();
    }
}
