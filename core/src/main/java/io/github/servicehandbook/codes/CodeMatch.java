package io.github.servicehandbook.codes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * A business code that fits what a person has typed so far, and why.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param code the code
 * @param matchType what the typed text was found to be
 * @param text what it was found in: the number, the name, or one of {@link BusinessCode#searchWords()}
 * @param start where the match begins in {@code text}, counted in {@code char}s from 0, inclusive
 * @param end where the match ends in {@code text}, exclusive; more than {@code start}
 * @param score how well it fits, above 0 up to 100; comparable within one answer alone
 */
@JsonPropertyOrder({"code", "matchType", "text", "start", "end", "score"})
public record CodeMatch(
        @JsonProperty("code") BusinessCode code,
        @JsonProperty("matchType") MatchType matchType,
        @JsonProperty("text") String text,
        @JsonProperty("start") int start,
        @JsonProperty("end") int end,
        @JsonProperty("score") double score) {
    /** What the typed text was found to be. */
    public enum MatchType {
        /** The number, or how it begins. */
        CODE,
        /** A part of the name. */
        NAME,
        /** A search word of the content, or a part of one, however it was typed. */
        KEYWORD,
        /** Part of the name in pinyin, the last syllable perhaps unfinished; Chinese and pinyin may be mixed. */
        PINYIN,
        /** First letters of syllables, perhaps mixed with whole ones and with Chinese. */
        INITIALS,
        /** Part of the name with wrong characters that sound the same. */
        HOMOPHONE,
        /** Nothing but for one mistake in at least four keys. */
        TYPO
    }

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if start and end are no place in the text
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
