package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.troubleshooting.AnswerSpec.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of facts and the messages if they are exceeded. */
class FactTest {
    private static final List<Fact.Option> OPTIONS = List.of(new Fact.Option("a", "甲", "First", false, List.of()));

    private static Fact.Bounds bounds(String least, String most, int scale) {
        return new Fact.Bounds(new BigDecimal(least), new BigDecimal(most), scale, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5     | 3    | 0  | least: 5 exceeds most 3
            0     | 9    | -1 | scale: -1; expected 0 to 9
            0     | 9    | 10 | scale: 10; expected 0 to 9
            0.25  | 9    | 1  | least: 0.25; expected a scale of at most 1
            0     | 0.5  | 0  | most: 0.5; expected a scale of at most 0
            """)
    void rejectsBounds(String least, String most, int scale, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bounds(least, most, scale))
                .withMessage(message);
    }

    @Test
    void acceptsBoundsWithTrailingZeros() {
        assertThat(bounds("0.50", "3.0", 1)).isEqualTo(bounds("0.5", "3", 1));
        assertThat(bounds("3", "3", 0).least()).isEqualTo(bounds("3", "3", 0).most());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ONE_OF | false | false | 0  | false | options: required for ONE_OF
            ANY_OF | false | false | 0  | false | options: required for ANY_OF
            YES_NO | true  | false | 0  | false | options: not allowed for YES_NO
            NUMBER | false | false | 0  | false | bounds: required for NUMBER
            TEXT   | false | true  | 9  | false | bounds: not allowed for TEXT
            TEXT   | false | false | 0  | false | longest: required for TEXT
            DATE   | false | false | 9  | false | longest: not allowed for DATE
            TEXT   | false | false | -1 | false | longest: -1; expected at least 0
            DATE   | false | false | 0  | true  | sensitive: not allowed for DATE
            """)
    void rejectsAFact(Kind kind, boolean options, boolean bounds, int longest, boolean sensitive, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.of(
                        "fact",
                        kind,
                        "事实",
                        "Fact",
                        options ? OPTIONS : List.of(),
                        bounds ? bounds("0", "9", 0) : null,
                        longest,
                        sensitive))
                .withMessage(message);
    }

    @Test
    void namesTheNullParameter() {
        BigDecimal one = BigDecimal.ONE;
        assertThatNullPointerException()
                .isThrownBy(() -> new Fact.Bounds(null, one, 0, Optional.empty()))
                .withMessage("least");
        assertThatNullPointerException()
                .isThrownBy(() -> new Fact.Bounds(one, null, 0, Optional.empty()))
                .withMessage("most");
        assertThatNullPointerException()
                .isThrownBy(() -> Fact.of("fact", null, "事实", "Fact", List.of(), null, 0, false))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> Fact.of("fact", Kind.YES_NO, "事实", "Fact", null, null, 0, false))
                .withMessage("options");
    }
}
