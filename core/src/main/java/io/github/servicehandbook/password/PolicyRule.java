package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a password policy as a sentence, with the figures it sets and what it rests on.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "text", "textEn", "parameters", "checks", "statedByHandbook", "citation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface PolicyRule permits ImmutablePolicyRule {
    /**
     * Makes a rule.
     *
     * @param id the rule's name, of the grammar of a standard id
     * @param text the rule in Chinese
     * @param textEn the rule in English
     * @param parameters the properties of the policy that this rule sets; null is none
     * @param checks the findings that a password which breaks this rule has; null is none
     * @param statedByHandbook whether the handbook states it
     * @param citation the clause that states it, or that our rule completes
     * @return the rule
     * @throws IllegalArgumentException if the id is none
     */
    @JsonCreator
    static PolicyRule of(
            @JsonProperty("id") String id,
            @JsonProperty("text") String text,
            @JsonProperty("textEn") String textEn,
            @JsonProperty("parameters") @Nullable List<String> parameters,
            @JsonProperty("checks") @Nullable List<FindingCode> checks,
            @JsonProperty("statedByHandbook") boolean statedByHandbook,
            @JsonProperty("citation") Citation citation) {
        return ImmutablePolicyRule.of(
                StandardId.of(Objects.requireNonNull(id, "id")).value(),
                text,
                textEn,
                parameters == null ? List.of() : parameters,
                checks == null ? List.of() : checks,
                statedByHandbook,
                citation);
    }

    /**
     * Returns the rule's name for programs.
     *
     * @return the id
     */
    @JsonProperty("id")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String id();

    /**
     * Returns the rule as a Chinese sentence.
     *
     * @return the sentence
     */
    @JsonProperty("text")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String text();

    /**
     * Returns the rule as an English sentence.
     *
     * @return the sentence
     */
    @JsonProperty("textEn")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String textEn();

    /**
     * Returns the rule as a sentence for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the sentence
     */
    default String text(Locale locale) {
        return Languages.pick(locale, text(), textEn());
    }

    /**
     * Returns which properties of the policy this rule sets, for example {@code minLength}.
     *
     * @return the names, empty for a rule without a figure
     */
    @JsonProperty("parameters")
    List<String> parameters();

    /**
     * Returns which findings a password that breaks this rule has. A finding cites the first rule that names its code; a
     * code that no rule names is not looked for.
     *
     * @return the codes, empty for a rule that says how others are read, or that is not about the text of a password
     */
    @JsonProperty("checks")
    List<FindingCode> checks();

    /**
     * Tells whether the handbook states the rule; if not, it is the authors' decision where the handbook is silent.
     *
     * @return true if the handbook states it
     */
    @JsonProperty("statedByHandbook")
    boolean statedByHandbook();

    /**
     * Returns the clause that states the rule, or that the authors' rule completes.
     *
     * @return the citation; of origin AUTHORED for the authors' rules
     */
    @JsonProperty("citation")
    Citation citation();
}
