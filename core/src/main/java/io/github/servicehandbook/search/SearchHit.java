package io.github.servicehandbook.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.ref.Citation;
import java.util.List;
import java.util.Objects;

/**
 * Something in a handbook that answers a search.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind what it is
 * @param id its id: of a clause, section, code, time limit, conduct rule or tree the id itself; of a node and of an outcome
 *     the tree's id, a slash, and the node's id or the outcome's code
 * @param title what to show above it, in Chinese
 * @param snippet its text in Chinese, or the part around what matched, with … where it was cut
 * @param highlights what matched in the snippet, in order, without overlaps
 * @param score how well it fits, above 0; comparable within one answer alone
 * @param citation what it rests on
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
    /** What a hit is. */
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
        /** An end of a tree. */
        OUTCOME
    }

    /**
     * A part of the snippet.
     *
     * @param start where it begins, counted in {@code char}s from 0, inclusive
     * @param end where it ends, exclusive; more than {@code start}
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
