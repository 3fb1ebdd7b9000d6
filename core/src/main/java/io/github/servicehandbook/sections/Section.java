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
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "title", "titleEn", "titleInContents", "page", "status", "clauses"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Section permits ImmutableSection {
    /** The completeness of a section in the source document. */
    enum Status {
        /** The source document has the whole section. */
        COMPLETE("完整", "Complete"),
        /** The text breaks off in the source document. */
        TRUNCATED("不完整", "Incomplete"),
        /** The source document has only title and page; any clauses are the authors' and never the operator's rule. */
        ABSENT("原文缺失", "Missing in source");

        private final String chinese;
        private final String english;

        Status(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this status for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * {@return a section with the given properties}
     *
     * @param id the chapter and section numbers
     * @param title the title printed above the text
     * @param titleEn the English title
     * @param titleInContents the title in the table of contents where it differs, or null
     * @param page the page in the table of contents, from 1
     * @param status the completeness of the source document
     * @param clauses the items in printed order, or null for none
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

    /** {@return the chapter and section numbers as an ID} */
    @JsonProperty("id")
    SectionId id();

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

    /** {@return the completeness of this section in the source document} */
    @JsonProperty("status")
    Status status();

    /**
     * Returns the items of the section; their parts are their {@link Clause#children()}.
     *
     * @return the clauses in printed order, or empty if there are none
     */
    @JsonProperty("clauses")
    List<Clause> clauses();

    /**
     * Returns the citation of the section as a whole: its printed location and page.
     *
     * @return the citation, with origin {@link Origin#HANDBOOK}, since title and page are the handbook's
     */
    default Citation citation() {
        return PrintedLabels.citation(id(), page());
    }
}
