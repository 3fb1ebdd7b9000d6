package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * The differences between two policies.
 *
 * <p>Immutable and thread-safe.
 *
 * @param relaxes whether the newer policy allows anything that the older one rejects; {@code tightens} may also be true
 * @param tightens whether the newer policy rejects anything that the older one allows
 * @param changes the changed properties, in the order of the policy's properties; empty if there is none
 */
@JsonPropertyOrder({"relaxes", "tightens", "changes"})
public record PolicyDiff(
        @JsonProperty("relaxes") boolean relaxes,
        @JsonProperty("tightens") boolean tightens,
        @JsonProperty("changes") List<Change> changes) {
    /** The effect of a change. */
    public enum Effect {
        /** Allows something that was rejected. */
        RELAXES,
        /** Rejects something that was allowed. */
        TIGHTENS,
        /** May allow something that was rejected and reject something that was allowed. */
        BOTH
    }

    /**
     * A changed property.
     *
     * @param property the name of the property, for example {@code minLength}, or {@code rules, TOO_SHORT} for a check
     * @param before the value in the older policy as text, for example {@code 8} or {@code checked}
     * @param after the value in the newer policy as text
     * @param effect the effect of the change
     */
    @JsonPropertyOrder({"property", "before", "after", "effect"})
    public record Change(
            @JsonProperty("property") String property,
            @JsonProperty("before") String before,
            @JsonProperty("after") String after,
            @JsonProperty("effect") Effect effect) {
        /** Validates the components. */
        public Change {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(effect, "effect");
        }

        /** {@return property and values, for example {@code minLength 8 → 6}} */
        @Override
        public String toString() {
            return property + " " + before + " → " + after;
        }
    }

    /** Copies the list. */
    public PolicyDiff {
        changes = List.copyOf(changes);
    }

    /**
     * {@return whether the change of a property allows anything that was rejected}
     *
     * @param property the name of the property as in {@link Change#property()}
     */
    public boolean relaxes(String property) {
        return has(property, Effect.RELAXES);
    }

    /**
     * {@return whether the change of a property rejects anything that was allowed}
     *
     * @param property the name of the property as in {@link Change#property()}
     */
    public boolean tightens(String property) {
        return has(property, Effect.TIGHTENS);
    }

    private boolean has(String property, Effect effect) {
        Objects.requireNonNull(property, "property");
        return changes.stream()
                .filter(change -> change.property().equals(property))
                .anyMatch(change -> change.effect() == effect || change.effect() == Effect.BOTH);
    }
}
