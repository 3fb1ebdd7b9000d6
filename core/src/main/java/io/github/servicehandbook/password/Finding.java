package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * One thing that a password has against it: what, where, how it was written, and on what the rule rests. It never holds
 * the text.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"code", "start", "end", "matchForm", "message", "messageEn", "citation"})
public sealed interface Finding permits ImmutableFinding {
    /** How what was found is written; where several hold, LEET before SEPARATED before FULL_WIDTH before CASE. */
    enum MatchForm {
        /** Just so. */
        EXACT,
        /** With other capitals. */
        DIFFERENT_CASE,
        /** Backwards. */
        REVERSED,
        /** With digits or symbols that look like letters. */
        LEET,
        /** With spaces or one of {@code - _ . /} in between. */
        SEPARATED,
        /** With other forms of the characters, such as full-width ones. */
        FULL_WIDTH,
        /** No token was found: the finding is about the whole password or a single character. */
        NONE
    }

    /**
     * Makes a finding; programs get one from a check.
     *
     * @param code what it is
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param matchForm how it is written
     * @param message a sentence in Chinese
     * @param messageEn the same in English
     * @param citation what the rule rests on
     * @return the finding
     */
    @JsonCreator
    static Finding of(
            @JsonProperty("code") FindingCode code,
            @JsonProperty("start") int start,
            @JsonProperty("end") int end,
            @JsonProperty("matchForm") MatchForm matchForm,
            @JsonProperty("message") String message,
            @JsonProperty("messageEn") String messageEn,
            @JsonProperty("citation") Citation citation) {
        return ImmutableFinding.of(code, start, end, matchForm, message, messageEn, citation);
    }

    /**
     * Returns what it is.
     *
     * @return the code
     */
    @JsonProperty("code")
    FindingCode code();

    /**
     * Returns where it begins: for what the password contains the leftmost place, for an illegal character the first one,
     * for TOO_LONG the first character too many, for all else 0.
     *
     * @return an offset in code points of the raw password, from 0
     */
    @JsonProperty("start")
    int start();

    /**
     * Returns where it ends: behind the longest that begins there; for TOO_LONG behind the first character too many,
     * because no further one is read.
     *
     * @return an offset in code points of the raw password, exclusive
     */
    @JsonProperty("end")
    int end();

    /**
     * Returns how it is written.
     *
     * @return the way, REVERSED for every CONTAINS_LOGIN_REVERSED
     */
    @JsonProperty("matchForm")
    MatchForm matchForm();

    /**
     * Returns a sentence in Chinese.
     *
     * @return the sentence, without any part of the password
     */
    @JsonProperty("message")
    String message();

    /**
     * Returns a sentence in English.
     *
     * @return the sentence, without any part of the password
     */
    @JsonProperty("messageEn")
    String messageEn();

    /**
     * Returns a sentence for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the sentence, without any part of the password
     */
    default String message(Locale locale) {
        return Languages.pick(locale, message(), messageEn());
    }

    /**
     * Returns what the rule rests on.
     *
     * @return the citation of the first rule that names the code
     */
    @JsonProperty("citation")
    Citation citation();
}
