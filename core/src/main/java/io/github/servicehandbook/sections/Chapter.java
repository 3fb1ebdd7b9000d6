package io.github.servicehandbook.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of the handbook. It has sections, or, like chapter 7, clauses of its own.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "number", "title", "titleEn", "titleInContents", "page", "status", "sections", "clauses"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Chapter permits ImmutableChapter {
    /**
     * {@return a chapter with the given properties}
     *
     * @param id the number of the chapter as an ID
     * @param number the number of the chapter, from 1
     * @param title the title printed above the text
     * @param titleEn the English title
     * @param titleInContents the title in the table of contents where it differs, or null
     * @param page the page in the table of contents, from 1
     * @param status the completeness of the source document
     * @param sections the sections in printed order, or null for none
     * @param clauses the clauses of a chapter without sections, or null for none
     */
    @JsonCreator
    static Chapter of(
            @JsonProperty("id") SectionId id,
            @JsonProperty("number") int number,
            @JsonProperty("title") String title,
            @JsonProperty("titleEn") String titleEn,
            @JsonProperty("titleInContents") @Nullable String titleInContents,
            @JsonProperty("page") int page,
            @JsonProperty("status") Section.Status status,
            @JsonProperty("sections") @Nullable List<Section> sections,
            @JsonProperty("clauses") @Nullable List<Clause> clauses) {
        return ImmutableChapter.of(
                id,
                number,
                title,
                titleEn,
                Optional.ofNullable(titleInContents),
                page,
                status,
                sections == null ? List.of() : sections,
                clauses == null ? List.of() : clauses);
    }

    /** {@return the number of the chapter as an ID, for example {@code 3}} */
    @JsonProperty("id")
    SectionId id();

    /** {@return the number of the chapter, from 1} */
    @JsonProperty("number")
    int number();

    /** {@return the title printed above the text, in Chinese} */
    @JsonProperty("title")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String title();

    /** {@return the title in English, as translated by the authors} */
    @JsonProperty("titleEn")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String titleEn();

    /**
     * {@return the title for display}
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     */
    default String title(Locale locale) {
        return Languages.pick(locale, title(), titleEn());
    }

    /**
     * Returns the title in the table of contents where it differs.
     *
     * @return the other title, or empty where both agree
     */
    @JsonProperty("titleInContents")
    Optional<String> titleInContents();

    /** {@return the page in the table of contents, from 1} */
    @JsonProperty("page")
    int page();

    /** {@return the completeness of this chapter in the source document} */
    @JsonProperty("status")
    Section.Status status();

    /** {@return the sections in printed order; empty for a chapter without sections} */
    @JsonProperty("sections")
    List<Section> sections();

    /**
     * Returns the clauses directly in the chapter.
     *
     * @return the clauses in printed order; empty for a chapter with sections
     */
    @JsonProperty("clauses")
    List<Clause> clauses();

    /**
     * Returns the citation of the chapter as a whole: its printed location and page.
     *
     * @return the citation, with origin {@link Origin#HANDBOOK}, since title and page are the handbook's
     */
    default Citation citation() {
        return PrintedLabels.citation(id(), page());
    }
}
