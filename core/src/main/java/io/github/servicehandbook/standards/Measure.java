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
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"quantity", "unit", "bound", "upper"})
public sealed interface Measure permits ImmutableMeasure {
    /**
     * {@return a measure with the given properties}
     *
     * @param quantity the measured quantity, in Chinese
     * @param unit the symbol of the unit
     * @param bound the bound in that unit, inclusive
     * @param upper whether the bound is a maximum; false for a minimum
     */
    @JsonCreator
    static Measure of(
            @JsonProperty("quantity") String quantity,
            @JsonProperty("unit") String unit,
            @JsonProperty("bound") BigDecimal bound,
            @JsonProperty("upper") boolean upper) {
        return ImmutableMeasure.of(quantity, unit, bound, upper);
    }

    /** {@return the measured quantity in Chinese, for example 指甲长度} */
    @JsonProperty("quantity")
    String quantity();

    /** {@return the symbol of the unit, for example {@code mm}} */
    @JsonProperty("unit")
    String unit();

    /** {@return the bound in {@link #unit()}, inclusive} */
    @JsonProperty("bound")
    BigDecimal bound();

    /**
     * Returns whether the bound is a maximum.
     *
     * @return true if the bound is a maximum, false if it is a minimum
     */
    @JsonProperty("upper")
    boolean upper();
}
