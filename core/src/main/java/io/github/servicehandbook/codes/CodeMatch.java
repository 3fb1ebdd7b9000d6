package io.github.servicehandbook.codes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Objects;

/**
 * A business code that matches the text typed so far, and the reason for the match.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the code
 * @param matchType the type of the match
 * @param text the text that matched: the number, the name, or one of {@link BusinessCode#searchWords()}
 * @param start the start of the match in {@code text}, in {@code char}s from 0, inclusive
 * @param end the end of the match in {@code text}, exclusive; greater than {@code start}
 * @param score the relevance, above 0 up to 100; comparable only within one result
 */
@JsonPropertyOrder({"code", "matchType", "text", "start", "end", "score"})
public record CodeMatch(
        @JsonProperty("code") BusinessCode code,
        @JsonProperty("matchType") MatchType matchType,
        @JsonProperty("text") String text,
        @JsonProperty("start") int start,
        @JsonProperty("end") int end,
        @JsonProperty("score") double score) {
    /** The type of a match. */
    public enum MatchType {
        /** Matches the number or the start of it. */
        CODE("代码", "Code"),
        /** Matches part of the name. */
        NAME("名称", "Name"),
        /** Matches a search word of the content or part of one, typed in any form. */
        KEYWORD("关键词", "Keyword"),
        /** Matches part of the name in pinyin, possibly with an unfinished last syllable or mixed with Chinese. */
        PINYIN("拼音", "Pinyin"),
        /** Matches the initials of syllables, possibly mixed with whole syllables and with Chinese. */
        INITIALS("拼音首字母", "Initials"),
        /** Matches part of the name through homophones. */
        HOMOPHONE("同音字", "Homophone"),
        /** Matches at edit distance 1; requires at least four characters. */
        TYPO("近似", "Similar spelling");

        private final String chinese;
        private final String english;

        MatchType(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this match type for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code start} and {@code end} are not a non-empty range within {@code text}
     */
    public CodeMatch {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(matchType, "matchType");
        Objects.requireNonNull(text, "text");
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException(
                    "start, end: " + start + ", " + end + "; expected 0 <= start < end <= " + text.length());
        }
    }
}
