package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void holdsWhatItWasMadeOf() {
        Reference reference = Reference.of("电信服务规范", "信息产业部令第36号", "第三条");

        assertThat(reference.title()).isEqualTo("电信服务规范");
        assertThat(reference.number()).contains("信息产业部令第36号");
        assertThat(reference.article()).contains("第三条");
    }

    @Test
    void takesNullForWhatIsAbsent() {
        Reference reference = Reference.of("电信服务规范", null, null);

        assertThat(reference.number()).isEmpty();
        assertThat(reference.article()).isEmpty();
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Reference.of(null, null, null))
                .withMessage("title");
    }

    @Test
    void isEqualByContent() {
        assertThat(Reference.of("甲", "1", null))
                .isEqualTo(Reference.of("甲", "1", null))
                .hasSameHashCodeAs(Reference.of("甲", "1", null))
                .isNotEqualTo(Reference.of("甲", null, "1"))
                .isNotEqualTo(Reference.of("乙", "1", null));
    }

    @Test
    void tellsAPersonWhatItIs() {
        assertThat(Reference.of("甲", "1号", null).toString()).contains("Reference", "甲", "1号");
    }
}
