package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.FixtureBundle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The searchable documents of a handbook. */
class DocumentFactoryTest {
    private static final Handbook HANDBOOK = FixtureBundle.withTrees().load();

    private static List<Document> documents() {
        return DocumentFactory.of(
                HANDBOOK.codes(), HANDBOOK.contents(), HANDBOOK.standards(), HANDBOOK.troubleshooting());
    }

    private static String line(Document document) {
        return document.kind() + " " + document.id() + "|" + document.title() + "|" + document.text() + "|"
                + document.context().strip();
    }

    @Test
    void haveOneDocumentForEveryElementWithItsContext() {
        assertThat(documents().stream().map(DocumentFactoryTest::line))
                .containsExactly(
                        "TIME_LIMIT change|变更|变更：不超过3分钟|时限",
                        "CODE 1104|1104 开户|1104 开户|业务代码 开户 入网 新装",
                        "CODE e199|e199 开户|e199 开户|业务代码 开户",
                        "CODE 1121|1121 开户冲正|1121 开户冲正|业务代码 冲正",
                        "CODE 1507|1507|1507 |业务代码 未知",
                        "SECTION 1|服务|服务|",
                        "SECTION 1.1|时限|时限|服务",
                        "CLAUSE 1.1/p1|时限|请控制时间。|时限",
                        "CLAUSE 1.1/1|时限|办理时限|时限",
                        "CLAUSE 1.1/1.1|时限|变更不超过3分钟，用1104办理。|时限  办理时限 开户",
                        "CLAUSE 1.1/1.2|时限|口令规则。|时限  办理时限",
                        "SECTION 2|业务|业务|",
                        "SECTION 2.1|代码|代码|业务",
                        "CLAUSE 2.1/1|代码|代码表|代码  开户 开户 开户冲正",
                        "SECTION 2.2|入网|入网|业务",
                        "SECTION 3|门户|门户|",
                        "CLAUSE 3/1|门户|登录后使用。|门户",
                        "CONDUCT_RULE be-quick|时限|变更不超过3分钟，用1104办理。|时限",
                        "TREE sms|短信不能用|短信不能用|",
                        "NODE sms/q-direction|短信不能用|收不到还是发不出？|短信不能用 收不到 发不出",
                        "NODE sms/q-symptoms|短信不能用|有哪些现象？|短信不能用 很慢 提示已满 都没有",
                        "NODE sms/c-restart|短信不能用|重启后再试，好了吗？|短信不能用  开户",
                        "NODE sms/c-cause|短信不能用|网络返回的原因码？|短信不能用",
                        "NODE sms/q-place|短信不能用|在哪里？|短信不能用",
                        "NODE sms/q-since|短信不能用|从哪天起？|短信不能用",
                        "OUTCOME sms/memory-full|短信不能用|请删除旧短信|短信不能用",
                        "OUTCOME sms/in-arrears|短信不能用|请先缴费|短信不能用",
                        "OUTCOME sms/restarted|短信不能用|重启后已好|短信不能用",
                        "OUTCOME sms/report-network|短信不能用|提交障碍申告|短信不能用",
                        "TREE signal|信号|信号|",
                        "NODE signal/q-bars|信号|有几格信号？|信号",
                        "OUTCOME signal/no-signal|信号|此处没有信号|信号",
                        "OUTCOME signal/clear|信号|信号正常|信号");
    }

    @Test
    void haveTheCitationOfTheElement() {
        assertThat(documents())
                .filteredOn(document ->
                        document.id().startsWith("1.1/") || document.id().equals("2.2"))
                .extracting(document -> document.citation().label())
                .containsExactly("第一章 第一节 第1段", "第一章 第一节 一", "第一章 第一节 一、1", "第一章 第一节 一、2", "第二章 第二节");
    }
}
