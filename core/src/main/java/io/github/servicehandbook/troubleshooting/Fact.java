package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a walk determines, and the answers that it accepts.
 *
 * <p>Immutable and thread-safe.
 */
public final class Fact {
    private static final int MAX_DIGITS = 40;

    /**
     * An option of a fact.
     *
     * @param id the stable ID
     * @param label the label for a screen, in Chinese
     * @param labelEn the label in English
     * @param exclusive whether the option excludes all others
     * @param formerly the former IDs of the option
     */
    public record Option(String id, String label, String labelEn, boolean exclusive, List<String> formerly)
            implements AnswerSpec.Option {
        /** Validates the components. */
        public Option {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(labelEn, "labelEn");
            formerly = List.copyOf(formerly);
        }

        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, label, labelEn);
        }

        /** Cold start: avoids the 90 JDK classes of the generated method. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Option that
                    && id.equals(that.id)
                    && label.equals(that.label)
                    && labelEn.equals(that.labelEn)
                    && exclusive == that.exclusive
                    && formerly.equals(that.formerly);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * The bounds of a number, both inclusive.
     *
     * @param least the minimum
     * @param most the maximum
     * @param scale the maximum number of decimal places, 0 to 9
     * @param unit the unit, or empty if there is none
     */
    public record Bounds(BigDecimal least, BigDecimal most, int scale, Optional<String> unit) {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if {@code least} exceeds {@code most}, one of them has more decimal places
         *     than {@code scale}, or {@code scale} is out of range
         */
        public Bounds {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(unit, "unit");
            if (scale < 0 || scale > 9) {
                throw new IllegalArgumentException("scale: " + scale + "; expected 0 to 9");
            }
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least: " + least + " exceeds most " + most);
            }
            least = stripped("least", least, scale);
            most = stripped("most", most, scale);
        }

        private static BigDecimal stripped(String name, BigDecimal value, int scale) {
            BigDecimal stripped = value.stripTrailingZeros();
            if (stripped.scale() > scale) {
                throw new IllegalArgumentException(name + ": " + value + "; expected a scale of at most " + scale);
            }
            return stripped;
        }

        /** Cold start: avoids the 90 JDK classes of the generated method. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Bounds that
                    && least.equals(that.least)
                    && most.equals(that.most)
                    && scale == that.scale
                    && unit.equals(that.unit);
        }

        @Override
        public int hashCode() {
            return Objects.hash(least, most, scale, unit);
        }
    }

    private final String name;
    private final AnswerSpec.Kind kind;
    private final String label;
    private final String labelEn;
    private final List<Option> options;
    private final @Nullable Bounds bounds;
    private final int longest;
    private final boolean sensitive;
    private final double nearLeast;
    private final double nearMost;

    private Fact(
            String name,
            AnswerSpec.Kind kind,
            String label,
            String labelEn,
            List<Option> options,
            @Nullable Bounds bounds,
            int longest,
            boolean sensitive) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.label = Objects.requireNonNull(label, "label");
        this.labelEn = Objects.requireNonNull(labelEn, "labelEn");
        this.options = List.copyOf(options);
        this.bounds = bounds;
        this.longest = longest;
        this.sensitive = sensitive;
        this.nearLeast = bounds == null ? 0 : bounds.least().doubleValue();
        this.nearMost = bounds == null ? 0 : bounds.most().doubleValue();
    }

    /**
     * Returns whether a number is strictly within the bounds even after rounding to double. Much faster than comparing
     * decimals.
     */
    boolean isClearlyWithin(BigDecimal value) {
        double near = value.doubleValue();
        return near > nearLeast && near < nearMost;
    }

    /**
     * Creates a fact. Most callers obtain one from a tree.
     *
     * @param name the name
     * @param kind the kind of its answers
     * @param label the label in Chinese
     * @param labelEn the label in English
     * @param options the options, at least one for ONE_OF and ANY_OF; empty for all other kinds
     * @param bounds the bounds of a NUMBER; null for all other kinds
     * @param longest the maximum length of a TEXT in code points; 0 for all other kinds
     * @param sensitive whether answers may be personal data; only possible for TEXT
     * @return a fact with the given properties
     * @throws IllegalArgumentException if the kind requires or does not allow one of the arguments
     */
    public static Fact of(
            String name,
            AnswerSpec.Kind kind,
            String label,
            String labelEn,
            List<Option> options,
            @Nullable Bounds bounds,
            int longest,
            boolean sensitive) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(options, "options");
        boolean hasOptions = kind == AnswerSpec.Kind.ONE_OF || kind == AnswerSpec.Kind.ANY_OF;
        check("options", hasOptions, !options.isEmpty(), kind);
        check("bounds", kind == AnswerSpec.Kind.NUMBER, bounds != null, kind);
        if (longest < 0) {
            throw new IllegalArgumentException("longest: " + longest + "; expected at least 0");
        }
        check("longest", kind == AnswerSpec.Kind.TEXT, longest > 0, kind);
        if (sensitive) {
            check("sensitive", kind == AnswerSpec.Kind.TEXT, true, kind);
        }
        return new Fact(name, kind, label, labelEn, options, bounds, longest, sensitive);
    }

    private static void check(String name, boolean required, boolean present, AnswerSpec.Kind kind) {
        if (required != present) {
            throw new IllegalArgumentException(name + (required ? ": required for " : ": not allowed for ") + kind);
        }
    }

    /** {@return the name of this fact, unique in a tree and all trees that it calls} */
    public String name() {
        return name;
    }

    /** {@return the kind of the answers} */
    public AnswerSpec.Kind kind() {
        return kind;
    }

    /**
     * {@return the label of this fact, a few words for a ticket}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, label, labelEn);
    }

    /** {@return all options in the order of the content; empty for kinds other than ONE_OF and ANY_OF} */
    public List<Option> options() {
        return options;
    }

    /** {@return the bounds of a number; empty for kinds other than NUMBER} */
    public Optional<Bounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    /** Returns the bounds of a NUMBER without allocating an Optional. */
    Bounds numberBounds() {
        return Objects.requireNonNull(bounds);
    }

    /** {@return the maximum length of a text in code points; 0 for kinds other than TEXT} */
    public int longest() {
        return longest;
    }

    /**
     * Returns whether answers may be personal data, such as a phone number or an address. Traces, summaries and
     * statistics do not contain them.
     *
     * @return true if answers are sensitive; only possible for TEXT
     */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * Validates an answer and returns all its problems.
     *
     * @param answer the answer
     * @param allowUnknown whether {@link Answer#unknown()} is accepted
     * @return the problems; empty if this fact accepts the answer
     */
    public List<AnswerProblem> validate(Answer answer, boolean allowUnknown) {
        Objects.requireNonNull(answer, "answer");
        return AnswerCheck.problems(this, answer, allowUnknown);
    }

    /** Returns whether a number has more digits than any fact needs; computing with them would only cost time. */
    static boolean tooManyDigits(BigDecimal value) {
        return value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact that
                && name.equals(that.name)
                && kind == that.kind
                && label.equals(that.label)
                && labelEn.equals(that.labelEn)
                && options.equals(that.options)
                && Objects.equals(bounds, that.bounds)
                && longest == that.longest
                && sensitive == that.sensitive;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name and the kind. */
    @Override
    public String toString() {
        return "Fact " + name + " " + kind;
    }
}
