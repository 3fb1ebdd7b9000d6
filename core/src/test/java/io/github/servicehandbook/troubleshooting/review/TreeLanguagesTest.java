package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.walk.AllKinds;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in English, what in Chinese, and that nothing depends on the locale of the machine. */
class TreeLanguagesTest {
    private static final WalkableTree TREE = AllKinds.tree();
    private static final Session REPORTED = AllKinds.reported(TREE);

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void reset() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    static Stream<Arguments> locales() {
        Stream<Locale> chinese = Stream.concat(
                DisplayLocales.CHINESE.stream(),
                Stream.of("zh-Hans-CN", "zh-Hant-HK", "yue-HK", "ar", "ug-CN", "und", "enm")
                        .map(Locale::forLanguageTag));
        return Stream.concat(
                DisplayLocales.ENGLISH.stream().map(each -> Arguments.of(each, true)),
                chinese.map(each -> Arguments.of(each, false)));
    }

    @ParameterizedTest(name = "in the locale {0}")
    @MethodSource("locales")
    void saysAllInOneLanguage(Locale shown, boolean english) {
        TroubleshootingTree tree = TREE;
        Fact first = tree.facts().get(1);
        Outcome outcome = REPORTED.outcome().orElseThrow();
        StepResult.Rejected rejected = (StepResult.Rejected) tree.start().answer(Answer.unknown());
        TicketDraft report = ((Outcome.Escalated) outcome).ticket();

        assertThat(tree.title(shown)).isEqualTo(english ? "SMS" : "短信");
        assertThat(tree.root().text(shown)).isEqualTo(english ? "q1?" : "q1？");
        assertThat(outcome.text(shown)).isEqualTo(english ? "e?" : "e？");
        assertThat(first.label(shown)).isEqualTo("one-of");
        assertThat(first.options().get(0).label(shown)).isEqualTo("first");
        assertThat(rejected.problems().get(0).message(shown))
                .isEqualTo(english ? "\"Not sure\" is not available here. Choose an answer." : "这一步不能选“不清楚”，请选择或填写一项。");
        assertThat(report.summary(shown)).contains(english ? "q1? yes" : "q1？是");
        assertThat(report.toTmf621(
                        TicketDraft.Tmf621.V4,
                        TicketContext.builder().locale(shown).contact("x").build()))
                .contains(english ? "Contact: x" : "联系电话：x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a title without English        | , "titleEn": "SMS"        | E-PROPERTY  missing property \"titleEn\"
            a title without Chinese        | "title": "短信",          | E-PROPERTY  missing property \"title\"
            a question without English     | , "textEn": "q1?"         | E-PROPERTY /nodes/0 missing property \"textEn\"
            a question without Chinese     | , "text": "q1？"          | E-PROPERTY /nodes/0 missing property \"text\"
            a fact without English         | , "labelEn": "words"      | E-PROPERTY /facts/5 missing property \"labelEn\"
            an option without English      | , "labelEn": "second"     | E-PROPERTY /facts/1/options/1 missing property \"labelEn\"
            an outcome without English     | , "textEn": "e?"          | E-PROPERTY /nodes/8 missing property \"textEn\"
            """)
    void aMissingLanguageIsAFaultOfTheContent(String situation, String property, String fault) {
        assertThat(AllKinds.FILE).contains(property);

        List<Fault> faults = TreeFixtures.faults(AllKinds.FILE.replace(property, ""));

        assertThat(faults)
                .extracting(found -> found.code() + " " + found.pointer() + " " + found.message())
                .contains(fault);
    }

    @Test
    void anEmptyTranslationIsNone() {
        List<Fault> faults = TreeFixtures.faults(AllKinds.FILE.replace("\"textEn\": \"q1?\"", "\"textEn\": \"\""));

        assertThat(faults).extracting(Fault::pointer).contains("/nodes/0/textEn");
    }

    @Test
    void saysSummariesInBothLanguages() {
        TicketDraft report = ((Outcome.Escalated) REPORTED.outcome().orElseThrow()).ticket();

        assertThat(report.summary(Locale.CHINA)).isEqualTo("""
                短信
                e？
                q1？是
                q2？second
                q3？red、green
                q4？-7
                q5？-31.5dBm
                q6？说 "不行" \\ 𠮷
                q7？2026-11-22
                q8？（已隐去）\
                """);
        assertThat(report.summary(Locale.UK)).isEqualTo("""
                SMS
                e?
                q1? yes
                q2? second
                q3? red, green
                q4? -7
                q5? -31.5 dBm
                q6? 说 "不行" \\ 𠮷
                q7? 2026-11-22
                q8? (hidden)\
                """);
    }

    @Test
    void saysInSummariesWhatTheSystemKnew() {
        Session session = Trees.walk(
                TREE.start(Map.of("yes-no", Answer.no(), "place", Answer.text(AllKinds.SECRET))),
                Answer.unknown(),
                Answer.options("none"),
                Answer.number("1"),
                Answer.number("-1"),
                Answer.text("x"),
                Answer.date(LocalDate.EPOCH));
        TicketDraft report = ((Outcome.Escalated) session.outcome().orElseThrow()).ticket();

        assertThat(report.summary(Locale.CHINA)).contains("\nq1？否（系统带入）\nq2？不清楚\n", "\nq8？（已隐去）（系统带入）");
        assertThat(report.summary(Locale.US)).contains("\nq1? no (from system)\nq2? not sure\n");
        assertThat(report.severity()).isEqualTo("Critical");
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-nu-arab, Pacific/Niue",
        "th-TH-u-ca-buddhist-nu-thai, America/New_York",
        "hi-IN-u-nu-deva, Asia/Kolkata",
        "en-US, UTC"
    })
    void theMachineMakesNoDifference(String language, String zoneId) {
        List<Object> expected = results();

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));

        assertThat(results()).isEqualTo(expected);
    }

    private static List<Object> results() {
        WalkableTree tree = AllKinds.tree();
        Session session = AllKinds.reported(tree);
        TicketDraft report = ((Outcome.Escalated) session.outcome().orElseThrow()).ticket();
        TicketContext context = TicketContext.builder().externalId("I-1").build();
        AnswerSpec asked = ((Node.Question) tree.nodes().get(1)).answerSpec();
        WalkableTree gap = ProofRowsTest.numbers("-40", "40", 1, "'below': -31.5", "'above': -31.5");
        return List.of(
                tree.structureFingerprint(),
                tree.contentFingerprint(),
                tree.toJson(),
                session.snapshot().toJson(),
                report.summary(Locale.CHINA),
                report.summary(Locale.ENGLISH),
                report.toTmf621(TicketDraft.Tmf621.V4, context),
                report.toTmf621(TicketDraft.Tmf621.V5, context),
                Answer.parse(asked, "FIRST"),
                TreeReview.of(gap).verify(),
                tree.start().answer(Answer.number("12345.678")).toString(),
                TreeReview.of(tree).paths().toString());
    }

    @Test
    void namesALocaleThatIsNull() {
        assertThatThrownBy(() -> TREE.title(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("locale");
        assertThatThrownBy(() -> TREE.root().text(null)).hasMessage("locale");
    }
}
