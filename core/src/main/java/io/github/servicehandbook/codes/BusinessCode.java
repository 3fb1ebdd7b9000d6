package io.github.servicehandbook.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A business code of the BOSS. Number and name are the handbook's (4.1); kind, reversal, time limit, search words and
 * the English name are the content authors', and {@link #note()} says so.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "name", "nameEn", "kind", "reverses", "timeLimit", "searchWords", "note", "citation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface BusinessCode permits ImmutableBusinessCode {
    /**
     * Makes a business code.
     *
     * @param id the four characters
     * @param name the Chinese name, or null where the handbook breaks off before it
     * @param nameEn the English name, or null
     * @param kind the sort of business
     * @param reverses the codes whose business this one takes back; null is none
     * @param timeLimit the handling limit that runs while a clerk does it, or null
     * @param searchWords further words by which a clerk looks for it; null is none
     * @param note what of this entry is the authors' own, or null
     * @param citation the place in the handbook
     * @return the code
     */
    @JsonCreator
    static BusinessCode of(
            @JsonProperty("id") CodeId id,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("nameEn") @Nullable String nameEn,
            @JsonProperty("kind") CodeKind kind,
            @JsonProperty("reverses") @Nullable List<CodeId> reverses,
            @JsonProperty("timeLimit") @Nullable StandardId timeLimit,
            @JsonProperty("searchWords") @Nullable List<String> searchWords,
            @JsonProperty("note") @Nullable String note,
            @JsonProperty("citation") Citation citation) {
        return ImmutableBusinessCode.of(
                id,
                Optional.ofNullable(name),
                Optional.ofNullable(nameEn),
                kind,
                reverses == null ? List.of() : reverses,
                Optional.ofNullable(timeLimit),
                searchWords == null ? List.of() : searchWords,
                Optional.ofNullable(note),
                citation);
    }

    /**
     * Returns the four characters.
     *
     * @return the code
     */
    @JsonProperty("id")
    CodeId id();

    /**
     * Returns the printed Chinese name, for example 用户开户 for 1104.
     *
     * @return the name; empty for 1507, where the source breaks off
     */
    @JsonProperty("name")
    Optional<String> name();

    /**
     * Returns the English rendering of the name.
     *
     * @return the English name, or empty
     */
    @JsonProperty("nameEn")
    Optional<String> nameEn();

    /**
     * Returns the name for a screen.
     *
     * @param locale English for an English locale where there is an English name, Chinese for all others
     * @return the name; empty where the handbook gives none
     */
    default Optional<String> name(Locale locale) {
        return Languages.isEnglish(locale) ? nameEn().or(this::name) : name();
    }

    /**
     * Returns the sort of business.
     *
     * @return the kind; {@link CodeKind#UNKNOWN} where the handbook gives no name
     */
    @JsonProperty("kind")
    CodeKind kind();

    /**
     * Returns the codes whose business this one takes back: 1104 and e199 for 1121, since both are called 用户开户.
     *
     * @return the codes in handbook order, empty for a code that reverses nothing in the list
     */
    @JsonProperty("reverses")
    List<CodeId> reverses();

    /**
     * Returns the handling limit that runs while a clerk does this business.
     *
     * @return the limit's id, or empty if the handbook sets none
     */
    @JsonProperty("timeLimit")
    Optional<StandardId> timeLimit();

    /**
     * Returns further words by which a clerk looks for the code, such as 交费 for 缴费.
     *
     * @return the words, empty if there are none
     */
    @JsonProperty("searchWords")
    List<String> searchWords();

    /**
     * Returns what of this entry is the authors' own, and what is peculiar about it.
     *
     * @return the note in Chinese, or empty
     */
    @JsonProperty("note")
    Optional<String> note();

    /**
     * Returns the place of the code list in the handbook.
     *
     * @return the citation
     */
    @JsonProperty("citation")
    Citation citation();
}
