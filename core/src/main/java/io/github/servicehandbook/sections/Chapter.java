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
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "number", "title", "titleEn", "titleInContents", "page", "status", "sections", "clauses"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Chapter permits ImmutableChapter {
    /**
     * Makes a chapter.
     *
     * @param id the chapter's number as an id
     * @param number the chapter's number, from 1
     * @param title the title over the text
     * @param titleEn the title in English
     * @param titleInContents the title in the table of contents where it differs, or null
     * @param page the page in the table of contents, from 1
     * @param status how much the source holds
     * @param sections the sections in printed order; null is none
     * @param clauses the clauses of a chapter without sections; null is none
     * @return the chapter
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

    /**
     * Returns the chapter's number as an id.
     *
     * @return the id, for example {@code 3}
     */
    @JsonProperty("id")
    SectionId id();

    /**
     * Returns the chapter's number.
     *
     * @return the number, from 1
     */
    @JsonProperty("number")
    int number();

    /**
     * Returns the title as it stands over the text.
     *
     * @return the title in Chinese
     */
    @JsonProperty("title")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String title();

    /**
     * Returns the title in English.
     *
     * @return the authors' rendering
     */
    @JsonProperty("titleEn")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String titleEn();

    /**
     * Returns the title for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the title
     */
    default String title(Locale locale) {
        return Languages.pick(locale, title(), titleEn());
    }

    /**
     * Returns the title in the table of contents where that differs.
     *
     * @return the other title, or empty where both agree
     */
    @JsonProperty("titleInContents")
    Optional<String> titleInContents();

    /**
     * Returns the page in the table of contents.
     *
     * @return the page, from 1
     */
    @JsonProperty("page")
    int page();

    /**
     * Returns how much of the chapter the source document holds.
     *
     * @return the status
     */
    @JsonProperty("status")
    Section.Status status();

    /**
     * Returns the sections.
     *
     * @return the sections in printed order, empty for a chapter without sections
     */
    @JsonProperty("sections")
    List<Section> sections();

    /**
     * Returns the clauses that stand directly in the chapter.
     *
     * @return the clauses in printed order, empty for a chapter with sections
     */
    @JsonProperty("clauses")
    List<Clause> clauses();

    /**
     * Returns the citation of the chapter as a whole: its printed place and page.
     *
     * @return the citation, of origin {@link Origin#HANDBOOK}, since title and page are the handbook's
     */
    default Citation citation() {
        return Places.citation(id(), page());
    }
}
