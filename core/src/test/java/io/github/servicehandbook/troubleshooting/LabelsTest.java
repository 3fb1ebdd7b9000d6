package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The labels of everything that a screen of a walk shows. */
class LabelsTest {
    static Stream<Arguments> labels() {
        return Stream.of(
                labels(AnswerSpec.Kind.values(), AnswerSpec.Kind::label, """
                        YES_NO 是或否 / Yes or no
                        ONE_OF 单选 / Single choice
                        ANY_OF 多选 / Multiple choice
                        NUMBER 数字 / Number
                        TEXT 文字 / Text
                        DATE 日期 / Date\
                        """),
                labels(Session.Status.values(), Session.Status::label, """
                        OPEN 排查中 / In progress
                        RESOLVED 已解决 / Resolved
                        ESCALATED 需派单 / Ticket required\
                        """),
                labels(Drift.Kind.values(), Drift.Kind::label, """
                        WORDING_CHANGED 文字更新 / Wording changed
                        RENAMED 编号变更 / Renamed
                        OPTION_REMOVED 选项取消 / Option removed
                        FACT_REJECTED 带入信息失效 / Prefilled value rejected
                        NODE_REMOVED 步骤取消 / Step removed
                        QUESTION_INSERTED 新增步骤 / Step added
                        ROUTE_CHANGED 路径变更 / Route changed\
                        """));
    }

    private static <E extends Enum<E>> Arguments labels(
            E[] constants, BiFunction<E, Locale, String> label, String expected) {
        Stream<String> shown = Arrays.stream(constants)
                .map(each -> each + " " + label.apply(each, Locale.CHINA) + " / " + label.apply(each, Locale.US));
        return Arguments.of(constants[0].getDeclaringClass(), shown.toList(), expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labels")
    void everyConstantHasALabelInBothLanguages(Class<?> type, Iterable<String> shown, String expected) {
        assertThat(shown).containsExactlyElementsOf(expected.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incident  | 故障单 | Incident
            complaint | 投诉单 | Complaint
            request   | 需求单 | Request
            outage    | outage | outage
            """)
    void aTicketTypeHasALabel(String type, String chinese, String english) {
        assertThat(TicketLabels.ofType(type, Locale.CHINA)).isEqualTo(chinese);
        assertThat(TicketLabels.ofType(type, Locale.UK)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Critical | 紧急 | Critical
            Major    | 重要 | Major
            Minor    | 一般 | Minor
            major    | major | major
            """)
    void aSeverityHasALabel(String severity, String chinese, String english) {
        assertThat(TicketLabels.ofSeverity(severity, Locale.CHINA)).isEqualTo(chinese);
        assertThat(TicketLabels.ofSeverity(severity, Locale.UK)).isEqualTo(english);
    }

    @Test
    void namesTheNullParameter() {
        assertThatNullPointerException()
                .isThrownBy(() -> AnswerSpec.Kind.DATE.label(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Session.Status.OPEN.label(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Drift.Kind.RENAMED.label(null))
                .withMessage("locale");
        for (String type : new String[] {"incident", "outage"}) {
            assertThatNullPointerException()
                    .isThrownBy(() -> TicketLabels.ofType(type, null))
                    .withMessage("locale");
        }
        for (String severity : new String[] {"Major", "major"}) {
            assertThatNullPointerException()
                    .isThrownBy(() -> TicketLabels.ofSeverity(severity, null))
                    .withMessage("locale");
        }
    }
}
