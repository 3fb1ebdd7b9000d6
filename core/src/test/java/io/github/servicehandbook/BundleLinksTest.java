package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.JsonTree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids stand once, references lead somewhere, and citations agree with what they cite. */
class BundleLinksTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();

    // bundles.md row 27
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json           | \"id\": \"e199\"     | \"id\": \"1104\"    | /codes/1/id                  | business code 1104 | codes.json#/codes/0/id",
                "contents.json        | \"id\": \"2.2\"      | \"id\": \"2.1\"     | /chapters/1/sections/1/id    | section 2.1        | contents.json#/chapters/1/sections/0/id",
                "contents.json        | \"id\": \"3\"        | \"id\": \"2\"       | /chapters/2/id               | section 2          | contents.json#/chapters/1/id",
                "contents.json        | \"id\": \"3/1\"      | \"id\": \"2.1/1\"   | /chapters/2/clauses/0/id     | clause 2.1/1       | contents.json#/chapters/1/sections/0/clauses/0/id",
                "standards.json       | \"id\": \"be-quick\" | \"id\": \"change\"  | /conductRules/0/id           | standard change    | standards.json#/timeLimits/0/id",
                "password-policy.json | \"id\": \"ours\"     | \"id\": \"figures\" | /rules/1/id                  | policy rule figures | password-policy.json#/rules/0/id"
            })
    void refusesAnIdThatStandsTwiceWithBothPlaces(
            String file, String old, String replacement, String pointer, String what, String first) {
        assertThat(BUNDLE.edit(file, old, replacement).faults())
                .contains(
                        new Fault(FaultCode.DUPLICATE_ID, file, pointer, "duplicate " + what + "; first at " + first));
    }

    @Test
    void refusesASourceThatIsListedTwiceWithBothPlaces() {
        FixtureBundle twice = BUNDLE.edit(
                "contents.json", "{\"title\": \"电信用户申诉处理办法\"}", "{\"number\": \"信息产业部令第36号\", \"title\": \"电信服务规范\"}");

        assertThat(twice.faults())
                .containsExactly(new Fault(
                        FaultCode.DUPLICATE_ID,
                        "contents.json",
                        "/bibliography/1",
                        "duplicate source; first listed at contents.json#/bibliography/0"));
    }

    @Test
    void listsSourcesThatDifferInTheirNumber() {
        FixtureBundle numbered = BUNDLE.edit("contents.json", "{\"title\": \"电信用户申诉处理办法\"}", "{\"title\": \"电信服务规范\"}");

        assertThat(numbered.load().contents().bibliography())
                .extracting(source -> source.number().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void refusesASourceWithAnArticle() {
        assertThat(BUNDLE.edit(
                                "contents.json",
                                "{\"title\": \"电信用户申诉处理办法\"}",
                                "{\"title\": \"电信用户申诉处理办法\", \"article\": \"第十条\"}")
                        .faults())
                .containsExactly(
                        new Fault(FaultCode.PROPERTY, "contents.json", "/bibliography/1/article", "unknown property"));
    }

    @Test
    void doesWithoutABibliography() {
        FixtureBundle without = BUNDLE.json("contents.json", contents -> JsonTree.remove(contents, "/bibliography"));

        assertThat(without.load().contents().bibliography()).isEmpty();
    }

    // bundles.md row 27
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json           | \"id\": \"e199\"     | \"id\": \"E199\"     | /codes/1/id",
                "standards.json       | \"id\": \"be-quick\" | \"id\": \"Be-Quick\" | /conductRules/0/id",
                "contents.json        | \"id\": \"1.1/p1\"   | \"id\": \"1.1/P1\"   | /chapters/0/sections/0/clauses/0/id",
                "password-policy.json | \"id\": \"ours\"     | \"id\": \"Figures\"  | /rules/1/id"
            })
    void refusesAnIdInCapitals(String file, String old, String replacement, String pointer) {
        assertThat(BUNDLE.edit(file, old, replacement).faults())
                .anySatisfy(fault -> assertThat(fault.code() + fault.file() + fault.pointer())
                        .isEqualTo("E-VALUE" + file + pointer));
    }

    // bundles.md row 27: an id that differs from another only by case breaks the grammar, so that no two such can be
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json           | \"id\": \"1121\"     | \"id\": \"E199\"     | e199    | /codes/2/id",
                "standards.json       | \"id\": \"be-quick\" | \"id\": \"Change\"   | change  | /conductRules/0/id",
                "contents.json        | \"id\": \"2.1/1\"    | \"id\": \"1.1/P1\"   | 1.1/p1  | /chapters/1/sections/0/clauses/0/id",
                "password-policy.json | \"id\": \"ours\"     | \"id\": \"Figures\"  | figures | /rules/1/id",
                "trees/sms.json       | \"id\": \"r-arrears\" | \"id\": \"R-full\"  | r-full  | /nodes/9/id"
            })
    void refusesAnIdThatDiffersFromAnotherByCaseAlone(
            String file, String old, String replacement, String other, String pointer) {
        FixtureBundle bundle = FixtureBundle.withTrees();

        assertThat(bundle.text(file)).contains("\"id\": \"" + other + "\"");
        assertThat(bundle.edit(file, old, replacement).faults())
                .anySatisfy(fault -> assertThat(fault.code() + fault.file() + fault.pointer())
                        .isEqualTo("E-VALUE" + file + pointer));
    }

    // bundles.md row 27
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json     | \"id\": \"e199\"   | \"id\": \"e1990\"   | /codes/1/id",
                "codes.json     | \"id\": \"e199\"   | \"id\": \"e19\"     | /codes/1/id",
                "codes.json     | \"id\": \"e199\"   | \"id\": \"一五22\"  | /codes/1/id",
                "contents.json  | \"id\": \"2.2\"    | \"id\": \"2.02\"    | /chapters/1/sections/1/id",
                "contents.json  | \"id\": \"2.2\"    | \"id\": \"2.2.1\"   | /chapters/1/sections/1/id",
                "contents.json  | \"id\": \"1.1/p1\" | \"id\": \"1.1-p1\"  | /chapters/0/sections/0/clauses/0/id",
                "contents.json  | \"id\": \"1.1/p1\" | \"id\": \"1.1/p1.2\" | /chapters/0/sections/0/clauses/0/id",
                "standards.json | \"id\": \"be-quick\" | \"id\": \"be_quick\" | /conductRules/0/id",
                "standards.json | \"id\": \"be-quick\" | \"id\": \"-quick\"   | /conductRules/0/id"
            })
    void refusesAnIdThatBreaksTheGrammarOfItsKind(String file, String old, String replacement, String pointer) {
        assertThat(BUNDLE.edit(file, old, replacement).faults())
                .anySatisfy(fault -> assertThat(fault.code() + fault.file() + fault.pointer())
                        .isEqualTo("E-VALUE" + file + pointer));
    }

    // bundles.md row 32
    @Test
    void listsAllReferencesThatLeadNowhere() {
        FixtureBundle broken = BUNDLE.edit("contents.json", "\"codes\": [\"1104\"]", "\"codes\": [\"1105\"]")
                .edit("contents.json", "[\"change\", \"be-quick\"]", "[\"chance\", \"be-slow\"]")
                .edit("contents.json", "\"clause\": \"1.1/1.1\"", "\"clause\": \"9.9/1\"")
                .edit("codes.json", "\"timeLimit\": \"change\"", "\"timeLimit\": \"nothing\"")
                .edit("codes.json", "[\"1104\", \"e199\"]", "[\"0000\", \"e199\", \"zzzz\"]")
                .edit("codes.json", "{\"section\": \"2.1\", \"label\"", "{\"section\": \"8.1\", \"label\"")
                .edit("standards.json", "\"clause\": \"1.1/1.1\"", "\"clause\": \"1.1/7\"")
                .edit("password-policy.json", "[\"maxLength\", ", "[\"maxLength\", \"salt\", ");

        assertThat(broken.faults())
                .extracting(fault -> fault.code() + " " + fault.file() + "#" + fault.pointer())
                .containsExactlyInAnyOrder(
                        "E-DANGLING contents.json#/chapters/0/sections/0/clauses/1/children/0/codes/0",
                        "E-DANGLING contents.json#/chapters/0/sections/0/clauses/1/children/0/standards/0",
                        "E-DANGLING contents.json#/chapters/0/sections/0/clauses/1/children/0/standards/1",
                        "E-DANGLING contents.json#/errata/0/clause",
                        "E-DANGLING codes.json#/codes/0/timeLimit",
                        "E-DANGLING codes.json#/codes/2/reverses/0",
                        "E-DANGLING codes.json#/codes/2/reverses/2",
                        "E-DANGLING codes.json#/codes/3/citation/section",
                        "E-DANGLING standards.json#/timeLimits/0/citation/clause",
                        "E-DANGLING standards.json#/conductRules/0/citation/clause",
                        "E-DANGLING password-policy.json#/rules/1/parameters");
    }

    // bundles.md row 32
    @Test
    void namesNearMatchesOfWhatIsMissing() {
        assertThat(BUNDLE.edit("codes.json", "\"timeLimit\": \"change\"", "\"timeLimit\": \"chance\"")
                        .faults())
                .containsExactly(new Fault(
                        FaultCode.DANGLING,
                        "codes.json",
                        "/codes/0/timeLimit",
                        "unknown time limit chance; did you mean change?"));
    }

    // bundles.md row 32
    @Test
    void refusesATimeLimitThatIsAConductRule() {
        assertThat(BUNDLE.edit("codes.json", "\"timeLimit\": \"change\"", "\"timeLimit\": \"be-quick\"")
                        .faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("E-DANGLING /codes/0/timeLimit");
    }

    @Test
    void doesNotReportReferencesIntoAFileThatCannotBeRead() {
        assertThat(BUNDLE.replace("standards.json", new byte[] {'{'}).faults())
                .extracting(fault -> fault.code().text())
                .containsExactly("E-SYNTAX");
    }

    @Test
    void doesNotReportASectionAsMissingWhosePageIsBad() {
        assertThat(BUNDLE.edit(
                                "contents.json",
                                "\"Codes\",\n          \"page\": 4",
                                "\"Codes\",\n          \"page\": \"4\"")
                        .faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "E-VALUE contents.json#/chapters/1/sections/0/page: expected an integer, found a string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"label\": \"第二章 第一节 一\"               | \"label\": \"第二章 第一节 二\"",
                "第一节 一\", \"page\": 4                     | 第一节 一\", \"page\": 5",
                "第一节 一\", \"page\": 4                     | 第一节 一\"",
                "\"section\": \"2.1\", \"clause\": \"2.1/1\" | \"section\": \"2.2\", \"clause\": \"2.1/1\"",
                "第一节\", \"page\": 4                        | 第一节\", \"page\": 9",
                "第一节\", \"page\": 4                        | 第一节\""
            })
    void refusesACitationThatDiffersFromWhatItCites(String old, String replacement) {
        assertThat(BUNDLE.edit("codes.json", old, replacement).faults())
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-CITATION");
                    assertThat(fault.pointer()).matches("/codes/[0-3]/citation");
                    assertThat(fault.message())
                            .isIn(
                                    "section, label or page does not match the cited clause 2.1/1; expected section 2.1,"
                                            + " page 4 and the label of the clause",
                                    "page does not match the cited section 2.1; expected 4");
                });
    }

    @ParameterizedTest
    @CsvSource({"true, false, HANDBOOK", "false, true, AUTHORED"})
    void refusesARuleWhoseCitationHasAnotherOrigin(String stated, String instead, String origin) {
        String property = "\"statedByHandbook\": ";

        assertThat(BUNDLE.edit("password-policy.json", property + stated, property + instead)
                        .faults())
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(FaultCode.ORIGIN);
                    assertThat(fault.file()).isEqualTo("password-policy.json");
                    assertThat(fault.message()).isEqualTo("statedByHandbook does not match citation origin " + origin);
                });
    }

    // bundles.md row 34
    @ParameterizedTest
    @CsvSource({
        "code, code, 9999, 1104",
        "section, section, 9.9, 2.1",
        "clause, clause, 2.1/7, 2.1/1",
        "standard, conduct-rule, swift, be-quick",
        "standard, time-limit, soon, change"
    })
    void acceptsAnAliasOfEachKind(String kind, String found, String oldId, String newId) {
        Handbook handbook = aliases(kind, oldId, newId).load();

        Object present = ((Lookup.Found) handbook.lookup(found, newId)).value();
        assertThat(handbook.lookup(found, oldId))
                .isEqualTo(new Lookup.Renamed(EntryKind.of(found), oldId, newId, present));
    }

    // bundles.md row 34
    @ParameterizedTest
    @CsvSource({
        "code, e199, 1104, /aliases/code/e199",
        "section, 2.2, 2.1, /aliases/section/2.2",
        "clause, 2.1/1, 1.1/1, /aliases/clause/2.1~11",
        "standard, change, be-quick, /aliases/standard/change"
    })
    void refusesAnAliasThatIsALiveId(String kind, String oldId, String newId, String pointer) {
        assertThat(aliases(kind, oldId, newId).faults())
                .containsExactly(new Fault(
                        FaultCode.ALIAS, "bundle.json", pointer, "entry still exists; remove the alias or the entry"));
    }

    // bundles.md row 34
    @Test
    void refusesAnAliasOfAnIdThatIsGone() {
        assertThat(aliases("code", "9999", "9998").faults())
                .containsExactly(
                        new Fault(FaultCode.ALIAS, "bundle.json", "/aliases/code/9999", "target 9998 does not exist"));
    }

    // bundles.md row 34
    @Test
    void refusesAnAliasOfAnIdOfAnotherKind() {
        assertThat(aliases("standard", "swift", "1104").faults())
                .extracting(fault -> fault.code().text())
                .containsExactly("E-ALIAS");
    }

    // bundles.md row 34
    @Test
    void refusesAnAliasOfItself() {
        assertThat(aliases("code", "9999", "9999").faults())
                .containsExactly(new Fault(
                        FaultCode.ALIAS,
                        "bundle.json",
                        "/aliases/code/9999",
                        "alias chain is longer than 8 or circular"));
    }

    // bundles.md row 34
    @Test
    void refusesACircleOfAliases() {
        assertThat(aliases("code", "9999", "9998", "9998", "9997", "9997", "9999")
                        .faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "E-ALIAS bundle.json#/aliases/code/9999: alias chain is longer than 8 or circular",
                        "E-ALIAS bundle.json#/aliases/code/9998: alias chain is longer than 8 or circular",
                        "E-ALIAS bundle.json#/aliases/code/9997: alias chain is longer than 8 or circular");
    }

    // bundles.md row 34
    @Test
    void acceptsAChainOfEightAliases() {
        assertThat(chain(8).load().codes().all()).hasSize(4);
    }

    // bundles.md row 34
    @Test
    void refusesAChainOfNineAliases() {
        assertThat(chain(9).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-ALIAS");
            assertThat(fault.pointer()).isEqualTo("/aliases/code/9009");
        });
    }

    // bundles.md row 34
    @ParameterizedTest
    @ValueSource(strings = {"codes", "CODE", "trees", "time_limit", "", "a/b~c"})
    void refusesAliasesOfAnUnknownKind(String kind) {
        assertThat(aliases(kind, "9999", "1104").faults())
                .containsExactly(new Fault(
                        FaultCode.ALIAS,
                        "bundle.json",
                        "/aliases/" + kind.replace("~", "~0").replace("/", "~1"),
                        "unknown kind; expected code, section, clause, standard or tree"));
    }

    // bundles.md rows 27 and 34
    @ParameterizedTest
    @CsvSource({
        "code, 99999, 1104, /aliases/code/99999",
        "code, E198, 1104, /aliases/code/E198",
        "code, 9999, not a code, /aliases/code/9999",
        "section, 9.9.9, 2.1, /aliases/section/9.9.9",
        "clause, 2.1, 2.1/1, /aliases/clause/2.1",
        "standard, be quick, be-quick, /aliases/standard/be quick"
    })
    void refusesAnAliasThatBreaksTheGrammarOfItsKind(String kind, String oldId, String newId, String pointer) {
        assertThat(aliases(kind, oldId, newId).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-ALIAS");
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).doesNotContain("leads to");
        });
    }

    // bundles.md row 34
    @Test
    void listsAllAliasesThatAreWrong() {
        assertThat(aliases("code", "e199", "1104", "9999", "9998", "9997", "1104", "9996", "9996")
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/aliases/code/e199", "/aliases/code/9999", "/aliases/code/9996");
    }

    private static FixtureBundle chain(int length) {
        return aliases(
                "code",
                IntStream.rangeClosed(1, length)
                        .mapToObj(i -> List.of(String.valueOf(9000 + i), i == 1 ? "1104" : String.valueOf(8999 + i)))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private static FixtureBundle aliases(String kind, String... oldAndNew) {
        return BUNDLE.manifest(manifest -> {
            ObjectNode ofKind = manifest.putObject("aliases").putObject(kind);
            for (int i = 0; i < oldAndNew.length; i += 2) {
                ofKind.put(oldAndNew[i], oldAndNew[i + 1]);
            }
            return manifest;
        });
    }
}
