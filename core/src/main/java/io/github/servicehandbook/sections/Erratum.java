package io.github.servicehandbook.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.ref.ClauseId;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A misprint or other defect of the printed handbook, and its correction in the content. All texts are Chinese.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"where", "asPrinted", "corrected", "reason", "clause"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Erratum permits ImmutableErratum {
    /**
     * {@return an erratum with the given properties}
     *
     * @param where the printed location
     * @param asPrinted the printed text
     * @param corrected the text in the content
     * @param reason the reason for the correction
     * @param clause the clause that has the correction, or null if none does
     */
    @JsonCreator
    static Erratum of(
            @JsonProperty("where") String where,
            @JsonProperty("asPrinted") String asPrinted,
            @JsonProperty("corrected") String corrected,
            @JsonProperty("reason") String reason,
            @JsonProperty("clause") @Nullable ClauseId clause) {
        return ImmutableErratum.of(where, asPrinted, corrected, reason, Optional.ofNullable(clause));
    }

    /** {@return the printed location} */
    @JsonProperty("where")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String where();

    /** {@return the printed text: a few characters of it, or a description} */
    @JsonProperty("asPrinted")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String asPrinted();

    /** {@return the corrected text in the content} */
    @JsonProperty("corrected")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String corrected();

    /** {@return the reason for the correction} */
    @JsonProperty("reason")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String reason();

    /**
     * Returns the clause that has the correction.
     *
     * @return the clause, or empty if the defect is in no clause, as in the table of contents
     */
    @JsonProperty("clause")
    Optional<ClauseId> clause();
}
