package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A problem found in a tree.
 *
 * <p>As JSON it has the message in both languages.
 *
 * <p>Immutable and thread-safe.
 */
@JsonPropertyOrder({"code", "severity", "pointer", "message", "messageEn", "witness"})
public final class TreeFinding {
    /** The severity of a finding. */
    public enum Severity {
        /** The tree must not be used. */
        ERROR("错误", "Error"),
        /** The tree can be used, but probably contains a mistake. */
        WARNING("警告", "Warning");

        private final String chinese;
        private final String english;

        Severity(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this severity for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    private final String code;
    private final Severity severity;
    private final String pointer;

    @JsonProperty("message")
    private final String message;

    @JsonProperty("messageEn")
    private final String messageEn;

    private final List<Answer> witness;

    private TreeFinding(
            String code, Severity severity, String pointer, String message, String messageEn, List<Answer> witness) {
        this.code = Objects.requireNonNull(code, "code");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.message = Objects.requireNonNull(message, "message");
        this.messageEn = Objects.requireNonNull(messageEn, "messageEn");
        this.witness = List.copyOf(Objects.requireNonNull(witness, "witness"));
    }

    /**
     * Creates a finding. Most callers obtain one from the verification of a tree.
     *
     * @param code the stable code, for example {@code GAP}; see {@link #code()}
     * @param severity the severity
     * @param pointer the location in the tree file as a JSON pointer (RFC 6901)
     * @param message the message in Chinese
     * @param messageEn the message in English
     * @param witness the answers of a walk that shows the problem; empty if there is none
     * @return a finding with the given properties
     */
    @JsonCreator
    public static TreeFinding of(
            @JsonProperty("code") String code,
            @JsonProperty("severity") Severity severity,
            @JsonProperty("pointer") String pointer,
            @JsonProperty("message") String message,
            @JsonProperty("messageEn") String messageEn,
            @JsonProperty("witness") List<Answer> witness) {
        return new TreeFinding(code, severity, pointer, message, messageEn, witness);
    }

    /** {@return the stable code of the rule} The file {@code core/FINDINGS.md} in the project's repository explains each. */
    @JsonProperty("code")
    public String code() {
        return code;
    }

    /** {@return the severity of this finding} */
    @JsonProperty("severity")
    public Severity severity() {
        return severity;
    }

    /** {@return the location in the tree file as a JSON pointer (RFC 6901)} */
    @JsonProperty("pointer")
    public String pointer() {
        return pointer;
    }

    /**
     * {@return the message for a screen}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String message(Locale locale) {
        return Languages.pick(locale, message, messageEn);
    }

    /** {@return the answers of a walk that shows the problem, one for each asked question; empty if there is none} */
    @JsonProperty("witness")
    public List<Answer> witness() {
        return witness;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeFinding that
                && code.equals(that.code)
                && severity == that.severity
                && pointer.equals(that.pointer)
                && message.equals(that.message)
                && messageEn.equals(that.messageEn)
                && witness.equals(that.witness);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, pointer, message, messageEn, witness);
    }

    /** Returns the code, the pointer and the English message. */
    @Override
    public String toString() {
        return "TreeFinding " + code + " at " + pointer + ": " + messageEn;
    }
}
