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
 * A rule of a password policy: its sentence, the figures that it sets, and its source.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "text", "textEn", "parameters", "checks", "statedByHandbook", "citation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface PolicyRule permits ImmutablePolicyRule {
    /**
     * {@return a rule with the given components}
     *
     * @param id the ID of the rule, with the grammar of a standard ID
     * @param text the rule in Chinese
     * @param textEn the rule in English
     * @param parameters the properties of the policy that this rule sets, or null for none
     * @param checks the codes of the findings that a violation of this rule produces, or null for none
     * @param statedByHandbook whether the handbook states the rule
     * @param citation the clause that states the rule or that the authors' rule complements
     * @throws IllegalArgumentException if the ID is not valid
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

    /** {@return the ID of this rule, its name for programs} */
    @JsonProperty("id")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String id();

    /** {@return this rule as a Chinese sentence} */
    @JsonProperty("text")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String text();

    /** {@return this rule as an English sentence} */
    @JsonProperty("textEn")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String textEn();

    /**
     * {@return this rule as a sentence for a screen}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default String text(Locale locale) {
        return Languages.pick(locale, text(), textEn());
    }

    /**
     * {@return the names of the policy properties that this rule sets, for example {@code minLength}} Empty for a rule
     * without a figure.
     */
    @JsonProperty("parameters")
    List<String> parameters();

    /**
     * {@return the codes of the findings that a violation of this rule produces} A finding cites the first rule that
     * names its code. A code that no rule names is not checked. Empty for a rule that explains how others are
     * interpreted, or that does not concern the text of a password.
     */
    @JsonProperty("checks")
    List<FindingCode> checks();

    /**
     * {@return whether the handbook states this rule} If not, the rule is the authors' decision where the handbook is
     * silent.
     */
    @JsonProperty("statedByHandbook")
    boolean statedByHandbook();

    /**
     * {@return the clause that states this rule or that the authors' rule complements} The origin is AUTHORED for the
     * authors' rules.
     */
    @JsonProperty("citation")
    Citation citation();
}
