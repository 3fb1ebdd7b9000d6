package io.github.servicehandbook.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
                .contains("payment 用户缴费 PT3M（第三章 第二节 二、1，第6页）", "  EXCEEDED: 用户缴费：用时4分钟，时限3分钟，已超时1分钟（第三章 第二节 二、1）");
    }

    @Test
    void listsTheCodesOfTheSectionThatHoldsThem() {
        assertThat(answers("4.1"))
                .contains("4.1 业务代码 / Business Codes（第四章 第一节，第8页）", "  残缺")
                .contains("    1507 （名称缺）（第四章 第一节 一，第8页）")
                .filteredOn(line -> line.matches("    [0-9a-z]{4} .*"))
                .hasSize(29);
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
                        "  CONTAINS_NAME 0–10: 密码含有名字（大小写不同）。（第三章 第三节 一、2（3）（3），第6页）",
                        "  CONTAINS_BIRTHDAY 11–15: 密码含有生日。（第三章 第三节 一、2（3）（3），第6页）",
                        "  FAILED no-birthday")
                .noneMatch(line -> line.contains("LiXiaoMing"));
    }

    @Test
    void advisesAgainstAWeakPassword() {
        assertThat(answers("password", "1qaz2wsx"))
                .contains("ACCEPTED", "  KEYBOARD_WALK: 密码里有键盘上连续的按键。", "  COMMON: 密码里有常见密码。");
    }

    @Test
    void saysWhatItCannotFind() {
        assertThat(answers("zzz")).contains("“zzz”", "  no code, section, clause or time limit of this handbook");
    }

    private static List<String> answers(String... questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Quickstart(HANDBOOK, new PrintStream(bytes, true, StandardCharsets.UTF_8)).answer(List.of(questions));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
