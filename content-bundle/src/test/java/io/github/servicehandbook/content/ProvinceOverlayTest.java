package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.Lookup;
import io.github.servicehandbook.Provenance;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.password.PolicyComparison;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
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
        assertThat(PROVINCE.find("code", "e199"))
                .isEqualTo(new Lookup.Deprecated(BASE.codes().get(CodeId.of("e199")), "yunze-shops 1.2.0", "1104"));
        PolicyComparison comparison = PROVINCE.passwordPolicy().compare(BASE.passwordPolicy());
        assertThat(comparison.relaxes()).isFalse();
        assertThat(comparison.tightens()).isTrue();
    }

    @Test
    void itsTreesAreProved() {
        for (TroubleshootingTree tree : PROVINCE.troubleshooting().trees()) {
            assertThat(tree.verify().findings()).isEmpty();
        }
    }
}
