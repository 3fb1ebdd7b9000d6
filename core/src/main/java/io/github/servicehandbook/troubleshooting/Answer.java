package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * An answer. Whether a question can be answered so is for {@link Fact#problems} to say.
 *
 * <p>As JSON it says its kind: {@code {"kind":"ONE_OF","option":"receive"}}, {@code {"kind":"UNKNOWN"}}.
 *
 * <p>Immutable and safe to share between threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonPropertyOrder("kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.YesNo.class, name = "YES_NO"),
    @JsonSubTypes.Type(value = Answer.OneOf.class, name = "ONE_OF"),
    @JsonSubTypes.Type(value = Answer.AnyOf.class, name = "ANY_OF"),
    @JsonSubTypes.Type(value = Answer.Number.class, name = "NUMBER"),
    @JsonSubTypes.Type(value = Answer.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = Answer.Date.class, name = "DATE"),
    @JsonSubTypes.Type(value = Answer.Unknown.class, name = "UNKNOWN")
})
public sealed interface Answer {
    /**
     * Returns the kind, as JSON has it.
     *
     * @return the name of an {@link AnswerSpec.Kind}, or {@code UNKNOWN}
     */
    @JsonProperty("kind")
    String kind();

    /**
     * Yes or no.
     *
     * @param yes true for yes
     */
    record YesNo(@JsonProperty("yes") boolean yes) implements Answer {
        private static final YesNo YES = new YesNo(true);
        private static final YesNo NO = new YesNo(false);

        @Override
        public String kind() {
            return "YES_NO";
        }
    }

    /**
     * One option.
     *
     * @param option the option's id
     */
    record OneOf(@JsonProperty("option") String option) implements Answer {
        /** Checks that the id is not null. */
        public OneOf {
            Objects.requireNonNull(option, "option");
        }

        @Override
        public String kind() {
            return "ONE_OF";
        }
    }

    /**
     * Options, whose order and repetition do not matter.
     *
     * @param options the ids, sorted
     */
    record AnyOf(@JsonProperty("options") Set<String> options) implements Answer {
        /** Copies and sorts the ids. */
        public AnyOf {
            options = Collections.unmodifiableSet(new TreeSet<>(options));
        }

        @Override
        public String kind() {
            return "ANY_OF";
        }
    }

    /**
     * A number.
     *
     * @param value the number; 1, 1.0 and 1E+0 are one, and so are 0 and -0
     */
    @SuppressWarnings("JavaLangClash") // the name that callers compile against
    record Number(@JsonProperty("value") BigDecimal value) implements Answer {
        /** Takes trailing zeros away, so that equal numbers are equal answers. */
        public Number {
            value = Objects.requireNonNull(value, "value").stripTrailingZeros();
        }

        @Override
        public String kind() {
            return "NUMBER";
        }
    }

    /**
     * Free text, which may be personal: {@link Object#toString()} does not tell it.
     *
     * @param value the text, without spaces around it
     */
    record Text(@JsonProperty("value") String value) implements Answer {
        /** Takes the spaces around the text away. */
        public Text {
            value = Objects.requireNonNull(value, "value").strip();
        }

        /** Returns the same for every text. */
        @Override
        public String toString() {
            return "Text[***]";
        }

        @Override
        public String kind() {
            return "TEXT";
        }
    }

    /**
     * A day.
     *
     * @param value the day, as the customer's calendar has it
     */
    record Date(
            @JsonProperty("value") @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate value) implements Answer {
        /** Checks that the day is not null. */
        public Date {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String kind() {
            return "DATE";
        }
    }

    /** 不清楚: the customer does not know, or the clerk cannot find out. */
    record Unknown() implements Answer {
        private static final Unknown UNKNOWN = new Unknown();

        @Override
        public String kind() {
            return "UNKNOWN";
        }
    }

    /**
     * Returns yes.
     *
     * @return the answer
     */
    static Answer yes() {
        return YesNo.YES;
    }

    /**
     * Returns no.
     *
     * @return the answer
     */
    static Answer no() {
        return YesNo.NO;
    }

    /**
     * Chooses an option.
     *
     * @param id the option's id
     * @return the answer
     */
    static Answer option(String id) {
        return new OneOf(id);
    }

    /**
     * Chooses options.
     *
     * @param ids the options' ids in any order
     * @return the answer
     */
    static Answer options(String... ids) {
        return new AnyOf(new TreeSet<>(List.of(ids)));
    }

    /**
     * Gives a number.
     *
     * @param decimal digits with an optional sign and fraction, such as {@code -31.5}; full width and spaces around it are
     *     understood, grouping and exponents are not
     * @return the answer
     * @throws IllegalArgumentException if the text is no such number, or has more than 40 digits
     */
    static Answer number(String decimal) {
        return new Number(TypedAnswer.decimal(decimal));
    }

    /**
     * Gives free text.
     *
     * @param value the text
     * @return the answer
     */
    static Answer text(String value) {
        return new Text(value);
    }

    /**
     * Gives a day.
     *
     * @param value the day
     * @return the answer
     */
    static Answer date(LocalDate value) {
        return new Date(value);
    }

    /**
     * Says 不清楚.
     *
     * @return the answer
     */
    static Answer unknown() {
        return Unknown.UNKNOWN;
    }

    /**
     * Reads what a person typed: 是, 不是, y, an option's id, label or number in the list, several of them with commas, a
     * number, a day such as 2026-11-22 or 2026年11月22日, free text, 不清楚. Full width, case and spaces around do not
     * matter.
     *
     * @param spec what is asked
     * @param typed what was typed
     * @return an answer that {@link Fact#problems} finds nothing wrong with; which options a walk hides it does not know
     * @throws IllegalArgumentException if it cannot be understood or is no answer to this; the message says why in Chinese,
     *     without what was typed
     */
    static Answer parse(AnswerSpec spec, String typed) {
        return TypedAnswer.parse(spec, typed);
    }
}
