package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with a tree.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param code the stable code, for example {@code GAP}; {@code core/FINDINGS.md} in the project's repository explains each
 * @param severity whether the tree can be used all the same
 * @param pointer the place in the tree's file as a JSON pointer (RFC 6901)
 * @param text a sentence in Chinese
 * @param textEn the same in English
 * @param witness a walk that shows it, one answer per asked step from the start on; empty where no walk does
 */
@JsonPropertyOrder({"code", "severity", "pointer", "text", "textEn", "witness"})
public record TreeFinding(
        @JsonProperty("code") String code,
        @JsonProperty("severity") Severity severity,
        @JsonProperty("pointer") String pointer,
        @JsonProperty("text") String text,
        @JsonProperty("textEn") String textEn,
        @JsonProperty("witness") List<Answer> witness) {
    /** How bad it is. */
    public enum Severity {
        /** The tree must not be used. */
        ERROR,
        /** The tree works, but not as its author will have meant. */
        WARNING
    }

    /** Copies the list. */
    public TreeFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(textEn, "textEn");
        witness = List.copyOf(witness);
    }

    /**
     * Returns a sentence for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the sentence
     */
    public String message(Locale locale) {
        return Languages.pick(locale, text, textEn);
    }
}
