package io.github.servicehandbook.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookManager;
import io.github.servicehandbook.HandbookManager.ReloadResult;
import io.github.servicehandbook.account.AccessDecision;
import io.github.servicehandbook.account.AccountEvent;
import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.account.AccountState;
import io.github.servicehandbook.account.AccountStore;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.bundle.Since;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.examples.ownhandbook.OwnHandbook;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PreparedPolicy;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.release.HandbookDiff;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ConductChecklist;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.visits.ComplianceCollector;
import io.github.servicehandbook.visits.ComplianceReport;
import io.github.servicehandbook.visits.Visit;
import io.github.servicehandbook.visits.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the Java code in the documents equals the code below, line by line, and produces the documented results.
 */
class SamplesTest {
    private static final Path THIS =
            Path.of("src/test/java/io/github/servicehandbook/examples/quickstart/SamplesTest.java");

    @Test
    void showsWhatTheSampleGives() {
        List<Object> shown = new ArrayList<>();
        // shown in README.md
        Handbook handbook = Handbook.load();

        BusinessCode code = handbook.codes().find("一五22").orElseThrow();
        shown.add(code.name());
        shown.add(code.citation().label());
        shown.add(handbook.codes().reversedBy(CodeId.of("1104")));
        shown.add(handbook.codes().suggest("yhkh", 10));
        shown.add(handbook.contents().section("3.2").clauses());

        TimeLimit payment = handbook.standards().timeLimit("payment");
        Assessment assessment = payment.assess(Duration.ofMinutes(4));
        shown.add(assessment.verdict());
        shown.add(assessment.margin());
        shown.add(assessment.message(Locale.ENGLISH));

        SearchHit hit = handbook.search("密码多久要改一次", 10).get(0);
        shown.add(hit.snippet());

        Session session = handbook.troubleshooting().tree("sms-failure").start();
        shown.add(session.current().text(Locale.CHINESE));
        session = session.answer(Answer.option("receive")).session();
        // end

        assertThat(shown.subList(0, 2)).map(Object::toString).containsExactly("Optional[帐单明细费用查询]", "第四章 第一节 一");
        assertThat(handbook.codes().reversedBy(CodeId.of("1104")))
                .map(reversal -> reversal.id().value() + " " + reversal.name().orElseThrow())
                .containsExactly("1121 用户开户冲正");
        assertThat(handbook.codes().suggest("yhkh", 2))
                .map(suggested -> suggested.code().id().value())
                .containsExactly("1104", "e199");
        assertThat(handbook.contents().section("3.2").title()).isEqualTo("业务服务时限");
        assertThat(handbook.contents().section("3.2").clauses()).isNotEmpty();
        assertThat(shown.subList(5, 10))
                .map(Object::toString)
                .containsExactly(
                        "EXCEEDED",
                        "Optional[PT-1M]",
                        "Bill payment took 4 min, 1 min over the 3 min limit (Handbook 3.2/2.1).",
                        "修改密码的期限为90天。",
                        "是收不到，发不出，还是收发都不行？");
        assertThat(session.outcome()).isEmpty();
    }

    @Test
    void showsWhatTheSampleOfPasswordsGives() {
        Handbook handbook = Handbook.load();
        List<Object> shown = new ArrayList<>();
        // shown in core/docs/passwords.md
        PasswordPolicy policy = handbook.passwordPolicy();
        PreparedPolicy forLi = policy.prepare(Subject.builder()
                .login("lixm0912")
                .familyName("李")
                .givenName("晓明")
                .birthday(LocalDate.of(1992, 9, 12))
                .build());
        try (Secret secret = Secret.of("xia0ming#0912")) {
            PasswordVerdict verdict = forLi.check(secret);
            shown.add(verdict.outcome());
            shown.add(verdict.findings().get(0).code());
            shown.add(verdict.findings().get(0).end());
            shown.add(verdict.findings().get(0).matchForm());
            shown.add(verdict.findings().get(1).message(Locale.ENGLISH));
        }
        // end

        assertThat(shown)
                .map(Object::toString)
                .containsExactly(
                        "REJECTED", "CONTAINS_NAME", "8", "LEET", "The password must not contain the birthday.");
    }

    @Test
    void showsWhatTheSampleOfAccountsGives() {
        Handbook handbook = Handbook.load();
        List<Object> shown = new ArrayList<>();
        // shown in core/docs/accounts.md
        AccountLifecycle accounts = handbook.accountLifecycle();
        AccountStore store = AccountStore.inMemory();
        Instant now = Instant.parse("2026-01-01T01:00:00Z");
        accounts.applyTo(store, "lixm0912", new AccountEvent.PasswordChanged("…encoded…"), now);
        for (int i = 0; i < 5; i++) {
            accounts.applyTo(store, "lixm0912", new AccountEvent.LoginFailed(), now);
        }
        AccountState state = store.find("lixm0912").orElseThrow();
        AccessDecision decision = accounts.checkAccess(state, now);
        shown.add(decision.reasons());
        shown.add(decision.message(Locale.CHINESE));
        // end

        assertThat(shown).map(Object::toString).containsExactly("[LOCKED]", "密码连续输错5次，账号已锁定。请向片区经理申请解锁。");
    }

    @Test
    void showsWhatTheSampleOfFindingGives() {
        Handbook handbook = Handbook.load();
        List<Object> shown = new ArrayList<>();
        // shown in core/docs/finding.md
        shown.add(handbook.codes().suggest("yhkh", 10));
        CodeMatch match = handbook.codes().suggest("彩玲", 10).get(0);
        shown.add(match.matchType());
        shown.add(match.text().substring(match.start(), match.end()));

        SearchHit hit = handbook.search("密码多久要改一次", 10).get(0);
        shown.add(hit.snippet());
        shown.add(hit.citation().label());
        // end

        assertThat(handbook.codes().suggest("yhkh", 2).stream()
                        .map(suggested -> suggested.code().id().value()))
                .containsExactly("1104", "e199");
        assertThat(shown.subList(1, 5))
                .map(Object::toString)
                .containsExactly("HOMOPHONE", "彩铃", "修改密码的期限为90天。", "第三章 第三节 一、2（3）（1）");
    }

    @Test
    void showsWhatTheSampleOfVisitsGives() {
        Handbook handbook = Handbook.load();
        List<Object> shown = new ArrayList<>();
        // shown in core/docs/visits.md
        Visits visits = handbook.visits();
        Instant nine = Instant.parse("2026-11-26T01:00:00Z");
        Visit visit = Visit.builder()
                .arrived(nine)
                .greeted(nine.plusSeconds(40))
                .queue(Visit.Queue.SERVICE)
                .dimension("shop", "南山路")
                .build();
        Instant now = nine.plusSeconds(240);
        shown.add(visits.assess(visit, now).get(1).message(Locale.ENGLISH));
        shown.add(visits.clock(visit).deadline());

        ComplianceCollector collector = visits.newCollector("shop");
        collector.add(visit);
        ComplianceReport report = collector.report();
        shown.add(report.limit("greeting").complianceRate());
        shown.add(report.groups("shop").get(0).limit("greeting").quantile(0.9));
        shown.add(report.merge(report).visits());

        ConductChecklist form = handbook.standards()
                .checklist(ConductRule.Audience.WOMEN)
                .measure("nail-length", new BigDecimal("1.5"))
                .mark("attend-to-detail-and-whole", ConductChecklist.Mark.MET);
        shown.add(form.score().rate());
        shown.add(form.score().notMet().get(0).citation().label());
        // end

        assertThat(shown)
                .map(Object::toString)
                .containsExactly(
                        "Waiting for service: 6 min left of 10 min (Handbook 3.2/1.2).",
                        "Optional[2026-11-26T01:10:00Z]",
                        "OptionalDouble[1.0]",
                        "Optional[PT40S]",
                        "2",
                        "OptionalDouble[0.5]",
                        "第二章 第一节 一、2（2）");
    }

    @Test
    void showsWhatTheSampleOfTreesGives() {
        Handbook handbook = Handbook.load();
        List<Object> shown = new ArrayList<>();
        // shown in core/docs/troubleshooting.md
        TroubleshootingTree tree = handbook.troubleshooting().tree("sms-failure");
        Session session = tree.start();
        shown.add(session.current().text(Locale.CHINESE));
        session = session.answer(Answer.option("receive")).session();
        session = session.answerTyped("只有验证码").session();
        shown.add(session.answer(1, Answer.yes()));
        Session ended = session.answer(Answer.yes()).session();
        shown.add(ended.outcome().orElseThrow().code());
        shown.add(ended.amend(1, Answer.option("send")).dropped());

        String saved = session.snapshot().toJson();
        Resumption resumed = tree.resume(SessionSnapshot.fromJson(saved));
        // end

        assertThat(shown.get(0)).hasToString("是收不到，发不出，还是收发都不行？");
        assertThat(((StepResult.Rejected) shown.get(1)).problems().get(0).code())
                .isEqualTo(AnswerProblem.Code.STALE_STEP);
        assertThat(shown.subList(2, 4)).map(Object::toString).containsExactly("ask-the-sender", "[2, 3]");
        assertThat(resumed).isEqualTo(new Resumption.Exact(session, List.of()));
    }

    @Test
    void showsWhatTheSampleOfAHandbookOfOnesOwnGives() {
        List<Object> shown = new ArrayList<>();
        // shown in core/docs/bundles.md
        Handbook district = Handbook.loader()
                .source(ContentSource.classPath(OwnHandbook.class, "lakeside-shops"))
                .overlay(Overlay.of(ContentSource.classPath(OwnHandbook.class, "harbour-district")), 10)
                .load();
        shown.add(district.provenance("time-limit", "payment", "/limit"));
        shown.add(district.lookup("code", "a002"));
        // end

        assertThat(shown)
                .containsExactly(
                        new Provenance("harbour-district", "1.0.0", "overlay.json", "/operations/0/merge/limit"),
                        new Lookup.Deprecated(
                                EntryKind.CODE,
                                "a002",
                                district.codes().get(CodeId.of("a002")),
                                new Since("harbour-district", "1.0.0"),
                                "a001"));
    }

    @Test
    void loadsTheOverlayThatIsPrinted(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("overlay.json"), Documents.lines("core/docs/bundles.md", "json"));

        Handbook district = Handbook.loader()
                .source(ContentSource.classPath(OwnHandbook.class, "lakeside-shops"))
                .overlay(Overlay.of(ContentSource.directory(folder)), 10)
                .load();

        assertThat(district.provenance("time-limit", "payment", "/limit"))
                .isEqualTo(new Provenance("harbour-district", "1.0.0", "overlay.json", "/operations/0/merge/limit"));
        assertThat(district.lookup("code", "a002")).isInstanceOf(Lookup.Deprecated.class);
    }

    @Test
    void showsWhatTheSampleOfTheManagerGives(@TempDir Path path) throws IOException {
        for (String file :
                List.of("bundle.json", "codes.json", "contents.json", "password-policy.json", "standards.json")) {
            unpack(file, path);
        }
        List<Object> shown = new ArrayList<>();
        Log log = new Log();
        // shown in core/docs/bundles.md
        HandbookManager manager = HandbookManager.load(Handbook.loader().source(ContentSource.directory(path)));
        manager.onChange((older, newer) ->
                log.info("{}", HandbookDiff.between(older, newer).toMarkdown(Locale.CHINESE)));
        shown.add(manager.current());
        // end
        assertThat(manager.reload()).isInstanceOf(ReloadResult.Unchanged.class);
        Path manifest = path.resolve("bundle.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("(\"version\"\\s*:\\s*)\"[^\"]+\"", "$1\"9.0.0\""));
        // shown in core/docs/bundles.md
        shown.add(manager.reload());
        shown.add(manager.rollback());
        // end
        Files.delete(path.resolve("codes.json"));

        assertThat(shown.get(0)).asString().startsWith("Handbook lakeside-shops 1.");
        assertThat(((ReloadResult.Replaced) shown.get(1)).newer().info().version())
                .isEqualTo("9.0.0");
        assertThat(shown.get(2)).isEqualTo(true);
        assertThat(manager.reload()).isInstanceOf(ReloadResult.Failed.class);
        assertThat(manager.current()).isSameAs(shown.get(0));
        assertThat(log.lines).hasSize(2).first().asString().contains("9.0.0");
    }

    private static void unpack(String file, Path folder) throws IOException {
        ContentSource source = ContentSource.classPath(OwnHandbook.class, "lakeside-shops");
        try (InputStream in = source.open(file).orElseThrow()) {
            Files.copy(in, folder.resolve(file));
        }
    }

    /** A substitute for a host's logger. */
    private static final class Log {
        private final List<Object> lines = new ArrayList<>();

        void info(String pattern, Object argument) {
            lines.add(pattern.replace("{}", argument.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.servicehandbook.examples.quickstart.Documents#all")
    void compilesWhatTheDocumentShows(String document) throws IOException {
        assertThat(printed(document)).isEqualTo(compiled(document));
    }

    /**
     * Returns the lines between {@code // shown in …} and {@code // end}, without the code that collects the results.
     */
    private static List<String> compiled(String document) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean shown = false;
        for (String line : Files.readAllLines(THIS)) {
            String code = line.strip();
            if (code.startsWith("// shown in ")) {
                shown = code.equals("// shown in " + document);
            } else if (code.equals("// end")) {
                shown = false;
            } else if (shown && !code.isEmpty()) {
                lines.add(code.replaceFirst("^shown\\.add\\((.*)\\);$", "$1;"));
            }
        }
        return lines;
    }

    /** Returns the lines of the Java blocks in a document, without their comments. */
    private static List<String> printed(String document) {
        return Documents.lines(document, "java").stream()
                .map(line -> line.replaceFirst("\\s*// .*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
