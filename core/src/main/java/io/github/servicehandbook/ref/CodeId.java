package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * The ID of a business code in the BOSS: exactly four of {@code 0-9} and {@code a-z}, for example {@code 1104},
 * {@code e199} or {@code 123f} (handbook 4.1).
 *
 * <p>Ordered as text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the four characters, lower case
 */
public record CodeId(@JsonValue String value) implements Comparable<CodeId> {
    private static final String EXPECTED = "four characters 0-9 or a-z, such as 1104 or e199";
    private static final int LENGTH = 4;
    /** The only Unicode white space that the JDK does not recognize as such. */
    private static final char NEXT_LINE = '\u0085';

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code value} is not four of {@code 0-9} and {@code a-z}
     */
    public CodeId {
        IdSyntax.require(value != null && IdSyntax.isCode(value), value, "business code", EXPECTED);
    }

    /**
     * Returns the code with the given value. Use {@link #parse} for text that a person typed.
     *
     * @param value four of {@code 0-9} and {@code a-z}
     * @return the code with that value
     * @throws IllegalArgumentException if {@code value} is not a valid code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CodeId of(String value) {
        return new CodeId(value);
    }

    /**
     * Parses a code as a person types it or as the handbook prints it. Accepts upper case, full-width characters and
     * spaces, and reads the handbook's misprints 一三, 一五 and 一八 as 13, 15 and 18.
     *
     * <p>Example: {@code parse("一五22")} and {@code parse(" １５２２ ")} are both {@code 1522}.
     *
     * @param text any text
     * @return the code, or empty if the text is not a code; no text causes an exception
     * @throws NullPointerException if {@code text} is null
     */
    public static Optional<CodeId> parse(String text) {
        Objects.requireNonNull(text, "text");
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < text.length(); i++) {
            char c = narrow(text.charAt(i));
            if (isInvisible(c)) {
                continue;
            }
            if (code.length() == LENGTH) {
                return Optional.empty();
            }
            code.append(c);
        }
        repairMisprints(code);
        String value = code.toString();
        return IdSyntax.isCode(value) ? Optional.of(new CodeId(value)) : Optional.empty();
    }

    /** Converts full width to half width and upper case to lower case; leaves all other characters unchanged. */
    private static char narrow(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        return half >= 'A' && half <= 'Z' ? (char) (half - 'A' + 'a') : half;
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == NEXT_LINE
                || Character.getType(c) == Character.FORMAT;
    }

    private static void repairMisprints(StringBuilder code) {
        for (int i = 0; i + 1 < code.length(); i++) {
            int digit = "三五八".indexOf(code.charAt(i + 1));
            if (code.charAt(i) == '一' && digit >= 0) {
                code.setCharAt(i, '1');
                code.setCharAt(i + 1, "358".charAt(digit));
            }
        }
    }

    /** {@return the four characters} */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(CodeId other) {
        return value.compareTo(other.value);
    }
}
