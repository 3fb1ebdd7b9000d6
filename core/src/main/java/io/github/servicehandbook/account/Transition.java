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
 * What became of an account by an event: the state to store, the decision, and what the host has to do.
 *
 * <p>As JSON it is an answer for a screen: decision, effects, refusal. The state, which has hashes, stays out, so it cannot
 * be read back.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"decision", "effects", "rejected", "refusal", "refusalEn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Transition permits ImmutableTransition {
    /**
     * Returns the state after the event; store it, also if the event was refused, because time may have changed it.
     *
     * @return the very state that went in if nothing changed, else a new one with the next version
     */
    AccountState nextState();

    /**
     * Returns whether the account may log in after the event. After a failed login or a wrong old password it is DENIED,
     * whatever the state: without a reason if the account is still open.
     *
     * @return the decision
     */
    @JsonProperty("decision")
    AccessDecision decision();

    /**
     * Returns what the host has to do, once {@link #nextState()} is stored.
     *
     * @return the effects of this change in the order in which they came about; empty if the state did not change
     */
    @JsonProperty("effects")
    List<Effect> effects();

    /**
     * Tells whether the event itself was refused. Time may have changed the state all the same.
     *
     * @return true if there is a {@link #refusal()}
     */
    @JsonProperty("rejected")
    default boolean rejected() {
        return refusal().isPresent();
    }

    /**
     * Returns why the event was refused, in Chinese, without personal data.
     *
     * @return a sentence, or empty if the event took effect
     */
    @JsonProperty("refusal")
    Optional<String> refusal();

    /**
     * Returns why the event was refused, in English, without personal data.
     *
     * @return a sentence, or empty if the event took effect
     */
    @JsonProperty("refusalEn")
    Optional<String> refusalEn();

    /**
     * Returns why the event was refused, for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return a sentence, or empty if the event took effect
     */
    default Optional<String> refusal(Locale locale) {
        return Languages.isEnglish(locale) ? refusalEn() : refusal();
    }
}
