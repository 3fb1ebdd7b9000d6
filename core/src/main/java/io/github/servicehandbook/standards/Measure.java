package io.github.servicehandbook.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A figure that a conduct rule sets, for example nails of at most 1 mm (handbook 2.1).
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"quantity", "unit", "bound", "upper"})
public sealed interface Measure permits ImmutableMeasure {
    /**
     * Makes a measure.
     *
     * @param quantity what is measured, in Chinese
     * @param unit the unit's symbol
     * @param bound the bound in that unit, inclusive
     * @param upper whether the bound is the most allowed, not the least
     * @return the measure
     */
    @JsonCreator
    static Measure of(
            @JsonProperty("quantity") String quantity,
            @JsonProperty("unit") String unit,
            @JsonProperty("bound") BigDecimal bound,
            @JsonProperty("upper") boolean upper) {
        return ImmutableMeasure.of(quantity, unit, bound, upper);
    }

    /**
     * Returns what is measured, for example 指甲长度.
     *
     * @return the quantity in Chinese
     */
    @JsonProperty("quantity")
    String quantity();

    /**
     * Returns the unit's symbol, for example {@code mm}.
     *
     * @return the unit
     */
    @JsonProperty("unit")
    String unit();

    /**
     * Returns the bound.
     *
     * @return the bound in {@link #unit()}, inclusive
     */
    @JsonProperty("bound")
    BigDecimal bound();

    /**
     * Tells on which side the bound lies.
     *
     * @return true if the bound is the most allowed, false if it is the least
     */
    @JsonProperty("upper")
    boolean upper();
}
