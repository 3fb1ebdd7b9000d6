package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How many questions are still to come.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param min the fewest
 * @param max the most
 */
@JsonPropertyOrder({"min", "max"})
public record Remaining(
        @JsonProperty("min") int min, @JsonProperty("max") int max) {}
