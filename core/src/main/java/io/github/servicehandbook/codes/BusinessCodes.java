package io.github.servicehandbook.codes;

import io.github.servicehandbook.ref.CodeId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The business codes of a handbook (4.1). Only the library implements this interface; methods may be added.
 *
 * <p>Immutable and thread-safe.
 */
public interface BusinessCodes {
    /**
     * Returns all codes.
     *
     * @return the codes in the order of the printed list: left column, then right; unmodifiable
     */
    List<BusinessCode> all();

    /**
     * {@return the code with the given ID}
     *
     * @param id the ID of the code
     * @throws java.util.NoSuchElementException if the handbook has no such code; the message names near matches
     */
    BusinessCode get(CodeId id);

    /**
     * {@return the code with the given ID}
     *
     * @param id the ID as text, exactly as it is printed, for example {@code e199}; {@link #find(String)} is lenient
     * @throws IllegalArgumentException if {@code id} is not a valid code ID
     * @throws java.util.NoSuchElementException if the handbook has no such code; the message names near matches
     */
    default BusinessCode get(String id) {
        return get(CodeId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * Finds a code.
     *
     * @param id the ID of the code
     * @return the code, or empty if there is no such code
     */
    Optional<BusinessCode> find(CodeId id);

    /**
     * Finds the code that a person typed, parsed as by {@link CodeId#parse}.
     *
     * <p>Example: {@code find("一五22")} is the code 1522, 帐单明细费用查询.
     *
     * @param text any text
     * @return the code, or empty if the text is not a code or the handbook does not have it; no text causes an
     *     exception
     * @throws NullPointerException if {@code text} is null
     */
    Optional<BusinessCode> find(String text);

    /**
     * Returns the codes that reverse the given code, for example 1121 for 1104.
     *
     * @param id the ID of the code
     * @return the reversing codes in handbook order; empty if none reverses it
     * @throws java.util.NoSuchElementException if the handbook has no such code; the message names near matches
     */
    List<BusinessCode> reversedBy(CodeId id);

    /**
     * Returns the codes that reverse the given code, for example 1121 for 1104.
     *
     * @param id the ID as text, exactly as it is printed
     * @return the reversing codes in handbook order; empty if none reverses it
     * @throws IllegalArgumentException if {@code id} is not a valid code ID
     * @throws java.util.NoSuchElementException if the handbook has no such code; the message names near matches
     */
    default List<BusinessCode> reversedBy(String id) {
        return reversedBy(CodeId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * Suggests codes for the text that a person has typed so far; intended to be called at every keystroke. The text
     * matches a code by its number or the start of it (parsed as by {@link #find}), by any part of the name, by search
     * words of the content, by pinyin with an unfinished last syllable, by initials ({@code yhkh}, {@code kh}), or by
     * any mixture of these. If nothing matches, homophones are tried; if those do not match either, edit distance 1,
     * which requires at least four characters. Spaces and punctuation are ignored.
     *
     * <p>Example: {@code suggest("yhkh", 10)} has 1104 and e199 first.
     *
     * @param text any text
     * @param maxResults the maximum number of codes, at least 1
     * @return the codes, best first, ties in handbook order; empty if the text has no letters, digits or Chinese
     *     characters, or if nothing matches; unmodifiable
     * @throws IllegalArgumentException if {@code maxResults} is less than 1
     * @throws NullPointerException if {@code text} is null
     */
    List<CodeMatch> suggest(String text, int maxResults);
}
