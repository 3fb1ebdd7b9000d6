package io.github.servicehandbook.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeSecondsTest {
    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT3M", "PT1M30S", "PT2160H", "PT1H1M1S", "PT0S", "PT90M", "PT999999999H"})
    void readsWhatTheJdkReads(String text) {
        assertThat(WholeSeconds.parse(text)).isEqualTo(Duration.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P1D", "PT1", "PTS", "PT1.5S", "PT-1S", "-PT1S", "pt1s", "PT1s", "PT1 S", "PT1X"})
    void leavesTheRestToTheJdk(String text) {
        assertThat(WholeSeconds.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1000000000S", "PT99999999999999999999H"})
    void leavesLongNumbersToTheJdk(String text) {
        assertThat(WholeSeconds.parse(text)).isNull();
    }

    @Test
    void leavesTheOrderOfUnitsToItsCaller() {
        assertThat(WholeSeconds.parse("PT30S1M"))
                .isEqualTo(Duration.ofSeconds(90))
                .hasToString("PT1M30S");
    }
}
