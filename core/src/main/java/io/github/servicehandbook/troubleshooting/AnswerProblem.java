package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Objects;

/**
 * A reason why an answer is rejected. It never contains the answer.
 *
 * <p>As JSON it has the code and the message in both languages.
 *
 * <p>Immutable and thread-safe.
 */
@JsonPropertyOrder({"code", "message", "messageEn"})
public final class AnswerProblem {
    /** The code of a problem. Names are stable and can be stored. */
    public enum Code {
        /** The answer is of another kind, such as a number for yes or no. */
        WRONG_KIND,
        /** The option does not exist or is not available at this point of the walk. */
        NO_SUCH_OPTION,
        /** A number or date is out of range. */
        OUT_OF_RANGE,
        /** A number has too many digits or decimal places. */
        TOO_MANY_DIGITS,
        /** The text is empty or no option is chosen. */
        EMPTY,
        /** The text has too many code points. */
        TOO_LONG,
        /** The text contains a control character or an unpaired surrogate. */
        ILLEGAL_CHARACTER,
        /** An exclusive option is combined with another one. */
        EXCLUSIVE_OPTION,
        /** The answer is 不清楚, which is not accepted here. */
        UNKNOWN_NOT_ALLOWED,
        /** The walk has advanced beyond the step that the screen shows. */
        STALE_STEP,
        /** The walk has ended. */
        ALREADY_ENDED
    }

    private final Code code;

    @JsonProperty("message")
    private final String message;

    @JsonProperty("messageEn")
    private final String messageEn;

    private AnswerProblem(Code code, String message, String messageEn) {
        this.code = Objects.requireNonNull(code, "code");
        this.message = Objects.requireNonNull(message, "message");
        this.messageEn = Objects.requireNonNull(messageEn, "messageEn");
    }

    /**
     * Creates a problem. Most callers obtain one from {@link Fact#validate} or a {@link StepResult.Rejected}.
     *
     * @param code the code
     * @param message the message in Chinese, a sentence without any part of the answer
     * @param messageEn the message in English
     * @return a problem with the given properties
     */
    @JsonCreator
    public static AnswerProblem of(
            @JsonProperty("code") Code code,
            @JsonProperty("message") String message,
            @JsonProperty("messageEn") String messageEn) {
        return new AnswerProblem(code, message, messageEn);
    }

    /** {@return the code of this problem} */
    @JsonProperty("code")
    public Code code() {
        return code;
    }

    /**
     * {@return the message for a screen, a sentence with the next step}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String message(Locale locale) {
        return Languages.pick(locale, message, messageEn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerProblem that
                && code == that.code
                && message.equals(that.message)
                && messageEn.equals(that.messageEn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, message, messageEn);
    }

    /** Returns the code and the English message. */
    @Override
    public String toString() {
        return "AnswerProblem " + code + ": " + messageEn;
    }
}
