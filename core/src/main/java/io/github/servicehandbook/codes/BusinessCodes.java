package io.github.servicehandbook.codes;

import io.github.servicehandbook.ref.CodeId;
import java.util.List;
import java.util.Optional;

/**
 * The business codes of a handbook (4.1). Implemented by the library alone; methods may be added.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface BusinessCodes {
    /**
     * Returns every code.
     *
     * @return the codes in the order of the printed list: left column, then right; unmodifiable
     */
    List<BusinessCode> all();

    /**
     * Returns a code that the handbook has.
     *
     * @param id the code's id
     * @return the code
     * @throws java.util.NoSuchElementException if the handbook has no such code; the message names near matches
     */
    BusinessCode get(CodeId id);

    /**
     * Finds the code that a person typed, read as by {@link CodeId#parse}.
     *
     * <p>Example: {@code find("一五22")} is the code 1522, 帐单明细费用查询.
     *
     * @param text any text
     * @return the code, or empty if the text writes none or the handbook does not have it; never an exception for text
     * @throws NullPointerException if {@code text} is null
     */
    Optional<BusinessCode> find(String text);

    /**
     * Returns the codes that take back the business of this one: 1121 for 1104.
     *
     * @param id the code's id
     * @return the reversing codes in handbook order; empty if nothing reverses it
     * @throws java.util.NoSuchElementException if the handbook has no such code; the message names near matches
     */
    List<BusinessCode> reversedBy(CodeId id);

    /**
     * Suggests codes for what a person has typed so far; for every key press. Understood are the number and how it begins
     * (as by {@link #find}), any part of the name, search words of the content, pinyin with an unfinished last syllable,
     * first letters ({@code yhkh}, {@code kh}), and all of these mixed; if nothing fits, wrong characters of the same
     * sound; and if nothing does then, one mistake in four keys or more. Spaces and signs do not matter.
     *
     * <p>Example: {@code suggest("yhkh", 10)} has 1104 and e199 first.
     *
     * @param text any text
     * @param limit how many at most, 1 or more
     * @return the codes, best first, ties in handbook order; empty for a text without letters, digits and characters, and
     *     if nothing fits; unmodifiable
     * @throws IllegalArgumentException if {@code limit} is less than 1
     * @throws NullPointerException if {@code text} is null
     */
    List<CodeMatch> suggest(String text, int limit);
}
