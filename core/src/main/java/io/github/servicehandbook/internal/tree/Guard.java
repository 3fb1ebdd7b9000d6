package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition over facts: a test of one fact, or all, any or not of conditions. The language is closed so that trees
 * can be verified. A test of an unknown fact is UNKNOWN, except for {@link Kind#KNOWN}. Immutable and thread-safe.
 */
public final class Guard {
    /** The kind of a test. */
    public enum Kind {
        /** A YES_NO fact is {@link Guard#yes()}. */
        IS,
        /** A ONE_OF fact is one of {@link Guard#options()}. */
        IN,
        /** An ANY_OF fact contains {@link Guard#option()}. */
        HAS,
        /** A NUMBER fact is in {@link Guard#range()}. */
        RANGE,
        /** A fact is known. */
        KNOWN,
        /** All {@link Guard#parts()} hold. */
        ALL,
        /** One of {@link Guard#parts()} holds. */
        ANY,
        /** The only one of {@link Guard#parts()} does not hold. */
        NOT
    }

    /** The bounds of a number; null for a missing bound. */
    public record Range(
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal above,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal below) {
        boolean contains(BigDecimal value) {
            return (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (above == null || value.compareTo(above) > 0)
                    && (atMost == null || value.compareTo(atMost) <= 0)
                    && (below == null || value.compareTo(below) < 0);
        }
    }

    private final Kind kind;
    private final String fact;
    private final boolean yes;
    private final Set<String> options;
    private final @Nullable Range range;
    private final List<Guard> parts;

    private Guard(Kind kind, String fact, boolean yes, Set<String> options, @Nullable Range range, List<Guard> parts) {
        this.kind = kind;
        this.fact = fact;
        this.yes = yes;
        this.options = options;
        this.range = range;
        this.parts = parts;
    }

    public static Guard is(String fact, boolean yes) {
        return new Guard(Kind.IS, fact, yes, Set.of(), null, List.of());
    }

    /** Creates a test that a fact is one of some options, in the order of the set. */
    public static Guard in(String fact, Set<String> options) {
        return new Guard(Kind.IN, fact, false, options, null, List.of());
    }

    public static Guard has(String fact, String option) {
        return new Guard(Kind.HAS, fact, false, Set.of(option), null, List.of());
    }

    public static Guard range(String fact, Range range) {
        return new Guard(Kind.RANGE, fact, false, Set.of(), range, List.of());
    }

    public static Guard known(String fact) {
        return new Guard(Kind.KNOWN, fact, false, Set.of(), null, List.of());
    }

    public static Guard all(List<Guard> parts) {
        return new Guard(Kind.ALL, "", false, Set.of(), null, List.copyOf(parts));
    }

    public static Guard any(List<Guard> parts) {
        return new Guard(Kind.ANY, "", false, Set.of(), null, List.copyOf(parts));
    }

    public static Guard not(Guard part) {
        return new Guard(Kind.NOT, "", false, Set.of(), null, List.of(part));
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the tested fact, or an empty string for ALL, ANY and NOT. */
    public String fact() {
        return fact;
    }

    public boolean yes() {
        return yes;
    }

    public Set<String> options() {
        return options;
    }

    /** Returns the only option of HAS. */
    public String option() {
        return options.iterator().next();
    }

    public Range range() {
        return Objects.requireNonNull(range);
    }

    public List<Guard> parts() {
        return parts;
    }

    /** Returns every test of one fact in this guard, from left to right. */
    public List<Guard> tests() {
        List<Guard> tests = new ArrayList<>();
        Deque<Guard> open = new ArrayDeque<>(List.of(this));
        Guard guard;
        while ((guard = open.poll()) != null) {
            if (guard.fact.isEmpty()) {
                for (int i = guard.parts.size() - 1; i >= 0; i--) {
                    open.push(guard.parts.get(i));
                }
            } else {
                tests.add(guard);
            }
        }
        return tests;
    }

    public Truth test(FactValues facts) {
        return switch (kind) {
            case ALL -> all(facts);
            case ANY -> any(facts);
            case NOT -> parts.get(0).test(facts).negated();
            case KNOWN -> Truth.of(facts.value(fact) != null);
            default -> {
                Answer value = facts.value(fact);
                yield value == null ? Truth.UNKNOWN : Truth.of(matches(value));
            }
        };
    }

    private Truth all(FactValues facts) {
        Truth lowest = Truth.TRUE;
        for (int i = 0; i < parts.size() && lowest != Truth.FALSE; i++) {
            Truth truth = parts.get(i).test(facts);
            lowest = truth.compareTo(lowest) < 0 ? truth : lowest;
        }
        return lowest;
    }

    private Truth any(FactValues facts) {
        Truth highest = Truth.FALSE;
        for (int i = 0; i < parts.size() && highest != Truth.TRUE; i++) {
            Truth truth = parts.get(i).test(facts);
            highest = truth.compareTo(highest) > 0 ? truth : highest;
        }
        return highest;
    }

    /** Returns whether a known answer of the fact's kind passes this test of one fact. */
    private boolean matches(Answer value) {
        return switch (kind) {
            case IS -> ((Answer.YesNo) value).yes() == yes;
            case IN -> options.contains(((Answer.OneOf) value).option());
            case HAS -> ((Answer.AnyOf) value).options().contains(option());
            case RANGE -> range().contains(((Answer.Number) value).value());
            default -> throw new IllegalStateException(kind + " does not test a single value");
        };
    }
}
