package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.bundle.Since;
import io.github.servicehandbook.password.PolicyDiff;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a made-up province lays over the real handbook. */
class ProvinceOverlayTest {
    private static final Handbook BASE = Handbook.load();
    private static final Handbook PROVINCE = Handbook.loader()
            .overlay(Overlay.of(ContentSource.classPath(ProvinceOverlayTest.class, "yunze-shops")), 10)
            .load();

    @Test
    void changesWhatItNames() {
        assertThat(PROVINCE.standards().timeLimit("full-service").limit()).isEqualTo(Duration.ofMinutes(20));
        assertThat(PROVINCE.passwordPolicy().minLength()).isEqualTo(10);
        assertThat(PROVINCE.contents().clause("3.2/2.9").text()).contains("20分钟");
        assertThat(PROVINCE.codes().suggest("yujia", 1).get(0).code().id()).isEqualTo(CodeId.of("y100"));
        assertThat(PROVINCE.search("渔汛", 1).get(0).id()).isEqualTo("3.2/2.9");
        assertThat(PROVINCE.troubleshooting()
                        .tree("sms-failure")
                        .start()
                        .current()
                        .text(Locale.CHINESE))
                .isEqualTo("短信哪里不行：收、发，还是都不行？");
    }

    @Test
    void aChangedLimitCitesTheClauseThatChangesIt() {
        TimeLimit limit = PROVINCE.standards().timeLimit("full-service");

        assertThat(limit.assess(Duration.ofMinutes(18)).verdict()).isEqualTo(Assessment.Verdict.WITHIN);
        assertThat(PROVINCE.contents()
                        .clause(limit.citation().clause().orElseThrow().value())
                        .text())
                .contains("20分钟");
        assertThat(limit.citation().origin()).isEqualTo(Origin.AUTHORED);
    }

    /** Taking away the rule that alone forbids the login in a password. */
    @Test
    void mayNotTakeACheckOfPasswordsAwayWithoutAReason() {
        String text = """
                {"format": 1, "id": "weak", "version": "1.0.0", "title": "省",
                 "base": {"id": "retail-service-handbook", "range": ">=1.0.0"},
                 "operations": [{"op": "tombstone", "kind": "policy-rule", "id": "no-login", "reason": "省事"}]}""";

        assertThatThrownBy(() -> Handbook.loader()
                        .overlay(OverlayInMemory.of("weak", text), 1)
                        .load())
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-POLICY-RELAXED weak/overlay.json#/operations/0")
                .hasMessageContaining(
                        "overlay weakens the password policy (rules, CONTAINS_LOGIN checked → not checked)");
    }

    @Test
    void leavesTheRestAsItIs() {
        assertThat(PROVINCE.info().digest()).isEqualTo(BASE.info().digest());
        assertThat(PROVINCE.standards().timeLimits())
                .filteredOn(BASE.standards().timeLimits()::contains)
                .hasSize(6);
        assertThat(PROVINCE.standards().conductRules())
                .isEqualTo(BASE.standards().conductRules());
        assertThat(PROVINCE.codes().all()).containsAll(BASE.codes().all()).hasSize(30);
        assertThat(PROVINCE.contents().clauses())
                .hasSize(BASE.contents().clauses().size() + 1);
        assertThat(BASE.standards().timeLimit("full-service").limit()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void saysWhereEachThingComesFrom() {
        assertThat(PROVINCE.provenance("time-limit", "full-service", "/limit"))
                .isEqualTo(new Provenance("yunze-shops", "1.2.0", "overlay.json", "/operations/0/merge/limit"));
        assertThat(PROVINCE.provenance("time-limit", "payment", "/limit"))
                .isEqualTo(new Provenance(
                        BASE.info().id(), BASE.info().version(), "standards.json", "/timeLimits/3/limit"));
        assertThat(PROVINCE.lookup("code", "e199"))
                .isEqualTo(new Lookup.Deprecated(
                        EntryKind.CODE,
                        "e199",
                        BASE.codes().get(CodeId.of("e199")),
                        new Since("yunze-shops", "1.2.0"),
                        "1104"));
        PolicyDiff comparison = BASE.passwordPolicy().diff(PROVINCE.passwordPolicy());
        assertThat(comparison.relaxes()).isFalse();
        assertThat(comparison.tightens()).isTrue();
    }

    @Test
    void itsTreesAreProved() {
        assertThat(PROVINCE.troubleshooting().trees())
                .isNotEmpty()
                .allSatisfy(tree ->
                        assertThat(TreeReview.of(tree).verify().findings()).isEmpty());
    }
}
