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
 * An answer to a question or check. {@link Fact#validate} checks whether a fact accepts it.
 *
 * <p>As JSON it contains its kind: {@code {"kind":"ONE_OF","option":"receive"}}, {@code {"kind":"UNKNOWN"}}.
 *
 * <p>Immutable and thread-safe.
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
    /** {@return the kind in JSON: the name of an {@link AnswerSpec.Kind}, or {@code UNKNOWN}} */
    @JsonProperty("kind")
    String kind();

    /**
     * An answer yes or no.
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
     * An answer with one option.
     *
     * @param option the ID of the option
     */
    record OneOf(@JsonProperty("option") String option) implements Answer {
        /** Validates the component. */
        public OneOf {
            Objects.requireNonNull(option, "option");
        }

        @Override
        public String kind() {
            return "ONE_OF";
        }
    }

    /**
     * An answer with several options, without order and duplicates.
     *
     * @param options the IDs of the options, sorted
     */
    record AnyOf(@JsonProperty("options") Set<String> options) implements Answer {
        /** Copies and sorts the IDs. */
        public AnyOf {
            options = Collections.unmodifiableSet(new TreeSet<>(options));
        }

        @Override
        public String kind() {
            return "ANY_OF";
        }
    }

    /**
     * An answer with a number.
     *
     * @param value the number; numerically equal values are equal answers
     */
    @SuppressWarnings("JavaLangClash") // the name that callers compile against
    record Number(@JsonProperty("value") BigDecimal value) implements Answer {
        /** Strips trailing zeros, so that numerically equal values are equal answers. */
        public Number {
            value = Objects.requireNonNull(value, "value").stripTrailingZeros();
        }

        @Override
        public String kind() {
            return "NUMBER";
        }
    }

    /**
     * An answer with free text, which may be personal data: {@link Object#toString()} does not contain it.
     *
     * @param value the text without leading and trailing whitespace
     */
    record Text(@JsonProperty("value") String value) implements Answer {
        /** Strips leading and trailing whitespace. */
        public Text {
            value = Objects.requireNonNull(value, "value").strip();
        }

        /** Returns a constant that does not contain the text. */
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
     * An answer with a date.
     *
     * @param value the date in the ISO calendar
     */
    record Date(
            @JsonProperty("value") @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate value) implements Answer {
        /** Validates the component. */
        public Date {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String kind() {
            return "DATE";
        }
    }

    /** The answer 不清楚: the customer does not know, or the clerk cannot find out. */
    record Unknown() implements Answer {
        private static final Unknown UNKNOWN = new Unknown();

        @Override
        public String kind() {
            return "UNKNOWN";
        }
    }

    /** {@return the answer yes} */
    static Answer yes() {
        return YesNo.YES;
    }

    /** {@return the answer no} */
    static Answer no() {
        return YesNo.NO;
    }

    /**
     * {@return an answer with the given option}
     *
     * @param id the ID of the option
     */
    static Answer option(String id) {
        return new OneOf(id);
    }

    /**
     * {@return an answer with the given options}
     *
     * @param ids the IDs of the options in any order
     */
    static Answer options(String... ids) {
        return new AnyOf(new TreeSet<>(List.of(ids)));
    }

    /**
     * {@return an answer with the given number}
     *
     * @param text the number: digits with an optional sign and fraction, such as {@code -31.5}; full-width characters
     *     and surrounding spaces are accepted, grouping and exponents are not
     * @throws IllegalArgumentException if {@code text} is not such a number or has more than 64 characters; the message
     *     does not repeat the text
     */
    static Answer number(String text) {
        return new Number(TypedAnswer.decimal(text));
    }

    /**
     * {@return an answer with the given number}
     *
     * @param value the number
     */
    static Answer number(BigDecimal value) {
        return new Number(value);
    }

    /**
     * {@return an answer with the given number}
     *
     * @param value the number
     */
    static Answer number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /**
     * {@return an answer with the given text}
     *
     * @param value the text
     */
    static Answer text(String value) {
        return new Text(value);
    }

    /**
     * {@return an answer with the given date}
     *
     * @param value the date
     */
    static Answer date(LocalDate value) {
        return new Date(value);
    }

    /**
     * {@return an answer with the given date}
     *
     * @param text the date in ISO format, such as {@code 2026-11-22}
     * @throws IllegalArgumentException if {@code text} is not such a date; the message does not repeat the text
     */
    static Answer date(String text) {
        return new Date(TypedAnswer.isoDate(text));
    }

    /** {@return the answer 不清楚} */
    static Answer unknown() {
        return Unknown.UNKNOWN;
    }

    /**
     * Parses typed text. Full-width characters, case and surrounding spaces do not matter. Accepted are:
     *
     * <ul>
     *   <li>yes or no: 是, 不是, y, no
     *   <li>options: the ID, label or position in the list, several of them separated by commas
     *   <li>numbers: -31.5
     *   <li>dates: 2026-11-22, 2026年11月22日
     *   <li>free text
     *   <li>不清楚
     * </ul>
     *
     * @param spec the specification of the answer
     * @param text the typed text
     * @return an answer that {@link Fact#validate} accepts; options that a walk hides are not checked
     * @throws IllegalArgumentException if the text cannot be parsed or is not an accepted answer; the message gives the
     *     reason in English and does not repeat the text
     */
    static Answer parse(AnswerSpec spec, String text) {
        return TypedAnswer.parse(spec, text);
    }
}
