package io.github.servicehandbook.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.StandardId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form for somebody who watches how staff conduct themselves, such as a mystery shopper: the conduct rules that bind the
 * person watched, each kept, broken or not seen. It names nobody. {@link ServiceStandards#checklist} makes one in which
 * nothing is seen yet.
 *
 * <p>Example: {@code checklist.measure("nail-length", BigDecimal.valueOf(2)).score().broken()} has the rule about nails,
 * with its clause.
 *
 * <p>Immutable and safe to share between threads; equal by content.
 */
public final class ConductChecklist {
    /** What was seen of a rule. */
    public enum Mark {
        /** The rule was kept. */
        KEPT("做到", "kept"),
        /** The rule was broken. */
        BROKEN("未做到", "broken"),
        /** There was no occasion to see it; it does not count. */
        NOT_SEEN("未观察到", "not seen");

        private final String chinese;
        private final String english;

        Mark(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the mark for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * A line of the form.
     *
     * @param rule the rule
     * @param mark what was seen of it
     * @param measured what was measured, in the unit of the rule's measure; empty if nothing was
     */
    @JsonPropertyOrder({"rule", "mark", "measured"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            @JsonProperty("rule") ConductRule rule,
            @JsonProperty("mark") Mark mark,
            @JsonProperty("measured") Optional<BigDecimal> measured) {
        /**
         * Checks that what was measured and the mark agree.
         *
         * @throws IllegalArgumentException if the rule has no measure, the value is negative, or it says otherwise than the
         *     mark
         */
        public Item {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(measured, "measured");
            if (measured.isPresent() && mark != markOf(rule, measured.get())) {
                throw new IllegalArgumentException("mark: " + mark + " is not what was measured");
            }
        }

        /**
         * Makes a line of what JSON has.
         *
         * @param rule the rule
         * @param mark what was seen of it
         * @param measured what was measured, or null
         * @return the line
         * @throws IllegalArgumentException as the constructor does
         */
        @JsonCreator
        public static Item of(
                @JsonProperty("rule") ConductRule rule,
                @JsonProperty("mark") Mark mark,
                @JsonProperty("measured") @Nullable BigDecimal measured) {
            return new Item(rule, mark, Optional.ofNullable(measured));
        }

        private static Mark markOf(ConductRule rule, BigDecimal value) {
            Measure measure = rule.measure()
                    .orElseThrow(
                            () -> new IllegalArgumentException("rule: " + rule.id() + " sets no figure to measure"));
            if (value.signum() < 0) {
                throw new IllegalArgumentException("measured: " + value + "; expected 0 or more " + measure.unit());
            }
            int beyond = value.compareTo(measure.bound());
            return (measure.upper() ? beyond <= 0 : beyond >= 0) ? Mark.KEPT : Mark.BROKEN;
        }

        /**
         * Returns the clause that states the rule.
         *
         * @return the citation of the rule
         */
        public Citation citation() {
            return rule.citation();
        }
    }

    /**
     * What a form comes to.
     *
     * @param kept how many rules were kept
     * @param notSeen how many were not seen; they do not count
     * @param broken the lines of the rules that were broken, each with its clause, in handbook order
     */
    public record Score(int kept, int notSeen, List<Item> broken) {
        /** Copies the list. */
        public Score {
            broken = List.copyOf(broken);
        }

        /**
         * Returns which share of the rules that were seen was kept.
         *
         * @return kept divided by kept and broken, from 0 to 1; empty if no rule was seen
         */
        public OptionalDouble share() {
            int seen = kept + broken.size();
            return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) kept / seen);
        }
    }

    private final List<Item> items;

    private ConductChecklist(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /**
     * Makes a form of its lines, as JSON has them; programs get one from {@link ServiceStandards#checklist}.
     *
     * @param items the lines
     * @return the form
     */
    @JsonCreator
    public static ConductChecklist of(@JsonProperty("items") List<Item> items) {
        return new ConductChecklist(Objects.requireNonNull(items, "items"));
    }

    /**
     * Returns the lines.
     *
     * @return a line for each rule, in handbook order; unmodifiable
     */
    @JsonProperty("items")
    public List<Item> items() {
        return items;
    }

    /**
     * Says what was seen of a rule. What was measured of it before is forgotten.
     *
     * @param rule the rule's id
     * @param mark what was seen
     * @return the form with that mark
     * @throws IllegalArgumentException if the text is no standard id
     * @throws java.util.NoSuchElementException if the form has no such rule; the message names near matches
     */
    public ConductChecklist mark(String rule, Mark mark) {
        return with(rule, item -> new Item(item.rule, Objects.requireNonNull(mark, "mark"), Optional.empty()));
    }

    /**
     * Says what was measured; the bound tells whether the rule was kept, itself inclusive.
     *
     * @param rule the id of a rule with a {@linkplain ConductRule#measure() measure}
     * @param value what was measured, in the measure's unit, 0 or more
     * @return the form with that measurement
     * @throws IllegalArgumentException if the text is no standard id, the rule has no measure, or the value is negative
     * @throws java.util.NoSuchElementException if the form has no such rule; the message names near matches
     */
    public ConductChecklist measure(String rule, BigDecimal value) {
        Objects.requireNonNull(value, "value");
        return with(rule, item -> new Item(item.rule, Item.markOf(item.rule, value), Optional.of(value)));
    }

    private ConductChecklist with(String rule, UnaryOperator<Item> change) {
        StandardId id = StandardId.of(Objects.requireNonNull(rule, "rule"));
        List<Item> changed = new ArrayList<>(items);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).rule.id().equals(id)) {
                changed.set(i, change.apply(changed.get(i)));
                return new ConductChecklist(changed);
            }
        }
        throw NearMatches.unknown(
                "conduct rule",
                rule,
                items.stream().map(item -> item.rule.id().value()).toList());
    }

    /**
     * Returns what the form comes to.
     *
     * @return the score over all rules
     */
    public Score score() {
        return score(item -> true);
    }

    /**
     * Returns what the form comes to for one sort of conduct.
     *
     * @param kind the sort
     * @return the score over its rules
     */
    public Score score(ConductRule.Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return score(item -> item.rule.kind() == kind);
    }

    private Score score(Predicate<Item> counted) {
        List<Item> broken = new ArrayList<>();
        int kept = 0;
        int notSeen = 0;
        for (Item item : items) {
            if (counted.test(item)) {
                switch (item.mark) {
                    case KEPT -> kept++;
                    case NOT_SEEN -> notSeen++;
                    case BROKEN -> broken.add(item);
                }
            }
        }
        return new Score(kept, notSeen, broken);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConductChecklist that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** Returns how many rules were kept and broken. */
    @Override
    public String toString() {
        Score score = score();
        return "ConductChecklist of " + items.size() + " rules, " + score.kept + " kept, " + score.broken.size()
                + " broken";
    }
}
