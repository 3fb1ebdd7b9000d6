package io.github.servicehandbook.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.ref.Citation;
import java.util.List;
import java.util.Objects;

/**
 * A search result.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of the element found
 * @param id the ID of a clause, section, code, time limit, conduct rule or tree; for a node or an outcome, the ID of
 *     the tree, a slash, and the ID of the node or the code of the outcome
 * @param title the title for display, in Chinese
 * @param snippet the text in Chinese, or the part around the match, with … where it was cut
 * @param highlights the matches in the snippet, in order, without overlaps
 * @param score the relevance, above 0; comparable only within one result
 * @param citation the source of the element found
 */
@JsonPropertyOrder({"kind", "id", "title", "snippet", "highlights", "score", "citation"})
public record SearchHit(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("id") String id,
        @JsonProperty("title") String title,
        @JsonProperty("snippet") String snippet,
        @JsonProperty("highlights") List<Span> highlights,
        @JsonProperty("score") double score,
        @JsonProperty("citation") Citation citation) {
    /** The kind of an element found. */
    public enum Kind {
        /** A clause of the handbook. */
        CLAUSE,
        /** A section or chapter, by its title. */
        SECTION,
        /** A business code. */
        CODE,
        /** A time limit. */
        TIME_LIMIT,
        /** A conduct rule. */
        CONDUCT_RULE,
        /** A troubleshooting tree. */
        TREE,
        /** A question or check of a tree. */
        NODE,
        /** An outcome of a tree. */
        OUTCOME
    }

    /**
     * A part of the snippet.
     *
     * @param start the start, in {@code char}s from 0, inclusive
     * @param end the end, exclusive; greater than {@code start}
     */
    @JsonPropertyOrder({"start", "end"})
    public record Span(
            @JsonProperty("start") int start,
            @JsonProperty("end") int end) {}

    /** Copies the list. */
    public SearchHit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(snippet, "snippet");
        highlights = List.copyOf(highlights);
        Objects.requireNonNull(citation, "citation");
    }
}
