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
 * A rule violation found in a password: the rule, its position, how the match was written, and the clause. It never
 * contains the password text.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"code", "start", "end", "matchForm", "message", "messageEn", "citation"})
public sealed interface Finding permits ImmutableFinding {
    /**
     * The way in which a match is written. If several apply, LEET precedes SEPARATED, which precedes FULL_WIDTH, which
     * precedes DIFFERENT_CASE.
     */
    enum MatchForm {
        /** In the plain spelling. */
        EXACT("原样", "Exact"),
        /** With different upper and lower case. */
        DIFFERENT_CASE("大小写不同", "Different case"),
        /** Spelled backward. */
        REVERSED("倒写", "Reversed"),
        /** With digits or symbols that look like letters. */
        LEET("形似字符", "Look-alikes"),
        /** With spaces or any of {@code - _ . /} in between. */
        SEPARATED("有分隔", "Separated"),
        /** With other forms of the characters, such as full-width ones. */
        FULL_WIDTH("全角", "Full width"),
        /** Without a matched token: the finding concerns the whole password or a single character. */
        NONE("不适用", "Not applicable");

        private final String chinese;
        private final String english;

        MatchForm(String chinese, String english) {
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
     * {@return a finding with the given components} Most callers obtain one from a check.
     *
     * @param code the code of the violation
     * @param start the start of the match
     * @param end the end of the match, exclusive
     * @param matchForm the way in which the match is written
     * @param message the message, a sentence in Chinese
     * @param messageEn the message in English
     * @param citation the source of the rule
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

    /** {@return the code of the violation} */
    @JsonProperty("code")
    FindingCode code();

    /**
     * {@return the start of the match, an offset in code points of the raw password, at least 0} For text that the
     * password contains, this is the leftmost match. For an illegal character, it is the first one. For TOO_LONG, it is
     * the first character beyond the maximum. For all other codes it is 0.
     */
    @JsonProperty("start")
    int start();

    /**
     * {@return the end of the match, an offset in code points of the raw password, exclusive} For text that the
     * password contains, this is the end of the longest match at the start. For TOO_LONG, it follows the first
     * character beyond the maximum, because no further character is read.
     */
    @JsonProperty("end")
    int end();

    /** {@return the way in which the match is written; REVERSED for every CONTAINS_LOGIN_REVERSED} */
    @JsonProperty("matchForm")
    MatchForm matchForm();

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

    /** {@return the citation of the first rule that names the code} */
    @JsonProperty("citation")
    Citation citation();
}
