package io.github.servicehandbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import org.junit.jupiter.api.Test;

class BundleInfoTest {
    @Test
    void holdsWhatItWasMadeOf() {
        BundleInfo info = Models.fullBundleInfo();

        assertThat(info.id()).isEqualTo("retail-service-handbook");
        assertThat(info.version()).isEqualTo("1.2.3");
        assertThat(info.format()).isEqualTo(1);
        assertThat(info.digest()).isEqualTo("ab".repeat(32));
        assertThat(info.edition()).isEqualTo("未注明日期");
        assertThat(info.language()).isEqualTo("zh-CN");
        assertThat(info.overlays()).containsExactly(Models.minimalBundleInfo());
        assertThat(info.notices()).containsExactly("two identical copies");
    }
}
