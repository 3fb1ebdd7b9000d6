package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a walk comes to know, and what it can be.
 *
 * <p>Immutable and safe to share between threads; equal by content.
 */
public final class Fact {
    private static final int MAX_DIGITS = 40;

    /**
     * An option of a fact.
     *
     * @param id the stable id
     * @param label what the screen shows, in Chinese
     * @param labelEn the same in English
     * @param exclusive whether it cannot be combined with another
     * @param formerly ids that it had before
     */
    public record Option(String id, String label, String labelEn, boolean exclusive, List<String> formerly)
            implements AnswerSpec.Option {
        /** Copies the list. */
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

        /** Written out: the equality that the compiler gives a record costs a cold JVM some 90 classes. */
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
     * The bounds of a number, both ends inclusive.
     *
     * @param least the least
     * @param most the most
     * @param scale how many decimals it may have, from 0
     * @param unit the unit, or empty
     */
    public record Bounds(BigDecimal least, BigDecimal most, int scale, Optional<String> unit) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the least is more than the most, one of them has more decimals than the scale,
         *     or the scale is not from 0 to 9
         */
        public Bounds {
            Objects.requireNonNull(unit, "unit");
            if (scale < 0 || scale > 9) {
                throw new IllegalArgumentException("scale: " + scale + "; expected 0 to 9");
            }
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least: " + least + " is more than most, " + most);
            }
            least = least.stripTrailingZeros();
            most = most.stripTrailingZeros();
            if (Math.max(least.scale(), most.scale()) > scale) {
                throw new IllegalArgumentException("least, most: more than " + scale + " decimals");
            }
        }

        /** Written out: the equality that the compiler gives a record costs a cold JVM some 90 classes. */
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
     * Whether a number is within the bounds and not as near to one of them as rounding could hide; rounding keeps the order.
     * Far quicker than comparing decimals.
     */
    boolean isClearlyWithin(BigDecimal value) {
        double near = value.doubleValue();
        return near > nearLeast && near < nearMost;
    }

    /**
     * Makes a fact; programs get one from a tree.
     *
     * @param name the name
     * @param kind the form of its answers
     * @param label what it is, in Chinese
     * @param labelEn the same in English
     * @param options its options; at least one for ONE_OF and ANY_OF, none for others
     * @param bounds the bounds of a NUMBER, null for others
     * @param longest the most code points of a TEXT, 0 for others
     * @param sensitive whether it may be personal; only a TEXT can be
     * @return the fact
     * @throws IllegalArgumentException if a part is missing that the kind needs, or is there that it cannot have
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
        boolean chosen = kind == AnswerSpec.Kind.ONE_OF || kind == AnswerSpec.Kind.ANY_OF;
        require(chosen != options.isEmpty(), "options", kind);
        require((kind == AnswerSpec.Kind.NUMBER) == (bounds != null), "bounds", kind);
        require(kind == AnswerSpec.Kind.TEXT ? longest > 0 : longest == 0, "longest", kind);
        if (sensitive && kind != AnswerSpec.Kind.TEXT) {
            throw new IllegalArgumentException(
                    "sensitive: only a TEXT can be, since only texts are kept out of toString");
        }
        return new Fact(name, kind, label, labelEn, options, bounds, longest, sensitive);
    }

    private static void require(boolean condition, String part, AnswerSpec.Kind kind) {
        if (!condition) {
            throw new IllegalArgumentException(part + ": missing for " + kind + ", or not for it");
        }
    }

    /**
     * Returns the name.
     *
     * @return the name, unique in a tree and all that it calls
     */
    public String name() {
        return name;
    }

    /**
     * Returns the form of its answers.
     *
     * @return the kind
     */
    public AnswerSpec.Kind kind() {
        return kind;
    }

    /**
     * Returns what it is, for a report.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return a few words
     */
    public String label(Locale locale) {
        return Languages.pick(locale, label, labelEn);
    }

    /**
     * Returns all its options.
     *
     * @return the options in the order of the content; empty for kinds other than ONE_OF and ANY_OF
     */
    public List<Option> options() {
        return options;
    }

    /**
     * Returns the bounds of a number.
     *
     * @return the bounds, empty for kinds other than NUMBER
     */
    public Optional<Bounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    /** Those of a NUMBER, without an object around them. */
    Bounds numberBounds() {
        return Objects.requireNonNull(bounds);
    }

    /**
     * Returns how long a text may be.
     *
     * @return the most code points, 0 for kinds other than TEXT
     */
    public int longest() {
        return longest;
    }

    /**
     * Tells whether an answer may be personal, such as a number or an address.
     *
     * @return true if traces, summaries and statistics leave it out; only a TEXT can be
     */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * Says what is wrong with an answer, all at once.
     *
     * @param answer the answer
     * @param allowUnknown whether 不清楚 is an answer
     * @return the problems, empty if the fact can have this answer
     */
    public List<AnswerProblem> validate(Answer answer, boolean allowUnknown) {
        return AnswerCheck.problems(this, answer, allowUnknown);
    }

    /** Whether more digits would only burn time. */
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

    /** Returns name and kind. */
    @Override
    public String toString() {
        return "Fact " + name + " " + kind;
    }
}
