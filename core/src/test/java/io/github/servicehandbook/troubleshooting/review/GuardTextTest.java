package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTextTest {
    private static final Map<String, Fact> FACTS = Map.of(
            "asked", fact("asked", AnswerSpec.Kind.YES_NO, "问", "Asked", null),
            "works", fact("works", AnswerSpec.Kind.YES_NO, "能用", "Works", null),
            "scope", fact("scope", AnswerSpec.Kind.ONE_OF, "范围", "Scope", null),
            "signs", fact("signs", AnswerSpec.Kind.ANY_OF, "现象", "Signs", null),
            "power", fact("power", AnswerSpec.Kind.NUMBER, "信号", "Signal", "dBm"),
            "count", fact("count", AnswerSpec.Kind.NUMBER, "次数", "Times", null));

    private static Fact fact(String name, AnswerSpec.Kind kind, String label, String labelEn, @Nullable String unit) {
        boolean chosen = kind == AnswerSpec.Kind.ONE_OF || kind == AnswerSpec.Kind.ANY_OF;
        List<Fact.Option> options = List.of(
                new Fact.Option("all", "全部", "All", false, List.of()),
                new Fact.Option("some", "个别", "Some", false, List.of()));
        Fact.Bounds bounds = new Fact.Bounds(new BigDecimal(-200), new BigDecimal(200), 1, Optional.ofNullable(unit));
        return Fact.of(
                name,
                kind,
                label,
                labelEn,
                chosen ? options : List.of(),
                kind == AnswerSpec.Kind.NUMBER ? bounds : null,
                0,
                false);
    }

    private static Guard range(
            String fact,
            @Nullable String atLeast,
            @Nullable String above,
            @Nullable String atMost,
            @Nullable String below) {
        return Guard.range(fact, new Guard.Range(number(atLeast), number(above), number(atMost), number(below)));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static List<Arguments> guards() {
        Guard works = Guard.is("works", true);
        Guard some = Guard.in("scope", Set.of("some"));
        Guard asked = Guard.is("asked", false);
        return List.of(
                Arguments.of(asked, "否", "no"),
                Arguments.of(works, "能用：是", "Works: yes"),
                Arguments.of(
                        Guard.in("scope", new LinkedHashSet<>(List.of("some", "all"))), "范围：全部、个别", "Scope: All, Some"),
                Arguments.of(Guard.has("signs", "some"), "现象：包含个别", "Signs: includes Some"),
                Arguments.of(range("power", "-90", null, "-90.0", null), "信号：-90.0dBm", "Signal: -90.0 dBm"),
                Arguments.of(range("power", "-90", null, "-80", null), "信号：-90 至 -80dBm", "Signal: -90 to -80 dBm"),
                Arguments.of(range("power", "1E+2", null, null, null), "信号：≥ 100dBm", "Signal: ≥ 100 dBm"),
                Arguments.of(range("count", null, "1", "3", null), "次数：> 1 且 ≤ 3", "Times: > 1 and ≤ 3"),
                Arguments.of(range("count", "1", null, null, "3"), "次数：≥ 1 且 < 3", "Times: ≥ 1 and < 3"),
                Arguments.of(Guard.known("asked"), "已知", "known"),
                Arguments.of(Guard.known("scope"), "范围：已知", "Scope: known"),
                Arguments.of(Guard.not(Guard.known("scope")), "范围：不清楚", "Scope: not sure"),
                Arguments.of(Guard.not(some), "不是（范围：个别）", "not (Scope: Some)"),
                Arguments.of(Guard.all(List.of(works, some)), "能用：是 且 范围：个别", "Works: yes and Scope: Some"),
                Arguments.of(
                        Guard.any(List.of(asked, Guard.all(List.of(works, some)))),
                        "否 或 （能用：是 且 范围：个别）",
                        "no or (Works: yes and Scope: Some)"),
                Arguments.of(
                        Guard.all(
                                List.of(Guard.any(List.of(asked, works)), Guard.not(Guard.any(List.of(works, some))))),
                        "（否 或 能用：是） 且 不是（能用：是 或 范围：个别）",
                        "(no or Works: yes) and not (Works: yes or Scope: Some)"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("guards")
    void saysWhenAnArrowIsTaken(Guard guard, String chinese, String english) {
        assertThat(new GuardText(FACTS, "asked", Locale.CHINA).of(guard)).isEqualTo(chinese);
        assertThat(new GuardText(FACTS, "asked", Locale.CANADA).of(guard)).isEqualTo(english);
    }
}
