package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * A weakness that no rule of the handbook forbids. It never holds the text.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"code", "message", "messageEn"})
public sealed interface Advisory permits ImmutableAdvisory {
    /** What is weak. Stable: programs may store the names. */
    enum Code {
        /** Four or more neighbouring keys in one line, along a row or down a column: {@code qwer}, {@code 1qaz}. */
        KEYBOARD_WALK,
        /** Four or more digits or letters in order, upwards or downwards: {@code 2345}, {@code dcba}. */
        SEQUENCE,
        /** The same character three times or more in a row, or the whole password one part repeated. */
        REPEAT,
        /** One of the policy's common passwords is in it. */
        COMMON_PASSWORD
    }

    /**
     * Makes an advisory; programs get one from a check.
     *
     * @param code what is weak
     * @param message a sentence in Chinese
     * @param messageEn the same in English
     * @return the advisory
     */
    @JsonCreator
    static Advisory of(
            @JsonProperty("code") Code code,
            @JsonProperty("message") String message,
            @JsonProperty("messageEn") String messageEn) {
        return ImmutableAdvisory.of(code, message, messageEn);
    }

    /**
     * Returns what is weak.
     *
     * @return the code
     */
    @JsonProperty("code")
    Code code();

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
}
