package io.github.servicehandbook.codes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
        CODE,
        /** Matches part of the name. */
        NAME,
        /** Matches a search word of the content or part of one, typed in any form. */
        KEYWORD,
        /** Matches part of the name in pinyin, possibly with an unfinished last syllable or mixed with Chinese. */
        PINYIN,
        /** Matches the initials of syllables, possibly mixed with whole syllables and with Chinese. */
        INITIALS,
        /** Matches part of the name through homophones. */
        HOMOPHONE,
        /** Matches at edit distance 1; requires at least four characters. */
        TYPO
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code start} and {@code end} are not a range within {@code text}
     */
    public CodeMatch {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(matchType, "matchType");
        Objects.requireNonNull(text, "text");
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("start, end: " + start + ", " + end + " is no place in " + text);
        }
    }
}
