package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * A weakness in a password that no rule of the handbook forbids. It never contains the password text.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"code", "message", "messageEn"})
public sealed interface Advisory permits ImmutableAdvisory {
    /** The kind of a weakness. The names are stable: programs may store them. */
    enum Code {
        /** Four or more neighboring keys in one line, along a row or down a column: {@code qwer}, {@code 1qaz}. */
        KEYBOARD_WALK("键盘相邻键", "Keyboard pattern"),
        /** Four or more consecutive digits or letters, ascending or descending: {@code 2345}, {@code dcba}. */
        SEQUENCE("连续字符", "Sequence"),
        /** The same character three or more times in a row, or a password that consists of one repeated part. */
        REPEAT("重复字符", "Repetition"),
        /** One of the policy's common passwords, contained in the password. */
        COMMON_PASSWORD("常见密码", "Common password");

        private final String chinese;
        private final String english;

        Code(String chinese, String english) {
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
     * {@return an advisory with the given components} Most callers obtain one from a check.
     *
     * @param code the kind of weakness
     * @param message the message, a sentence in Chinese
     * @param messageEn the message in English
     */
    @JsonCreator
    static Advisory of(
            @JsonProperty("code") Code code,
            @JsonProperty("message") String message,
            @JsonProperty("messageEn") String messageEn) {
        return ImmutableAdvisory.of(code, message, messageEn);
    }

    /** {@return the kind of weakness} */
    @JsonProperty("code")
    Code code();

    /** {@return the message in Chinese, a sentence without any part of the password} */
    @JsonProperty("message")
    String message();

    /** {@return the message in English, a sentence without any part of the password} */
    @JsonProperty("messageEn")
    String messageEn();

    /**
     * {@return the message for a screen, a sentence without any part of the password}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default String message(Locale locale) {
        return Languages.pick(locale, message(), messageEn());
    }
}
