package io.github.servicehandbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.account.AccessDecision;
import io.github.servicehandbook.account.Effect;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.fixture.HostMappers;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.Advisory;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.Finding;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PolicyDiff;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.password.RuleResult;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ConductChecklist;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.Measure;
import io.github.servicehandbook.standards.Moment;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.Drift;
import io.github.servicehandbook.troubleshooting.Remaining;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.review.VerificationReport;
import io.github.servicehandbook.visits.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Models as JSON, with a mapper of Jackson 2 and of Jackson 3. */
class ModelJsonTest {
    private static final String CITATION = "{\"section\":\"7\",\"label\":\"第七章\",\"origin\":\"HANDBOOK\"}";

    private static final String POLICY_FIGURES =
            "\"maxConsecutiveFailures\":5,\"maxAge\":\"PT2160H\",\"approverRole\":\"片区经理\"";

    static Stream<Arguments> models() {
        return Stream.of(
                        row("full Reference", Models.fullReference(), Reference.class),
                        row("minimal Reference", Models.minimalReference(), Reference.class),
                        row("full Citation", Models.fullCitation(), Citation.class),
                        row("minimal Citation", Models.minimalCitation(), Citation.class),
                        row("full BusinessCode", Models.fullCode(), BusinessCode.class),
                        row("minimal BusinessCode", Models.minimalCode(), BusinessCode.class),
                        row("full Clause", Models.fullClause(), Clause.class),
                        row("minimal Clause", Models.minimalClause(), Clause.class),
                        row("full Section", Models.fullSection(), Section.class),
                        row("minimal Section", Models.minimalSection(), Section.class),
                        row("full Chapter", Models.fullChapter(), Chapter.class),
                        row("minimal Chapter", Models.minimalChapter(), Chapter.class),
                        row("full Erratum", Models.fullErratum(), Erratum.class),
                        row("minimal Erratum", Models.minimalErratum(), Erratum.class),
                        row("TimeLimit", Models.timeLimit(), TimeLimit.class),
                        row("TimeLimit of 1 ns", Models.timeLimit(Duration.ofNanos(1)), TimeLimit.class),
                        row("Measure", Models.measure(), Measure.class),
                        row("large Measure", measure("1E+3"), Measure.class),
                        row("small Measure", measure("-0.000000010"), Measure.class),
                        row("full ConductRule", Models.fullConductRule(), ConductRule.class),
                        row("minimal ConductRule", Models.minimalConductRule(), ConductRule.class),
                        row("Assessment WITHIN", assessment("PT3M"), Assessment.class),
                        row("Assessment EXCEEDED", assessment("PT3M0.000000001S"), Assessment.class),
                        row("Assessment INVALID", assessment("PT-1S"), Assessment.class),
                        row("Assessment of the longest time", longestAssessment(), Assessment.class),
                        row("Assessment UNKNOWN", unknown(), Assessment.class),
                        row("Assessment RUNNING", running(), Assessment.class),
                        row("full Visit", visit(), Visit.class),
                        row("minimal Visit", Visit.builder().build(), Visit.class),
                        row("ConductChecklist", checklist(), ConductChecklist.class),
                        row("PasswordPolicy", Models.passwordPolicy(), PasswordPolicy.class),
                        row("PasswordPolicy by days", policyByDays(), PasswordPolicy.class),
                        row("Finding", Models.finding(), Finding.class),
                        row("full RuleResult", Models.fullCoverage(), RuleResult.class),
                        row("minimal RuleResult", Models.minimalCoverage(), RuleResult.class),
                        row("Advisory", Models.advisory(), Advisory.class),
                        row("full PasswordVerdict", Models.fullVerdict(), PasswordVerdict.class),
                        row("minimal PasswordVerdict", Models.minimalVerdict(), PasswordVerdict.class),
                        row(
                                "PolicyDiff",
                                new PolicyDiff(
                                        true,
                                        false,
                                        List.of(new PolicyDiff.Change(
                                                "minLength", "8", "6", PolicyDiff.Effect.RELAXES))),
                                PolicyDiff.class),
                        row("full PolicyRule", Models.fullPolicyRule(), PolicyRule.class),
                        row("minimal PolicyRule", Models.minimalPolicyRule(), PolicyRule.class),
                        row("full AccessDecision", Models.fullDecision(), AccessDecision.class),
                        row("minimal AccessDecision", Models.minimalDecision(), AccessDecision.class),
                        row("Effect", Effect.SEND_GENERATED_PASSWORD_SMS, Effect.class),
                        row("full BundleInfo", Models.fullBundleInfo(), BundleInfo.class),
                        row("minimal BundleInfo", Models.minimalBundleInfo(), BundleInfo.class),
                        row("CodeId", CodeId.of("e199"), CodeId.class),
                        row("SectionId", SectionId.of("3.2"), SectionId.class),
                        row("ClauseId", ClauseId.of("3.2/1.1"), ClauseId.class),
                        row("StandardId", StandardId.of("payment"), StandardId.class),
                        row("Answer yes", Answer.yes(), Answer.class),
                        row("Answer of one option", Answer.option("receive"), Answer.class),
                        row("Answer of options", Answer.options("slow", "full"), Answer.class),
                        row("Answer of a number", Answer.number("-31.5"), Answer.class),
                        row("Answer of a round number", Answer.number("1200"), Answer.class),
                        row("Answer of a text", Answer.text("南山路\"1\"号"), Answer.class),
                        row("Answer of a day", Answer.date(LocalDate.of(2026, 11, 22)), Answer.class),
                        row("Answer unknown", Answer.unknown(), Answer.class),
                        row(
                                "Problem",
                                AnswerProblem.of(AnswerProblem.Code.EMPTY, "请填写内容。", "Enter some text."),
                                AnswerProblem.class),
                        row("full TraceEntry", traceEntry(Optional.of(Answer.yes())), TraceEntry.class),
                        row("minimal TraceEntry", traceEntry(Optional.empty()), TraceEntry.class),
                        row("Remaining", new Remaining(1, 4), Remaining.class),
                        row("Drift", drift(), Drift.class),
                        row("VerificationReport", treeReport(), VerificationReport.class),
                        row("full SearchHit", hit(), SearchHit.class),
                        row("minimal SearchHit", hitWithoutHighlights(), SearchHit.class),
                        row("full CodeMatch", match(Models.fullCode(), "用户开户冲正"), CodeMatch.class),
                        row("minimal CodeMatch", match(Models.minimalCode(), "1507"), CodeMatch.class),
                        row("TreeId", TreeId.of("sms-failure"), TreeId.class),
                        row("NodeId", NodeId.of("ask-scope"), NodeId.class))
                .flatMap(row -> Stream.of(HostMappers.values())
                        .map(mapper -> Arguments.of(row.get()[0], row.get()[1], mapper)));
    }

    private static TraceEntry traceEntry(Optional<Answer> answer) {
        return new TraceEntry(2, NodeId.of("q"), TreeId.of("sms"), "sms:s", answer, false, false);
    }

    private static Drift drift() {
        return Drift.of(Drift.Kind.NODE_REMOVED, NodeId.of("q"), "步骤“q”已取消。", "The step \"q\" was removed.");
    }

    private static VerificationReport treeReport() {
        TreeFinding finding = TreeFinding.of(
                "GAP",
                TreeFinding.Severity.ERROR,
                "/nodes/1",
                "条件未覆盖：a = 否",
                "Guards do not cover a = no; add a route or otherwise",
                List.of(Answer.no()));
        return new VerificationReport(List.of(finding), true);
    }

    private static SearchHit hit() {
        return new SearchHit(
                SearchHit.Kind.TIME_LIMIT,
                "payment",
                "缴费",
                "缴费：不超过3分钟",
                List.of(new SearchHit.Span(0, 2), new SearchHit.Span(6, 9)),
                17.350000381469727,
                Models.minimalCitation());
    }

    private static SearchHit hitWithoutHighlights() {
        return new SearchHit(SearchHit.Kind.NODE, "sms/q", "短信", "…", List.of(), 1e-5, Models.fullCitation());
    }

    private static CodeMatch match(BusinessCode code, String text) {
        return new CodeMatch(code, CodeMatch.MatchType.HOMOPHONE, text, 0, 2, 87.33333333333333);
    }

    @ParameterizedTest
    @EnumSource
    void searchHitsAndMatchesAreWrittenWithTheirPositions(HostMappers mapper) {
        assertThat(mapper.write(hit()))
                .isEqualTo("{\"kind\":\"TIME_LIMIT\",\"id\":\"payment\",\"title\":\"缴费\",\"snippet\":\"缴费：不超过3分钟\","
                        + "\"highlights\":[{\"start\":0,\"end\":2},{\"start\":6,\"end\":9}],"
                        + "\"score\":17.350000381469727,\"citation\":" + CITATION + "}");
        assertThat(mapper.write(match(Models.minimalCode(), "1507")))
                .isEqualTo("{\"code\":" + mapper.write(Models.minimalCode())
                        + ",\"matchType\":\"HOMOPHONE\",\"text\":\"1507\",\"start\":0,\"end\":2,"
                        + "\"score\":87.33333333333333}");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsWrittenWithItsKind(HostMappers mapper) {
        assertThat(mapper.write(Answer.option("receive"))).isEqualTo("{\"kind\":\"ONE_OF\",\"option\":\"receive\"}");
        assertThat(mapper.write(Answer.date(LocalDate.of(2026, 11, 22))))
                .isEqualTo("{\"kind\":\"DATE\",\"value\":\"2026-11-22\"}");
    }

    @ParameterizedTest
    @EnumSource
    void problemsAndDriftHaveTheirMessageInBothLanguages(HostMappers mapper) {
        assertThat(mapper.write(AnswerProblem.of(AnswerProblem.Code.EMPTY, "请填写内容。", "Enter some text.")))
                .isEqualTo("{\"code\":\"EMPTY\",\"message\":\"请填写内容。\",\"messageEn\":\"Enter some text.\"}");
        assertThat(mapper.write(drift()))
                .isEqualTo("{\"kind\":\"NODE_REMOVED\",\"node\":\"q\",\"message\":\"步骤“q”已取消。\","
                        + "\"messageEn\":\"The step \\\"q\\\" was removed.\"}");
    }

    private static Arguments row(String name, Object model, Class<?> type) {
        return Arguments.of(Named.of(name, model), type);
    }

    private static Measure measure(String bound) {
        return Measure.of("长度", "mm", new BigDecimal(bound), false);
    }

    private static Assessment assessment(String actual) {
        return Models.timeLimit().assess(Duration.parse(actual));
    }

    private static Assessment longestAssessment() {
        return Models.timeLimit().assess(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
    }

    private static Visit visit() {
        return Visit.builder()
                .arrived(Instant.parse("2026-11-26T01:00:00Z"))
                .greeted(Instant.parse("2026-11-26T01:00:00.000000001Z"))
                .called(Instant.MIN)
                .finished(Instant.MAX)
                .queue(Visit.Queue.ENQUIRY)
                .handlingLimit(StandardId.of("payment"))
                .dimension("shop", "南山路")
                .dimension("hour", "9")
                .build();
    }

    private static ConductChecklist checklist() {
        return ConductChecklist.of(List.of(
                ConductChecklist.Item.of(
                        Models.fullConductRule(), ConductChecklist.Mark.NOT_MET, new BigDecimal("2.50")),
                ConductChecklist.Item.of(Models.minimalConductRule(), ConductChecklist.Mark.NOT_OBSERVED, null)));
    }

    private static Assessment unknown() {
        return Assessment.of(
                Models.timeLimit(),
                Assessment.Verdict.UNKNOWN,
                null,
                null,
                null,
                Moment.ARRIVED,
                Moment.GREETED,
                List.of(Moment.ARRIVED));
    }

    private static Assessment running() {
        return Assessment.of(
                Models.timeLimit(),
                Assessment.Verdict.RUNNING,
                true,
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Moment.CALLED,
                Moment.FINISHED,
                null);
    }

    @ParameterizedTest(name = "{0} by {2}")
    @MethodSource("models")
    void roundTrips(Object model, Class<?> type, HostMappers mapper) {
        assertThat((Object) mapper.read(mapper.write(model), type)).isEqualTo(model);
    }

    @ParameterizedTest(name = "{0} by {2}")
    @MethodSource("models")
    void roundTripsInAList(Object model, Class<?> type, HostMappers mapper) {
        List<?> read = mapper.readList(mapper.write(List.of(model, model)), type);

        assertThat((Object) read).isEqualTo(List.of(model, model));
    }

    @ParameterizedTest(name = "{0} by {2}")
    @MethodSource("models")
    void isTheSameTextWithEitherMajor(Object model, Class<?> type, HostMappers mapper) {
        assertThat(mapper.write(model)).isEqualTo(HostMappers.JACKSON_2.write(model));
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                        Arguments.of(CodeId.class, CodeId.of("e199"), CodeId.of("1104")),
                        Arguments.of(SectionId.class, SectionId.of("3.2"), SectionId.of("7")),
                        Arguments.of(ClauseId.class, ClauseId.of("3.2/1.1"), ClauseId.of("2.1/p1")),
                        Arguments.of(StandardId.class, StandardId.of("payment"), StandardId.of("greeting")),
                        Arguments.of(TreeId.class, TreeId.of("sms-failure"), TreeId.of("mms-failure")),
                        Arguments.of(NodeId.class, NodeId.of("ask-scope"), NodeId.of("end")))
                .flatMap(row -> Stream.of(HostMappers.values())
                        .map(mapper -> Arguments.of(row.get()[0], row.get()[1], row.get()[2], mapper)));
    }

    @ParameterizedTest(name = "{0} by {3}")
    @MethodSource("ids")
    <K> void idsAreStrings(Class<K> type, K one, K other, HostMappers mapper) {
        assertThat(mapper.write(List.of(one, other))).isEqualTo("[\"" + one + "\",\"" + other + "\"]");
    }

    @ParameterizedTest(name = "{0} by {3}")
    @MethodSource("ids")
    <K> void idsAreKeysOfObjects(Class<K> type, K one, K other, HostMappers mapper) {
        Map<K, String> map = new LinkedHashMap<>();
        map.put(one, "甲");
        map.put(other, "乙");

        String json = mapper.write(map);

        assertThat(json).isEqualTo("{\"" + one + "\":\"甲\",\"" + other + "\":\"乙\"}");
        assertThat(mapper.readMap(json, type)).isEqualTo(map);
    }

    @ParameterizedTest
    @EnumSource
    void idsAreCheckedWhenRead(HostMappers mapper) {
        assertThatThrownBy(() -> mapper.read("\"E199\"", CodeId.class))
                .hasStackTraceContaining("value: \"E199\" is not a valid business code");
    }

    @ParameterizedTest
    @EnumSource
    void absentValuesAndEmptyListsAreOmitted(HostMappers mapper) {
        assertThat(mapper.write(Models.minimalCode()))
                .isEqualTo("{\"id\":\"1507\",\"kind\":\"UNKNOWN\",\"citation\":" + CITATION + "}");
        assertThat(mapper.write(Models.minimalReference())).isEqualTo("{\"title\":\"电信服务规范\"}");
        assertThat(mapper.write(Models.minimalClause()))
                .isEqualTo("{\"id\":\"3.2/2.1\",\"label\":\"第三章 第二节"
                        + " 二、1\",\"text\":\"缴费不超过3分钟。\",\"origin\":\"HANDBOOK\"}");
        assertThat(mapper.write(Models.minimalChapter()))
                .isEqualTo(
                        "{\"id\":\"7\",\"number\":7,\"title\":\"门户\",\"titleEn\":\"Portal\",\"page\":42,\"status\":\"ABSENT\"}");
        assertThat(mapper.write(Models.minimalPolicyRule()))
                .isEqualTo("{\"id\":\"no-names\",\"text\":\"不含姓名。\",\"textEn\":\"No"
                        + " names.\",\"statedByHandbook\":false,\"citation\":"
                        + CITATION + "}");
    }

    private static PasswordPolicy policyByDays() {
        return Models.policy()
                .expiryBasis(ExpiryBasis.CALENDAR_DAY)
                .zone(ZoneId.of("Asia/Shanghai"))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void durationsAreIsoStrings(HostMappers mapper) {
        assertThat(mapper.write(Models.timeLimit())).contains("\"limit\":\"PT3M\"");
        assertThat(mapper.write(Models.passwordPolicy())).contains("\"maxAge\":\"PT2160H\"");
        assertThat(mapper.write(assessment("PT4M0.5S"))).contains("\"elapsed\":\"PT4M0.5S\",\"margin\":\"PT-1M-0.5S\"");
    }

    @ParameterizedTest
    @EnumSource
    void anAssessmentIsWrittenWithoutDerivedValues(HostMappers mapper) {
        assertThat(mapper.write(assessment("PT4M")))
                .isEqualTo("{\"limit\":" + mapper.write(Models.timeLimit())
                        + ",\"verdict\":\"EXCEEDED\",\"elapsed\":\"PT4M\",\"margin\":\"PT-1M\"}");
        assertThat(mapper.write(running()))
                .isEqualTo("{\"limit\":" + mapper.write(Models.timeLimit())
                        + ",\"verdict\":\"RUNNING\",\"running\":true,\"elapsed\":\"PT1M\",\"margin\":\"PT2M\","
                        + "\"from\":\"CALLED\",\"to\":\"FINISHED\"}");
        assertThat(mapper.write(unknown()))
                .isEqualTo("{\"limit\":" + mapper.write(Models.timeLimit())
                        + ",\"verdict\":\"UNKNOWN\",\"from\":\"ARRIVED\",\"to\":\"GREETED\","
                        + "\"missing\":[\"ARRIVED\"]}");
    }

    @ParameterizedTest
    @EnumSource
    void aTransitionIsWrittenForAScreenWithoutItsState(HostMappers mapper) {
        assertThat(mapper.write(Models.transition()))
                .isEqualTo("{\"decision\":{\"access\":\"ALLOWED\",\"expiresIn\":\"PT2160H\"," + POLICY_FIGURES
                        + "},\"rejected\":false}");
        assertThat(mapper.write(Models.rejectedTransition()))
                .isEqualTo("{\"decision\":{\"access\":\"DENIED\",\"reasons\":[\"LOCKED\",\"BLACKLISTED\"],"
                        + POLICY_FIGURES + "},\"effects\":[\"BLACKLISTED\"],\"rejected\":true,"
                        + "\"rejectionReason\":\"WRONG_ROLE\"}");
    }

    /** For a type without properties, one mapper throws an exception and the other writes an empty object. */
    @ParameterizedTest
    @EnumSource
    void noMapperWritesTheHashesOfAnAccount(HostMappers mapper) {
        String writtenOrRefused;
        try {
            writtenOrRefused = mapper.write(Models.account().build());
        } catch (RuntimeException e) {
            writtenOrRefused = String.valueOf(e.getMessage());
        }

        assertThat(writtenOrRefused).matches("(?s)\\{}|.*No serializer found for class .*AccountState.*");
        assertThat(writtenOrRefused).doesNotContain("hash-of-p1", "2026");
    }

    @ParameterizedTest
    @EnumSource
    void reasonsAreWrittenInTheirOrder(HostMappers mapper) {
        assertThat(mapper.write(Models.fullDecision()))
                .isEqualTo(
                        "{\"access\":\"PASSWORD_CHANGE_ONLY\",\"reasons\":[\"MUST_CHANGE_PASSWORD\",\"CLOCK_SKEW\"],\"expiresIn\":\"PT2160H\","
                                + POLICY_FIGURES + "}");
    }

    @ParameterizedTest
    @EnumSource
    void missingListsAreReadAsEmpty(HostMappers mapper) {
        assertThat(mapper.read(CITATION, Citation.class)).isEqualTo(Models.minimalCitation());
        assertThat(mapper.read(
                        "{\"id\":\"1507\",\"kind\":\"UNKNOWN\",\"citation\":" + CITATION + "}", BusinessCode.class))
                .isEqualTo(Models.minimalCode());
        assertThat(mapper.read("{\"outcome\":\"ACCEPTED\"}", PasswordVerdict.class))
                .isEqualTo(Models.minimalVerdict());
    }

    @ParameterizedTest
    @EnumSource
    void absentValuesMayBeNull(HostMappers mapper) {
        assertThat(mapper.read(
                        "{\"section\":\"7\",\"clause\":null,\"label\":\"第七章\",\"page\":null,\"origin\":\"HANDBOOK\","
                                + "\"references\":null,\"note\":null}",
                        Citation.class))
                .isEqualTo(Models.minimalCitation());
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfPropertiesDoesNotMatterWhenRead(HostMappers mapper) {
        assertThat(mapper.read("{\"origin\":\"HANDBOOK\",\"label\":\"第七章\",\"section\":\"7\"}", Citation.class))
                .isEqualTo(Models.minimalCitation());
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTextRoundTrips(HostMappers mapper) {
        Erratum erratum = Erratum.of("页脚", "4 / 42", "", "页脚混入正文。", null);
        Citation citation = Citation.of(SectionId.of("7"), null, "", null, Origin.HANDBOOK, null, null);

        assertThat(mapper.read(mapper.write(erratum), Erratum.class)).isEqualTo(erratum);
        assertThat(mapper.read(mapper.write(citation), Citation.class)).isEqualTo(citation);
    }
}
