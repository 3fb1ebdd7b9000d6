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
 * One statement of the handbook, or an item that holds several. The text restates the handbook; a printed heading of an
 * item (来有迎声, 等待时限) begins it. In a section that the source lacks, clauses are the authors' and say on what they
 * rest.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "label", "page", "text", "origin", "references", "note", "codes", "standards", "children"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Clause permits ImmutableClause {
    /**
     * Makes a clause.
     *
     * @param id the place
     * @param label the printed place, for example 第三章 第二节 一、1
     * @param page the page of the section in the table of contents, or null if unknown
     * @param text the statement in Chinese
     * @param origin who says it
     * @param references the public sources of authored text; null is none
     * @param note why authored text stands so where no source says it, or null
     * @param codes the business codes that the clause names; null is none
     * @param standards the time limits and conduct rules that rest on the clause, or bind the step that an authored clause
     *     describes; null is none
     * @param children the parts of the item in printed order; null is none
     * @return the clause
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

    /**
     * Returns the place of the clause.
     *
     * @return the id
     */
    @JsonProperty("id")
    ClauseId id();

    /**
     * Returns the printed place, for example 第三章 第二节 一、1.
     *
     * @return the place in Chinese
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
     * @return the text in Chinese, begun by the printed heading where the item has one
     */
    @JsonProperty("text")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String text();

    /**
     * Returns who says it.
     *
     * @return the origin
     */
    @JsonProperty("origin")
    Origin origin();

    /**
     * Returns the public sources of authored text.
     *
     * @return the sources, empty for what the handbook itself states
     */
    @JsonProperty("references")
    List<Reference> references();

    /**
     * Returns why authored text stands so where it is the authors' own decision.
     *
     * @return the note, or empty
     */
    @JsonProperty("note")
    Optional<String> note();

    /**
     * Returns the business codes that the clause names.
     *
     * @return the codes in printed order, empty if there are none
     */
    @JsonProperty("codes")
    List<CodeId> codes();

    /**
     * Returns the time limits and conduct rules that rest on this clause. An authored clause has those that bind the step
     * that it describes; they rest on clauses of the handbook.
     *
     * @return their ids, empty if there are none
     */
    @JsonProperty("standards")
    List<StandardId> standards();

    /**
     * Returns the parts of the item.
     *
     * @return the parts in printed order, empty if the clause has none
     */
    @JsonProperty("children")
    List<Clause> children();

    /**
     * Returns the citation of this clause.
     *
     * @return section, clause, label, page, origin and sources of this clause
     */
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
