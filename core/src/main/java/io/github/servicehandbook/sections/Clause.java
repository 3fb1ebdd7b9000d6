package io.github.servicehandbook.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the handbook, or an item with several statements. The text restates the handbook; if the item has a
 * printed heading (来有迎声, 等待时限), the text starts with it. In a section that is missing from the source, clauses are the
 * authors' and cite their sources.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "label", "page", "text", "origin", "references", "note", "codes", "standards", "children"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Clause permits ImmutableClause {
    /**
     * {@return a clause with the given properties}
     *
     * @param id the ID of the clause
     * @param label the printed location, for example 第三章 第二节 一、1
     * @param page the page of the section in the table of contents, or null if unknown
     * @param text the statement in Chinese
     * @param origin the origin of the clause
     * @param references the public references of authored text, or null for none
     * @param note the reason for authored text that no public reference supports, or null
     * @param codes the business codes that the clause names, or null for none
     * @param standards the time limits and conduct rules based on the clause, or those that govern the step described
     *     by an authored clause; null for none
     * @param children the parts of the item in printed order, or null for none
     */
    @JsonCreator
    static Clause of(
            @JsonProperty("id") ClauseId id,
            @JsonProperty("label") String label,
            @JsonProperty("page") @Nullable Integer page,
            @JsonProperty("text") String text,
            @JsonProperty("origin") Origin origin,
            @JsonProperty("references") @Nullable List<Reference> references,
            @JsonProperty("note") @Nullable String note,
            @JsonProperty("codes") @Nullable List<CodeId> codes,
            @JsonProperty("standards") @Nullable List<StandardId> standards,
            @JsonProperty("children") @Nullable List<Clause> children) {
        return ImmutableClause.of(
                id,
                label,
                page == null ? OptionalInt.empty() : OptionalInt.of(page),
                text,
                origin,
                references == null ? List.of() : references,
                Optional.ofNullable(note),
                codes == null ? List.of() : codes,
                standards == null ? List.of() : standards,
                children == null ? List.of() : children);
    }

    /** {@return the ID of this clause} */
    @JsonProperty("id")
    ClauseId id();

    /**
     * Returns the printed location, for example 第三章 第二节 一、1.
     *
     * @return the location in Chinese
     */
    @JsonProperty("label")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String label();

    /**
     * Returns the page of the section in the table of contents.
     *
     * @return the page, from 1, or empty if unknown
     */
    @JsonProperty("page")
    OptionalInt page();

    /**
     * Returns the statement.
     *
     * @return the text in Chinese, starting with the printed heading where the item has one
     */
    @JsonProperty("text")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String text();

    /** {@return the origin of this clause} */
    @JsonProperty("origin")
    Origin origin();

    /**
     * Returns the public references of authored text.
     *
     * @return the references; empty for statements of the handbook itself
     */
    @JsonProperty("references")
    List<Reference> references();

    /**
     * Returns the reason for authored text that is the authors' own decision.
     *
     * @return the note, or empty
     */
    @JsonProperty("note")
    Optional<String> note();

    /**
     * Returns the business codes that the clause names.
     *
     * @return the codes in printed order, or empty if there are none
     */
    @JsonProperty("codes")
    List<CodeId> codes();

    /**
     * Returns the time limits and conduct rules based on this clause. For an authored clause, returns those that govern
     * the step it describes; they are based on clauses of the handbook.
     *
     * @return the IDs, or empty if there are none
     */
    @JsonProperty("standards")
    List<StandardId> standards();

    /**
     * Returns the parts of the item.
     *
     * @return the parts in printed order, or empty if the clause has none
     */
    @JsonProperty("children")
    List<Clause> children();

    /** {@return the section, clause, label, page, origin and sources of this clause, as a citation} */
    default Citation citation() {
        OptionalInt page = page();
        return Citation.of(
                id().section(),
                id(),
                label(),
                page.isPresent() ? page.getAsInt() : null,
                origin(),
                references(),
                note().orElse(null));
    }
}
