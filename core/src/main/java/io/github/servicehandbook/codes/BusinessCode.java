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
 * A business code of the BOSS. Number and name come from the handbook (4.1). Kind, reversal, time limit, search words
 * and English name are the content authors'; {@link #note()} states so.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "name", "nameEn", "kind", "reverses", "timeLimit", "searchWords", "note", "citation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface BusinessCode permits ImmutableBusinessCode {
    /**
     * {@return a business code with the given properties}
     *
     * @param id the four characters
     * @param name the Chinese name, or null where the source breaks off before it
     * @param nameEn the English name, or null if there is none
     * @param kind the kind of business
     * @param reverses the codes that this code reverses, or null for none
     * @param timeLimit the handling limit that applies while a clerk handles this business, or null if there is none
     * @param searchWords further words by which a clerk searches for the code, or null for none
     * @param note a note on what the authors added to this code, or null
     * @param citation the location in the handbook
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

    /** {@return the four characters of this code} */
    @JsonProperty("id")
    CodeId id();

    /**
     * Returns the printed Chinese name, for example 用户开户 for 1104.
     *
     * @return the name; empty for 1507, where the source breaks off
     */
    @JsonProperty("name")
    Optional<String> name();

    /** {@return the English translation of the name, or empty if there is none} */
    @JsonProperty("nameEn")
    Optional<String> nameEn();

    /**
     * Returns the name for display.
     *
     * @param locale the locale; an English locale gives the English name if there is one, all others give the Chinese
     *     name
     * @return the name, or empty where the handbook gives none
     */
    default Optional<String> name(Locale locale) {
        return Languages.isEnglish(locale) ? nameEn().or(this::name) : name();
    }

    /** {@return the kind of business; {@link CodeKind#UNKNOWN} where the handbook gives no name} */
    @JsonProperty("kind")
    CodeKind kind();

    /**
     * Returns the codes that this code reverses, for example 1104 and e199 for 1121, since both are named 用户开户.
     *
     * @return the codes in handbook order; empty if this code reverses none of the list
     */
    @JsonProperty("reverses")
    List<CodeId> reverses();

    /**
     * Returns the handling limit that applies while a clerk handles this business.
     *
     * @return the ID of the limit, or empty if the handbook sets none
     */
    @JsonProperty("timeLimit")
    Optional<StandardId> timeLimit();

    /**
     * Returns further words by which a clerk searches for the code, such as 交费 for 缴费.
     *
     * @return the words, or empty if there are none
     */
    @JsonProperty("searchWords")
    List<String> searchWords();

    /**
     * Returns a note on what the authors added to this code and on its peculiarities.
     *
     * @return the note in Chinese, or empty
     */
    @JsonProperty("note")
    Optional<String> note();

    /** {@return the citation of the code list in the handbook} */
    @JsonProperty("citation")
    Citation citation();
}
