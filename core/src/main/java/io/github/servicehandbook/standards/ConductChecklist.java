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
 * A checklist for observing how staff conduct themselves, for example by a mystery shopper. It lists the conduct rules
 * that apply to the observed person, each met, not met or not observed, and names no person.
 * {@link ServiceStandards#checklist} creates one in which no rule is observed yet.
 *
 * <p>Example: {@code checklist.measure("nail-length", BigDecimal.valueOf(2)).score().notMet()} has the rule about
 * nails, with its clause.
 *
 * <p>Two checklists are equal if their lines are equal.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConductChecklist {
    /** The observation of a rule. */
    public enum Mark {
        /** The rule was met. */
        MET("做到", "kept"),
        /** The rule was not met. */
        NOT_MET("未做到", "broken"),
        /** The rule was not observed for lack of an occasion; it does not count. */
        NOT_OBSERVED("未观察到", "not seen");

        private final String chinese;
        private final String english;

        Mark(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this mark for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * A line of a checklist.
     *
     * @param rule the rule
     * @param mark the observation
     * @param measured the measured value, in the unit of the rule's measure; empty if not measured
     */
    @JsonPropertyOrder({"rule", "mark", "measured"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            @JsonProperty("rule") ConductRule rule,
            @JsonProperty("mark") Mark mark,
            @JsonProperty("measured") Optional<BigDecimal> measured) {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if a value is given and the rule has no measure, the value is negative, or
         *     it contradicts the mark
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
         * {@return a line with the given properties, as in JSON}
         *
         * @param rule the rule
         * @param mark the observation
         * @param measured the measured value, or null if not measured
         * @throws IllegalArgumentException if the components are invalid, as for the constructor
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
            return (measure.upper() ? beyond <= 0 : beyond >= 0) ? Mark.MET : Mark.NOT_MET;
        }

        /** {@return the citation of the clause that states the rule} */
        public Citation citation() {
            return rule.citation();
        }
    }

    /**
     * The score of a checklist.
     *
     * @param met the number of rules that were met
     * @param notObserved the number of rules that were not observed; they do not count
     * @param notMet the lines of the rules that were not met, each with its clause, in handbook order
     */
    public record Score(int met, int notObserved, List<Item> notMet) {
        /** Copies the list. */
        public Score {
            notMet = List.copyOf(notMet);
        }

        /**
         * Returns the rate of observed rules that were met.
         *
         * @return the number of rules met divided by the number met or not met, from 0 to 1; empty if no rule was
         *     observed
         */
        public OptionalDouble rate() {
            int seen = met + notMet.size();
            return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / seen);
        }
    }

    private final List<Item> items;

    private ConductChecklist(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /**
     * Creates a checklist from its lines, as in JSON. Most callers obtain one from {@link ServiceStandards#checklist}.
     *
     * @param items the lines
     * @return a checklist with these lines
     */
    @JsonCreator
    public static ConductChecklist of(@JsonProperty("items") List<Item> items) {
        return new ConductChecklist(Objects.requireNonNull(items, "items"));
    }

    /**
     * Returns the lines.
     *
     * @return one line for each rule, in handbook order; unmodifiable
     */
    @JsonProperty("items")
    public List<Item> items() {
        return items;
    }

    /**
     * Sets the mark of a rule and discards its earlier measurement.
     *
     * @param rule the ID of the rule
     * @param mark the observation
     * @return a checklist with that mark
     * @throws IllegalArgumentException if {@code rule} is not a valid standard ID
     * @throws java.util.NoSuchElementException if the checklist has no such rule; the message names near matches
     */
    public ConductChecklist mark(String rule, Mark mark) {
        return with(rule, item -> new Item(item.rule, Objects.requireNonNull(mark, "mark"), Optional.empty()));
    }

    /**
     * Sets the measured value of a rule. The value determines the mark; a value equal to the bound meets the rule.
     *
     * @param rule the ID of a rule with a {@linkplain ConductRule#measure() measure}
     * @param value the measured value, in the unit of the measure, at least 0
     * @return a checklist with that measurement
     * @throws IllegalArgumentException if {@code rule} is not a valid standard ID, the rule has no measure, or the
     *     value is negative
     * @throws java.util.NoSuchElementException if the checklist has no such rule; the message names near matches
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

    /** {@return the score over all rules} */
    public Score score() {
        return score(item -> true);
    }

    /**
     * {@return the score over the rules of one kind of conduct}
     *
     * @param kind the kind of conduct
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
                    case MET -> kept++;
                    case NOT_OBSERVED -> notSeen++;
                    case NOT_MET -> broken.add(item);
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

    /** {@return the numbers of rules, of rules met and of rules not met} */
    @Override
    public String toString() {
        Score score = score();
        return "ConductChecklist of " + items.size() + " rules, " + score.met + " kept, " + score.notMet.size()
                + " broken";
    }
}
