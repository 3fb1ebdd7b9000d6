package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.fixture.FixtureBundle;
import org.junit.jupiter.api.Test;

class HandbookLoaderTest {
    @Test
    void loadsAValidBundle() {
        Handbook handbook =
                Handbook.loader().source(FixtureBundle.valid().source()).load();

        assertThat(handbook.codes().all()).hasSize(4);
        assertThat(handbook.contents().clauses()).hasSize(6);
        assertThat(handbook.standards().timeLimits()).hasSize(1);
        assertThat(handbook.passwordPolicy().minLength()).isEqualTo(8);
    }

    @Test
    void saysWhichContentWasLoaded() {
        FixtureBundle bundle = FixtureBundle.valid();

        BundleInfo info = Handbook.loader().source(bundle.source()).load().info();

        assertThat(info.id()).isEqualTo("test-handbook");
        assertThat(info.version()).isEqualTo("1.2.3");
        assertThat(info.format()).isEqualTo(1);
        assertThat(info.digest()).isEqualTo(FixtureBundle.sha256(bundle.bytes("bundle.json")));
        assertThat(info.edition()).isEqualTo("试验版");
        assertThat(info.language()).isEqualTo("zh-CN");
        assertThat(info.overlays()).isEmpty();
        assertThat(info.notices()).isEmpty();
    }
}
