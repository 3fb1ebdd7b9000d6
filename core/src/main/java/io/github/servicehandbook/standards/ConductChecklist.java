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
        MET("符合", "Met"),
        /** The rule was not met. */
        NOT_MET("不符合", "Not met"),
        /** The rule was not observed for lack of an occasion; it does not count. */
        NOT_OBSERVED("未观察到", "Not observed");

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
                throw new IllegalArgumentException("mark: " + mark + " contradicts the measured value " + measured.get()
                        + " " + rule.measure().orElseThrow().unit() + "; omit one of them");
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

        private static Mark markOf(ConductRule rule, BigDecimal measured) {
            Measure measure = rule.measure()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "rule: " + rule.id() + " has no measurable limit; use mark(…)"));
            if (measured.signum() < 0) {
                throw new IllegalArgumentException("measured: " + measured + "; expected at least 0 " + measure.unit());
            }
            int beyond = measured.compareTo(measure.bound());
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
            int observed = met + notMet.size();
            return observed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / observed);
        }

        /**
         * Returns a message for display. The percentage is rounded down, so that 100% means that all observed rules
         * were met.
         *
         * <p>Example: 检查3条，符合2条，不符合1条，得分66%；未观察1条不计分。
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         * @return the numbers of rules and the rate, or the next step if no rule was observed
         */
        public String message(Locale locale) {
            int observed = met + notMet.size();
            String unobserved = notObserved + (notObserved == 1 ? " rule" : " rules") + " not observed";
            if (observed == 0 && notObserved == 0) {
                return Languages.pick(locale, "没有适用的规范，无法评分。", "No score: no rules apply.");
            }
            if (observed == 0) {
                return Languages.pick(
                        locale,
                        "未观察" + notObserved + "条，无法评分；请至少观察一条。",
                        "No score: " + unobserved + ". Observe at least one rule.");
            }
            long percent = 100L * met / observed;
            return Languages.pick(
                    locale,
                    "检查" + observed + "条，符合" + met + "条，不符合" + notMet.size() + "条，得分" + percent + "%"
                            + (notObserved == 0 ? "。" : "；未观察" + notObserved + "条不计分。"),
                    met + " of " + observed + " observed rules met (" + percent + "%)"
                            + (notObserved == 0 ? "." : "; " + unobserved + "."));
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
     * @param ruleId the ID of the rule as text
     * @param mark the observation
     * @return a checklist with that mark
     * @throws IllegalArgumentException if {@code ruleId} is not a valid standard ID
     * @throws java.util.NoSuchElementException if the checklist has no such rule; the message names near matches
     */
    public ConductChecklist mark(String ruleId, Mark mark) {
        return mark(StandardId.of(Objects.requireNonNull(ruleId, "ruleId")), mark);
    }

    /**
     * Sets the mark of a rule and discards its earlier measurement.
     *
     * @param ruleId the ID of the rule
     * @param mark the observation
     * @return a checklist with that mark
     * @throws java.util.NoSuchElementException if the checklist has no such rule; the message names near matches
     */
    public ConductChecklist mark(StandardId ruleId, Mark mark) {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(mark, "mark");
        return with(ruleId, item -> new Item(item.rule, mark, Optional.empty()));
    }

    /**
     * Sets the measured value of a rule. The value determines the mark; a value equal to the bound meets the rule.
     *
     * @param ruleId the ID as text of a rule with a {@linkplain ConductRule#measure() measure}
     * @param measured the measured value, in the unit of the measure, at least 0
     * @return a checklist with that measurement
     * @throws IllegalArgumentException if {@code ruleId} is not a valid standard ID, the rule has no measure, or
     *     {@code measured} is negative
     * @throws java.util.NoSuchElementException if the checklist has no such rule; the message names near matches
     */
    public ConductChecklist measure(String ruleId, BigDecimal measured) {
        return measure(StandardId.of(Objects.requireNonNull(ruleId, "ruleId")), measured);
    }

    /**
     * Sets the measured value of a rule. The value determines the mark; a value equal to the bound meets the rule.
     *
     * @param ruleId the ID of a rule with a {@linkplain ConductRule#measure() measure}
     * @param measured the measured value, in the unit of the measure, at least 0
     * @return a checklist with that measurement
     * @throws IllegalArgumentException if the rule has no measure, or {@code measured} is negative
     * @throws java.util.NoSuchElementException if the checklist has no such rule; the message names near matches
     */
    public ConductChecklist measure(StandardId ruleId, BigDecimal measured) {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(measured, "measured");
        return with(ruleId, item -> new Item(item.rule, Item.markOf(item.rule, measured), Optional.of(measured)));
    }

    private ConductChecklist with(StandardId ruleId, UnaryOperator<Item> change) {
        List<Item> changed = new ArrayList<>(items);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).rule.id().equals(ruleId)) {
                changed.set(i, change.apply(changed.get(i)));
                return new ConductChecklist(changed);
            }
        }
        throw NearMatches.unknown(
                "conduct rule",
                ruleId.value(),
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
        List<Item> notMet = new ArrayList<>();
        int met = 0;
        int notObserved = 0;
        for (Item item : items) {
            if (counted.test(item)) {
                switch (item.mark) {
                    case MET -> met++;
                    case NOT_OBSERVED -> notObserved++;
                    case NOT_MET -> notMet.add(item);
                }
            }
        }
        return new Score(met, notObserved, notMet);
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
        return "ConductChecklist of " + items.size() + " rules, " + score.met + " met, " + score.notMet.size()
                + " not met";
    }
}
