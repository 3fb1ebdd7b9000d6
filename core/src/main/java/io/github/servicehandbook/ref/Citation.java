package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The source of a statement: a handbook clause, or public references for authored content.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"section", "clause", "label", "page", "origin", "references", "note"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Citation permits ImmutableCitation {
    /**
     * {@return a citation with the given properties}
     *
     * @param section the section, or the chapter where a chapter has no sections
     * @param clause the clause, or null for the section as a whole
     * @param label the printed location, for example 第三章 第二节 一、1
     * @param page the page of the section in the table of contents, or null if unknown
     * @param origin the origin of the statement
     * @param references the public references, or null for none
     * @param note the reason for content that no public reference supports, or null
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

    /** {@return the section, or the chapter where a chapter has no sections} */
    @JsonProperty("section")
    SectionId section();

    /** {@return the clause, or empty if the citation refers to the section as a whole} */
    @JsonProperty("clause")
    Optional<ClauseId> clause();

    /**
     * Returns the printed location, for example 第三章 第二节 一、1.
     *
     * @return the location in Chinese, as in the printed handbook
     */
    @JsonProperty("label")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String label();

    /**
     * Returns the location for display.
     *
     * <p>Example: {@code Handbook 3.2/2.1}, {@code Handbook 5.1/7 (authors)} for authored content, {@code Handbook
     * 3.2/2.9 (overlay)} for content of an overlay.
     *
     * @param locale the locale; an English locale gives the ID of the clause or section and the origin, all others give
     *     {@link #label()}
     * @return the location in the language of the locale
     */
    default String label(Locale locale) {
        if (!Languages.isEnglish(locale)) {
            return label();
        }
        String id = clause().map(ClauseId::value).orElseGet(() -> section().value());
        return "Handbook " + id
                + switch (origin()) {
                    case HANDBOOK -> "";
                    case AUTHORED -> " (authors)";
                    case OVERLAY -> " (overlay)";
                };
    }

    /**
     * Returns the page of the section in the handbook's table of contents.
     *
     * @return the page, from 1, or empty if unknown
     */
    @JsonProperty("page")
    OptionalInt page();

    /** {@return the origin of the statement} */
    @JsonProperty("origin")
    Origin origin();

    /**
     * Returns the public references of authored content.
     *
     * @return the references; empty for statements of the handbook itself
     */
    @JsonProperty("references")
    List<Reference> references();

    /**
     * Returns the reason for authored content that is the authors' own decision.
     *
     * @return the note, or empty
     */
    @JsonProperty("note")
    Optional<String> note();
}
