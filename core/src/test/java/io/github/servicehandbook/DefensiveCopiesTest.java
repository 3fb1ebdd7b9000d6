package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeKind;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list handed to a factory stays the caller's own. */
class DefensiveCopiesTest {
    @Test
    void businessCodeKeepsItsOwnLists() {
        List<CodeId> reverses = listOf(CodeId.of("1104"));
        List<String> words = listOf("入网");
        BusinessCode code = BusinessCode.of(
                CodeId.of("1121"), null, null, CodeKind.REVERSAL, reverses, null, words, null, Models.fullCitation());

        reverses.clear();
        words.clear();

        assertThat(code.reverses()).hasSize(1);
        assertThat(code.searchWords()).hasSize(1);
    }

    @Test
    void clauseKeepsItsOwnLists() {
        List<Reference> references = listOf(Models.fullReference());
        List<CodeId> codes = listOf(CodeId.of("1104"));
        List<StandardId> standards = listOf(StandardId.of("payment"));
        List<Clause> children = listOf(Models.minimalClause());
        Clause clause = Clause.of(
                ClauseId.of("3.2/2"), "甲", 1, "乙", Origin.AUTHORED, references, null, codes, standards, children);

        references.clear();
        codes.clear();
        standards.clear();
        children.clear();

        assertThat(clause.references()).hasSize(1);
        assertThat(clause.codes()).hasSize(1);
        assertThat(clause.standards()).hasSize(1);
        assertThat(clause.children()).hasSize(1);
    }

    @Test
    void sectionAndChapterKeepTheirOwnLists() {
        List<Clause> clauses = listOf(Models.minimalClause());
        List<Section> sections = listOf(Models.minimalSection());
        Section section = Section.of(SectionId.of("3.2"), "甲", "a", null, 1, Section.Status.COMPLETE, clauses);
        Chapter chapter =
                Chapter.of(SectionId.of("3"), 3, "甲", "a", null, 1, Section.Status.COMPLETE, sections, clauses);

        clauses.clear();
        sections.clear();

        assertThat(section.clauses()).hasSize(1);
        assertThat(chapter.clauses()).hasSize(1);
        assertThat(chapter.sections()).hasSize(1);
    }

    @Test
    void policyKeepsItsOwnLists() {
        List<PolicyRule> rules = listOf(Models.fullPolicyRule());
        List<String> parameters = listOf("minLength");
        PasswordPolicy policy = Models.policy().rules(rules).build();
        PolicyRule rule = PolicyRule.of("a", "甲", "a", parameters, null, true, Models.fullCitation());

        rules.clear();
        parameters.clear();

        assertThat(policy.rules()).hasSize(1);
        assertThat(rule.parameters()).hasSize(1);
    }

    @Test
    void bundleInfoKeepsItsOwnLists() {
        List<BundleInfo> layers = listOf(Models.minimalBundleInfo());
        List<String> notices = listOf("two copies");
        BundleInfo info = BundleInfo.of("a", "1.0.0", 1, "ab", "甲", "zh", layers, notices);

        layers.clear();
        notices.clear();

        assertThat(info.overlays()).hasSize(1);
        assertThat(info.notices()).hasSize(1);
    }

    @Test
    void exceptionKeepsItsOwnFaults() {
        List<Fault> faults = listOf(new Fault(FaultCode.VALUE, "codes.json", "/codes/0", "bad"));
        HandbookContentException exception = new HandbookContentException(faults);

        faults.clear();

        assertThat(exception.faults()).hasSize(1);
    }

    private static <T> List<T> listOf(T element) {
        List<T> list = new ArrayList<>();
        list.add(element);
        return list;
    }
}
