package io.github.servicehandbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LookupTest {
    private static final Since SINCE = new Since("yunze", "1.2.0");

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        new Lookup.Found(EntryKind.CODE, "1104", "x"), "业务代码1104：有效。", "Business code 1104 is in use."),
                Arguments.of(
                        new Lookup.Renamed(EntryKind.CODE, "0999", "1104", "x"),
                        "业务代码0999已改为1104，请使用1104。",
                        "Business code 0999 was renamed to 1104. Use 1104."),
                Arguments.of(
                        new Lookup.Deprecated(EntryKind.TIME_LIMIT, "payment", "x", SINCE, "change"),
                        "服务时限payment即将停用（yunze 1.2.0），请改用change。",
                        "Time limit payment is deprecated since yunze 1.2.0. Use change instead."),
                Arguments.of(
                        new Lookup.Deprecated(EntryKind.TREE, "sms", "x", SINCE, null),
                        "排查流程sms即将停用（yunze 1.2.0）。",
                        "Procedure sms is deprecated since yunze 1.2.0."),
                Arguments.of(
                        new Lookup.Removed(EntryKind.NODE, "sms/q", SINCE, "sms/r", "合并。"),
                        "排查步骤sms/q已停用（yunze 1.2.0）：合并。请改用sms/r。",
                        "Step sms/q was removed in yunze 1.2.0: 合并. Use sms/r instead."),
                Arguments.of(
                        new Lookup.Removed(EntryKind.SECTION, "3", SINCE, null, "停办"),
                        "章节3已停用（yunze 1.2.0）：停办。",
                        "Section 3 was removed in yunze 1.2.0: 停办."),
                Arguments.of(
                        new Lookup.Unknown(EntryKind.CODE, "1105", List.of("1104", "1121")),
                        "没有业务代码1105，相近的有：1104、1121。",
                        "No business code 1105. Did you mean 1104, 1121?"),
                Arguments.of(
                        new Lookup.Unknown(EntryKind.CLAUSE, "𠀀".repeat(65), List.of()),
                        "没有条款" + "𠀀".repeat(64) + "…。",
                        "No clause " + "𠀀".repeat(64) + "…."));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void tellsTheStatusAndWhichIdToUse(Lookup lookup, String chinese, String english) {
        assertThat(lookup.message(Locale.CHINA)).isEqualTo(chinese);
        assertThat(lookup.message(Locale.UK)).isEqualTo(english);
    }

    @Test
    void hasTheElementOfAnIdInUse() {
        assertThat(messages().map(row -> ((Lookup) row.get()[0]).findValue().isPresent()))
                .containsExactly(true, true, true, true, false, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, code, 业务代码, Business code",
        "SECTION, section, 章节, Section",
        "CLAUSE, clause, 条款, Clause",
        "STANDARD, standard, 服务标准, Standard",
        "TIME_LIMIT, time-limit, 服务时限, Time limit",
        "CONDUCT_RULE, conduct-rule, 行为规范, Conduct rule",
        "POLICY_RULE, policy-rule, 密码规则, Password rule",
        "PASSWORD_POLICY, password-policy, 密码策略, Password policy",
        "TREE, tree, 排查流程, Procedure",
        "NODE, node, 排查步骤, Step"
    })
    void kindsHaveTextsAndLabels(EntryKind kind, String text, String chinese, String english) {
        assertThat(kind.text()).isEqualTo(text);
        assertThat(EntryKind.of(text)).isEqualTo(kind);
        assertThat(kind.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(kind.label(Locale.US)).isEqualTo(english);
    }

    @Test
    void anUnknownKindIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryKind.of("colour"))
                .withMessage("kind: colour; expected one of [code, section, clause, standard, time-limit, conduct-rule,"
                        + " policy-rule, password-policy, tree, node]");
        assertThatNullPointerException().isThrownBy(() -> EntryKind.of(null)).withMessage("text");
    }

    @ParameterizedTest
    @EnumSource
    void aFaultCodeIsFoundByItsText(FaultCode code) {
        assertThat(FaultCode.of(code.text())).isEqualTo(code);
        assertThat(code).hasToString(code.text());
        assertThat(code.text()).isEqualTo("E-" + code.name().replace('_', '-'));
    }

    @Test
    void anUnknownFaultCodeIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultCode.of("E-NONE"))
                .withMessage("text: unknown fault code; expected one such as E-MISSING-FILE");
        assertThatNullPointerException().isThrownBy(() -> FaultCode.of(null)).withMessage("text");
    }
}
