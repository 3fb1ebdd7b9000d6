package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The number of questions remaining in a walk.
 *
 * <p>Immutable and thread-safe.
 *
 * @param min the minimum number
 * @param max the maximum number
 */
@JsonPropertyOrder({"min", "max"})
public record Remaining(
        @JsonProperty("min") int min, @JsonProperty("max") int max) {}
