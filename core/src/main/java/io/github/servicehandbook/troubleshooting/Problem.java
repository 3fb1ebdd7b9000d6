package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Objects;

/**
 * Why an answer is not taken. It never holds the answer.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param code what is wrong; stable, programs may store the name
 * @param text a sentence in Chinese
 * @param textEn the same in English
 */
@JsonPropertyOrder({"code", "text", "textEn"})
public record Problem(
        @JsonProperty("code") Code code,
        @JsonProperty("text") String text,
        @JsonProperty("textEn") String textEn) {
    /** What is wrong. */
    public enum Code {
        /** Another form of answer is wanted, such as a number for yes or no. */
        WRONG_KIND,
        /** The option is not offered here. */
        UNKNOWN_OPTION,
        /** A number or day out of its range. */
        OUT_OF_RANGE,
        /** More digits or more decimals than wanted. */
        TOO_MANY_DIGITS,
        /** No text, or no option chosen. */
        EMPTY,
        /** More code points than wanted. */
        TOO_LONG,
        /** A control character or half a surrogate pair. */
        ILLEGAL_CHARACTER,
        /** An option that stands alone was combined with another. */
        EXCLUSIVE_OPTION,
        /** 不清楚 where it is no answer. */
        UNKNOWN_NOT_ALLOWED,
        /** The walk has moved on since the screen was shown. */
        STALE_STEP,
        /** The walk has ended. */
        ALREADY_ENDED
    }

    /** Checks that nothing is null. */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(textEn, "textEn");
    }

    /**
     * Returns a sentence for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the sentence
     */
    public String message(Locale locale) {
        return Languages.pick(locale, text, textEn);
    }
}
