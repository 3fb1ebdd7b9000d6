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
 * A section of a chapter, for example 3.2 业务服务时限.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "title", "titleEn", "titleInContents", "page", "status", "clauses"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Section permits ImmutableSection {
    /** How much of a section the source document holds. */
    enum Status {
        /** All of it. */
        COMPLETE("完整", "complete"),
        /** It breaks off. */
        TRUNCATED("残缺", "truncated"),
        /** Title and page alone; any clauses are the authors' and never the operator's rule. */
        ABSENT("原文缺失", "absent");

        private final String chinese;
        private final String english;

        Status(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the status for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Makes a section.
     *
     * @param id chapter and section number
     * @param title the title over the text
     * @param titleEn the title in English
     * @param titleInContents the title in the table of contents where it differs, or null
     * @param page the page in the table of contents, from 1
     * @param status how much the source holds
     * @param clauses the items in printed order; null is none
     * @return the section
     */
    @JsonCreator
    static Section of(
            @JsonProperty("id") SectionId id,
            @JsonProperty("title") String title,
            @JsonProperty("titleEn") String titleEn,
            @JsonProperty("titleInContents") @Nullable String titleInContents,
            @JsonProperty("page") int page,
            @JsonProperty("status") Status status,
            @JsonProperty("clauses") @Nullable List<Clause> clauses) {
        return ImmutableSection.of(
                id,
                title,
                titleEn,
                Optional.ofNullable(titleInContents),
                page,
                status,
                clauses == null ? List.of() : clauses);
    }

    /**
     * Returns chapter and section number.
     *
     * @return the id
     */
    @JsonProperty("id")
    SectionId id();

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
     * Returns how much of the section the source document holds.
     *
     * @return the status
     */
    @JsonProperty("status")
    Status status();

    /**
     * Returns the items of the section; their parts are their {@link Clause#children()}.
     *
     * @return the clauses in printed order, empty if there are none
     */
    @JsonProperty("clauses")
    List<Clause> clauses();

    /**
     * Returns the citation of the section as a whole: its printed place and page.
     *
     * @return the citation, of origin {@link Origin#HANDBOOK}, since title and page are the handbook's
     */
    default Citation citation() {
        return Places.citation(id(), page());
    }
}
