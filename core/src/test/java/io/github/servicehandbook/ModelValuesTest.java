package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.fixture.Models;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all models have in common: they are values. */
class ModelValuesTest {
    /** Each row makes a model in two ways that differ. */
    static Stream<Arguments> models() {
        return Stream.of(
                row("Reference", Models::fullReference, Models::minimalReference),
                row("Citation", Models::fullCitation, Models::minimalCitation),
                row("BusinessCode", Models::fullCode, Models::minimalCode),
                row("Clause", Models::fullClause, Models::minimalClause),
                row("Section", Models::fullSection, Models::minimalSection),
                row("Chapter", Models::fullChapter, Models::minimalChapter),
                row("Erratum", Models::fullErratum, Models::minimalErratum),
                row("TimeLimit", Models::timeLimit, () -> Models.timeLimit(java.time.Duration.ofNanos(1))),
                row("ConductRule", Models::fullConductRule, Models::minimalConductRule),
                row("PolicyRule", Models::fullPolicyRule, Models::minimalPolicyRule),
                row("RuleResult", Models::fullCoverage, Models::minimalCoverage),
                row("PasswordVerdict", Models::fullVerdict, Models::minimalVerdict),
                row(
                        "AccountState",
                        () -> Models.account().build(),
                        () -> Models.account().version(8).build()),
                row("AccessDecision", Models::fullDecision, Models::minimalDecision),
                row("Transition", Models::transition, Models::rejectedTransition),
                row("BundleInfo", Models::fullBundleInfo, Models::minimalBundleInfo));
    }

    private static Arguments row(String name, Supplier<Object> one, Supplier<Object> other) {
        return Arguments.of(Named.of(name, one), other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void areEqualByContent(Supplier<Object> one, Supplier<Object> other) {
        assertThat(one.get())
                .isEqualTo(one.get())
                .hasSameHashCodeAs(one.get())
                .isNotEqualTo(other.get())
                .isNotEqualTo(null);
        assertThat(other.get()).isEqualTo(other.get()).hasSameHashCodeAs(other.get());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void tellAPersonTheirTypeAndContent(Supplier<Object> one, Supplier<Object> other) {
        String type = one.get().getClass().getInterfaces()[0].getSimpleName();

        assertThat(one.get().toString())
                .startsWith(type + "{")
                .isNotEqualTo(other.get().toString());
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("Citation.references", () -> Models.fullCitation().references()),
                list("BusinessCode.reverses", () -> Models.fullCode().reverses()),
                list("BusinessCode.searchWords", () -> Models.fullCode().searchWords()),
                list("Clause.references", () -> Models.fullClause().references()),
                list("Clause.codes", () -> Models.fullClause().codes()),
                list("Clause.standards", () -> Models.fullClause().standards()),
                list("Clause.children", () -> Models.fullClause().children()),
                list("Section.clauses", () -> Models.fullSection().clauses()),
                list("Chapter.sections", () -> Models.fullChapter().sections()),
                list("Chapter.clauses", () -> Models.fullChapter().clauses()),
                list("PolicyRule.parameters", () -> Models.fullPolicyRule().parameters()),
                list("PasswordPolicy.rules", () -> Models.passwordPolicy().rules()),
                list("PolicyRule.checks", () -> Models.fullPolicyRule().checks()),
                list(
                        "PasswordPolicy.commonPasswords",
                        () -> Models.passwordPolicy().commonPasswords()),
                list("PasswordVerdict.findings", () -> Models.fullVerdict().findings()),
                list("PasswordVerdict.coverage", () -> Models.fullVerdict().ruleResults()),
                list("PasswordVerdict.advisories", () -> Models.fullVerdict().advisories()),
                list("Transition.effects", () -> Models.rejectedTransition().effects()),
                list("BundleInfo.layers", () -> Models.fullBundleInfo().overlays()),
                list("BundleInfo.notices", () -> Models.fullBundleInfo().notices()));
    }

    private static Arguments list(String name, Supplier<List<?>> list) {
        return Arguments.of(Named.of(name, list));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void handOutListsThatNobodyCanChange(Supplier<List<?>> list) {
        List<?> elements = list.get();

        assertThat(elements).isNotEmpty();
        assertThatThrownBy(elements::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> elements.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    static Stream<Arguments> missingLists() {
        return Stream.of(
                missing("Citation", Models.minimalCitation(), c -> List.of(c.references())),
                missing("BusinessCode", Models.minimalCode(), c -> List.of(c.reverses(), c.searchWords())),
                missing(
                        "Clause",
                        Models.minimalClause(),
                        c -> List.of(c.references(), c.codes(), c.standards(), c.children())),
                missing("Section", Models.minimalSection(), s -> List.of(s.clauses())),
                missing("Chapter", Models.minimalChapter(), c -> List.of(c.sections(), c.clauses())),
                missing("PolicyRule", Models.minimalPolicyRule(), r -> List.of(r.parameters(), r.checks())),
                missing(
                        "PasswordVerdict",
                        Models.minimalVerdict(),
                        v -> List.of(v.findings(), v.ruleResults(), v.advisories())),
                missing("BundleInfo", Models.minimalBundleInfo(), i -> List.of(i.overlays(), i.notices())));
    }

    private static <T> Arguments missing(String name, T model, Function<T, List<List<?>>> lists) {
        return Arguments.of(Named.of(name, lists.apply(model)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missingLists")
    void takeMissingListsAsEmpty(List<List<?>> lists) {
        assertThat(lists).allMatch(Collection::isEmpty);
    }
}
