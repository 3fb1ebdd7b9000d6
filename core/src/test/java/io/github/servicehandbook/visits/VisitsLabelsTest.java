package io.github.servicehandbook.visits;

import static io.github.servicehandbook.visits.ShopVisits.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.visits.ComplianceReport.Group;
import io.github.servicehandbook.visits.ComplianceReport.GroupKind;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels and descriptions of the enums in both languages. */
class VisitsLabelsTest {
    @ParameterizedTest
    @CsvSource({"SERVICE, 办理业务, Service", "ENQUIRY, 咨询, Inquiry"})
    void labelsQueues(Visit.Queue queue, String chinese, String english) {
        assertThat(queue.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(queue.label(Locale.UK)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"VALUE, 取值, Value", "MISSING, 未填写, Not specified", "OTHER, 其他, Other"})
    void labelsGroupKinds(GroupKind kind, String chinese, String english) {
        assertThat(kind.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(kind.label(Locale.UK)).isEqualTo(english);
    }

    @Test
    void labelsGroupsByTheirValueOrKind() {
        ComplianceCollector collector = SHOP.newCollector(0, 1, "shop");
        Stream.of("南山路", "龙岗").forEach(shop -> collector.add(ShopVisits.payment(shop, "PT1M", "PT1M")));
        collector.add(Visit.builder().build());

        assertThat(collector.report().groups("shop"))
                .extracting(group -> group.label(Locale.CHINESE))
                .containsExactly("南山路", "未填写", "其他");
        assertThat(collector.report().groups("shop"))
                .extracting(group -> group.label(Locale.UK))
                .containsExactly("南山路", "Not specified", "Other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | HANDBOOK | 从客户进厅到打招呼（手册规定） | From arrival to greeting (set by the handbook)",
                "SERVICE_WAIT | AUTHORED | 从客户进厅到叫号办理业务（起止由编者规定）"
                        + " | From arrival until called for service (start and end chosen by the authors)",
                "ENQUIRY_WAIT | AUTHORED | 从客户进厅到叫号咨询（起止由编者规定）"
                        + " | From arrival until called for an inquiry (start and end chosen by the authors)",
                "HANDLING | AUTHORED | 从叫号到办结（起止由编者规定）"
                        + " | From being called to completion (start and end chosen by the authors)"
            })
    void describesIntervals(VisitInterval interval, Origin origin, String chinese, String english) {
        assertThat(interval.origin()).isEqualTo(origin);
        assertThat(interval.description(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(interval.description(Locale.UK)).isEqualTo(english);
    }

    @Test
    void namesTheLocaleThatIsNull() {
        ComplianceCollector collector = SHOP.newCollector("shop");
        collector.add(ShopVisits.payment("A", "PT1M", "PT1M"));
        Group group = collector.report().group("shop", "A");

        assertThatNullPointerException()
                .isThrownBy(() -> Visit.Queue.SERVICE.label(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> GroupKind.OTHER.label(null))
                .withMessage("locale");
        assertThatNullPointerException().isThrownBy(() -> group.label(null)).withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> VisitInterval.GREETING.description(null))
                .withMessage("locale");
    }
}
