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
 * A defect of the printed handbook and how the content mends it. All texts are Chinese.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"where", "asPrinted", "corrected", "reason", "clause"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Erratum permits ImmutableErratum {
    /**
     * Makes an erratum.
     *
     * @param where the printed place
     * @param asPrinted what stands there
     * @param corrected what the content has instead
     * @param reason why
     * @param clause the clause that carries the correction, or null if none does
     * @return the erratum
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

    /**
     * Returns the printed place.
     *
     * @return the place
     */
    @JsonProperty("where")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String where();

    /**
     * Returns what stands there.
     *
     * @return a few characters of the print, or a description of it
     */
    @JsonProperty("asPrinted")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String asPrinted();

    /**
     * Returns what the content has instead.
     *
     * @return the correction
     */
    @JsonProperty("corrected")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String corrected();

    /**
     * Returns why it was mended so.
     *
     * @return the reason
     */
    @JsonProperty("reason")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String reason();

    /**
     * Returns the clause that carries the correction.
     *
     * @return the clause, or empty where the defect belongs to no clause, as in the table of contents
     */
    @JsonProperty("clause")
    Optional<ClauseId> clause();
}
