package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on: a place in the handbook, and where our authors wrote the content, their public sources.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"section", "clause", "label", "page", "origin", "references", "note"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Citation permits ImmutableCitation {
    /**
     * Makes a citation.
     *
     * @param section the section, or the chapter where a chapter has no sections
     * @param clause the clause, or null for the section as a whole
     * @param label the printed place, for example 第三章 第二节 一、1
     * @param page the page of the section in the table of contents, or null if unknown
     * @param origin who says it
     * @param references the public sources; null is none
     * @param note why the content stands so where no source says it, or null
     * @return the citation
     */
    @JsonCreator
    static Citation of(
            @JsonProperty("section") SectionId section,
            @JsonProperty("clause") @Nullable ClauseId clause,
            @JsonProperty("label") String label,
            @JsonProperty("page") @Nullable Integer page,
            @JsonProperty("origin") Origin origin,
            @JsonProperty("references") @Nullable List<Reference> references,
            @JsonProperty("note") @Nullable String note) {
        return ImmutableCitation.of(
                section,
                Optional.ofNullable(clause),
                label,
                page == null ? OptionalInt.empty() : OptionalInt.of(page),
                origin,
                references == null ? List.of() : references,
                Optional.ofNullable(note));
    }

    /**
     * Returns the section.
     *
     * @return the section, or the chapter where a chapter has no sections
     */
    @JsonProperty("section")
    SectionId section();

    /**
     * Returns the clause.
     *
     * @return the clause, or empty if the section as a whole is meant
     */
    @JsonProperty("clause")
    Optional<ClauseId> clause();

    /**
     * Returns the printed place, for example 第三章 第二节 一、1.
     *
     * @return the place in Chinese, as a reader finds it in the printed handbook
     */
    @JsonProperty("label")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String label();

    /**
     * Returns the page of the section in the handbook's table of contents.
     *
     * @return the page, from 1, or empty if unknown
     */
    @JsonProperty("page")
    OptionalInt page();

    /**
     * Returns who says it.
     *
     * @return the origin
     */
    @JsonProperty("origin")
    Origin origin();

    /**
     * Returns the public sources of authored content.
     *
     * @return the sources, empty for what the handbook itself states
     */
    @JsonProperty("references")
    List<Reference> references();

    /**
     * Returns why authored content stands so where it is the authors' own decision.
     *
     * @return the note, or empty
     */
    @JsonProperty("note")
    Optional<String> note();
}
