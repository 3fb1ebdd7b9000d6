package io.github.servicehandbook.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final Handbook HANDBOOK = Handbook.load();

    @Test
    void beginsWithBundleVersionAndDigest() {
        assertThat(answers("1104"))
                .startsWith(
                        "retail-service-handbook " + HANDBOOK.info().version(),
                        "sha256 " + HANDBOOK.info().digest());
    }

    @Test
    void showsWhatReversesACode() {
        assertThat(answers("1104")).contains("  由 1121 用户开户冲正（第四章 第一节 一，第8页） 冲正");
    }

    @Test
    void showsWhatACodeReverses() {
        assertThat(answers("1121")).contains("  冲正 1104 用户开户（第四章 第一节 一，第8页）", "  冲正 e199 用户开户（第四章 第一节 一，第8页）");
    }

    @Test
    void findsACodeAsItIsMisprinted() {
        assertThat(answers("一五22")).containsSequence("“一五22”", "1522 帐单明细费用查询 / Itemised bill enquiry");
    }

    @Test
    void showsASectionWithItsClauses() {
        assertThat(answers("3.2"))
                .contains("3.2 业务服务时限 / Service Time Limits（第三章 第二节，第6页）")
                .anyMatch(line -> line.startsWith("  3.2/2.1 ") && line.endsWith("（第三章 第二节 二、1，第6页）"));
    }

    @Test
    void assessesAMeasuredTime() {
        assertThat(answers("payment", "PT4M"))
                .contains("payment 用户缴费 PT3M（第三章 第二节 二、1，第6页）", "  EXCEEDED: 用户缴费：用时4分钟，超时1分钟（时限3分钟，第三章 第二节 二、1）");
    }

    @Test
    void showsAVisitWithTheLimitThatRunsOutNext() {
        assertThat(answers("visit", "service", "payment", "09:00", "09:00:40", "09:12", "-"))
                .endsWith(
                        "  WITHIN: 进厅招呼：用时40秒，未超时（时限1分钟，第三章 第二节 一、1）",
                        "  EXCEEDED: 等待办理业务：用时12分钟，超时2分钟（时限10分钟，第三章 第二节 一、2）",
                        "  RUNNING: 用户缴费：已办理0秒，还剩3分钟（时限3分钟，第三章 第二节 二、1）",
                        "  next: Bill payment, 180 s left");
    }

    @Test
    void saysHowAVisitIsWritten() {
        assertThat(answers("visit", "service", "payment", "nine", "-", "-", "-"))
                .anyMatch(line -> line.startsWith("  expected: visit service|enquiry|-"));
        assertThat(answers("visit", "-", "-", "-", "-", "-", "09:10"))
                .endsWith("  UNKNOWN: 进厅招呼：缺少“进厅”和“打招呼”时间，无法判定，请补录（时限1分钟，第三章 第二节 一、1）");
    }

    @Test
    void listsTheCodesOfTheSectionThatHoldsThem() {
        assertThat(answers("4.1"))
                .contains("4.1 业务代码 / Business Codes（第四章 第一节，第8页）", "  不完整")
                .contains("    1507 （名称缺）（第四章 第一节 一，第8页）")
                .filteredOn(line -> line.matches("    [0-9a-z]{4} .*"))
                .hasSize(29);
    }

    @Test
    void tellsWhatTheAuthorsWroteFromWhatTheHandbookSays() {
        assertThat(answers("4.2"))
                .contains("4.2 入网 / Activation（第四章 第二节，第9页）", "  原文缺失")
                .containsSequence(
                        "  4.2/1.4 代办的，客户和代办人的有效证件都要查验、登记，并看客户的授权。（第四章 第二节 一、4，第9页，编者所写）",
                        "    依据 《电话用户真实身份信息登记规定》工业和信息化部令第25号 第六条");
        assertThat(answers("3.2")).noneMatch(line -> line.contains("编者所写"));
    }

    @Test
    void showsAChapterWithItsSections() {
        assertThat(answers("4"))
                .contains(
                        "4 常见业务操作流程 / Procedures for Common Business（第四章，第7页）",
                        "  目录作 常见业务操作代码、流程",
                        "  4.2 入网（第四章 第二节，第9页）");
    }

    @Test
    void acceptsAPassword() {
        assertThat(answers("password", "Kx7#mQ2v"))
                .contains("ACCEPTED", "  PASSED min-length", "  PASSED no-name")
                .noneMatch(line -> line.contains("Kx7#mQ2v") || line.contains("FAILED"));
    }

    @Test
    void rejectsAPasswordWithCitations() {
        assertThat(answers("password", "LiXiaoMing#0912"))
                .contains(
                        "REJECTED",
                        "  CONTAINS_NAME 0–10: 密码中不能包含姓名、姓名拼音或拼音首字母（改变大小写也算）。（第三章 第三节 一、2（3）（3），第6页）",
                        "  CONTAINS_BIRTHDAY 11–15: 密码中不能包含生日。（第三章 第三节 一、2（3）（3），第6页）",
                        "  FAILED no-birthday")
                .noneMatch(line -> line.contains("LiXiaoMing"));
    }

    @Test
    void advisesAgainstAWeakPassword() {
        assertThat(answers("password", "1qaz2wsx"))
                .contains(
                        "ACCEPTED",
                        "  KEYBOARD_WALK: 密码包含键盘上相邻的按键（如qwer），容易被猜到，建议更换。",
                        "  COMMON_PASSWORD: 密码包含常见密码，容易被猜到，建议更换。");
    }

    @Test
    void suggestsCodesAndMarksWhatMatched() {
        assertThat(answers("suggest", "kaih"))
                .containsSubsequence("  1104 用户开户（第四章 第一节 一，第8页）", "    PINYIN 用户【开户】")
                .doesNotContain("  1302 普通缴费（第四章 第一节 一，第8页）");
    }

    @Test
    void searchesAndMarksWhatMatched() {
        assertThat(answers("search", "九十天"))
                .containsSubsequence("  CLAUSE 3.3/1.2.3.1 日常工作管理（第三章 第三节 一、2（3）（1），第6页）", "    修改密码的期限为【90天】。");
    }

    @Test
    void saysWhatItCannotFind() {
        assertThat(answers("zzz")).contains("“zzz”", "  no code, section, clause or time limit of this handbook");
    }

    @Test
    void walksATreeWithTheAnswersOfTheCommandLine() {
        assertThat(withoutNumbers(answers("walk", "sms-failure", "receive", "everyone", "arrears", "1302")))
                .containsSubsequence(
                        "不能正常收发短信（第五章 第二节）",
                        "1. 是收不到，发不出，还是收发都不行？  还有N至N问",
                        "   receive 收不到",
                        "3. 查综合信息与停机催缴：号码是什么状态？  还有N至N问",
                        "   用 1500 综合信息查询",
                        "= in-arrears 因欠费停机。查清欠费并请客户缴清；复机平均不超过1小时，最长24小时。客户说已缴清的，按话费质疑处理。",
                        "“1302”");
    }

    @Test
    void walksOnAtTheTerminal() {
        String typed = "1\n返回\n收发都不行\n对谁都这样\n再见\n正常\n没有信号\n否\n不清楚\n昨天\n2026-11-20\n不清楚\n华为\n是\n";

        assertThat(withoutNumbers(answersTyped(typed, "walk", "sms-failure")))
                .containsSubsequence(
                        "1. 是收不到，发不出，还是收发都不行？  还有N至N问",
                        "2. 对谁都这样，还是只对个别号码？  还有N至N问",
                        "1. 是收不到，发不出，还是收发都不行？  还有N至N问",
                        "   NO_SUCH_OPTION 没有这个选项，请从列表中选择。",
                        "   WRONG_KIND 请输入日期，例如2026-11-22。",
                        "  故障单 重要 PT48H",
                        "  是收不到，发不出，还是收发都不行？收发都不行")
                .last()
                .asString()
                .startsWith("  {\"@type\":\"TroubleTicket\",\"name\":\"不能正常收发短信：");
    }

    @Test
    void stopsWhereNobodyAnswers() {
        assertThat(answersTyped("receive\n", "walk", "sms-failure")).endsWith("  （未答完）");
        assertThat(answers("walk", "SMS")).anyMatch(line -> line.startsWith("  no tree SMS; there are "));
    }

    /** Removes the number of remaining questions, which depends on the content. */
    private static List<String> withoutNumbers(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("还有[0-9]+至[0-9]+问", "还有N至N问"))
                .toList();
    }

    private static List<String> answers(String... questions) {
        return answersTyped("", questions);
    }

    private static List<String> answersTyped(String typed, String... questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new Quickstart(HANDBOOK, out, new StringReader(typed)).answer(List.of(questions));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
