package io.github.servicehandbook.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of kinds. */
class EntryFormatTest {
    @Test
    void listsTheKindsOfEntriesAsMessagesNameThem() {
        assertThat(EntryFormat.entryLabels())
                .containsExactly(
                        "code",
                        "time-limit",
                        "conduct-rule",
                        "section",
                        "clause",
                        "policy-rule",
                        "password-policy",
                        "tree",
                        "node");
    }

    @Test
    void looksUpEntriesAndStandards() {
        List<String> expected = new ArrayList<>(EntryFormat.entryLabels());
        expected.add("standard");

        assertThat(EntryFormat.values())
                .filteredOn(EntryFormat::isLookedUp)
                .extracting(EntryFormat::label)
                .isEqualTo(expected);
        assertThat(io.github.servicehandbook.bundle.EntryKind.values())
                .extracting(io.github.servicehandbook.bundle.EntryKind::text)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(EntryFormat kind) {
        assertThat(EntryFormat.of(kind.label())).isEqualTo(kind);
        assertThat(EntryFormat.entry(kind.label())).isEqualTo(kind.isEntry() ? kind : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Code", "codes", "time_limit"})
    void findsNothingByAnotherText(String label) {
        assertThat(EntryFormat.of(label)).isNull();
        assertThat(EntryFormat.entry(label)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CODE, CODE, CODE, codes.json",
        "TIME_LIMIT, TIME_LIMIT, STANDARD, standards.json",
        "CONDUCT_RULE, CONDUCT_RULE, STANDARD, standards.json",
        "SECTION, SECTION, SECTION, contents.json",
        "CLAUSE, CLAUSE, CLAUSE, contents.json",
        "POLICY_RULE, POLICY_RULE, , password-policy.json",
        "PASSWORD_POLICY, PASSWORD_POLICY, , password-policy.json",
        "TREE, TREE, TREE, trees/x.json",
        "NODE, NODE, , trees/x.json",
        "STANDARD, STANDARD, STANDARD, ''",
        "BUNDLE, , , ''",
        "CHAPTER, SECTION, , ''",
        "FACT, , , ''",
        "OPTION, , , ''",
        "OUTCOME, , , ''",
        "ERRATUM, , , ''",
        "SOURCE, , , ''",
        "SYNONYMS, , , ''"
    })
    void isLookedUpAndListedAndFiled(EntryFormat kind, EntryFormat lookup, EntryFormat alias, String file) {
        assertThat(kind.lookupKind()).isEqualTo(lookup);
        assertThat(kind.isLookedUp()).isEqualTo(kind == lookup);
        assertThat(kind.aliasKind()).isEqualTo(alias);
        assertThat(kind.file(kind == EntryFormat.NODE ? "x/y" : "x")).isEqualTo(file);
        assertThat(kind.fields().contains("")).isNotEqualTo(kind.isEntry());
    }

    @Test
    void standardsAreTimeLimitsAndConductRules() {
        assertThat(EntryFormat.STANDARD.parts()).containsExactly(EntryFormat.TIME_LIMIT, EntryFormat.CONDUCT_RULE);
        assertThat(EntryFormat.CODE.parts()).containsExactly(EntryFormat.CODE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CODE, 1104, true",
        "CODE, 3.1, false",
        "SECTION, 3.1, true",
        "SECTION, 3.1/1, false",
        "CLAUSE, 3.1/1, true",
        "CLAUSE, 3.1, false",
        "TIME_LIMIT, payment, true",
        "TIME_LIMIT, Payment, false",
        "CONDUCT_RULE, say-hello, true",
        "CONDUCT_RULE, say hello, false",
        "STANDARD, payment, true",
        "STANDARD, 3.1/1, false",
        "POLICY_RULE, figures, true",
        "POLICY_RULE, '', false",
        "TREE, sms-failure, true",
        "TREE, sms/failure, false",
        "NODE, sms-failure/ask, true",
        "NODE, ask, false",
        "NODE, sms-failure/, false",
        "NODE, sms-failure/ask/more, false",
        "PASSWORD_POLICY, password-policy, true",
        "PASSWORD_POLICY, x, false",
        "BUNDLE, bundle, false"
    })
    void knowsTheGrammarOfItsIds(EntryFormat kind, String id, boolean expected) {
        assertThat(kind.isId(id)).isEqualTo(expected);
    }
}
