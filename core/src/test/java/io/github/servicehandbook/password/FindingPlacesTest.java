package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a finding is, in code points of the raw password, how it is written, and what it says. */
class FindingPlacesTest {
    private static final PasswordPolicy POLICY = Models.policy().build();

    @ParameterizedTest(name = "{0}: {1} at {2} to {3}, {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kq#lixm0912 | CONTAINS_LOGIN | 3 | 11 | EXACT",
                "Kq#LiXm0912 | CONTAINS_LOGIN | 3 | 11 | DIFFERENT_CASE",
                "Kq#1ixm0912 | CONTAINS_LOGIN | 3 | 11 | LEET",
                "Kq#L!XM0912 | CONTAINS_LOGIN | 3 | 11 | LEET",
                "Kq#l-i_xm0912 | CONTAINS_LOGIN | 3 | 13 | SEPARATED",
                "Kq#l-!_xm0912 | CONTAINS_LOGIN | 3 | 13 | LEET",
                "Kq#ｌixm0912 | CONTAINS_LOGIN | 3 | 11 | FULL_WIDTH",
                "Kq#ｌ-ixm0912 | CONTAINS_LOGIN | 3 | 12 | SEPARATED",
                "Kq#2190MXIL | CONTAINS_LOGIN_REVERSED | 3 | 11 | REVERSED",
                "Kq#2190-mxil | CONTAINS_LOGIN_REVERSED | 3 | 12 | REVERSED",
                "7#xiaoming | CONTAINS_NAME | 2 | 10 | EXACT",
                "7#LiXiaoMing#xiaoming | CONTAINS_NAME | 2 | 12 | DIFFERENT_CASE",
                "7#xiaomingli#lixiaoming | CONTAINS_NAME | 2 | 12 | EXACT",
                "lxm#7391Qv | CONTAINS_NAME | 0 | 3 | EXACT",
                "7391Qv#LXM | CONTAINS_NAME | 7 | 10 | DIFFERENT_CASE",
                "7#李晓明Kq | CONTAINS_NAME | 2 | 5 | EXACT",
                "Kq#19920912 | CONTAINS_BIRTHDAY | 3 | 11 | EXACT",
                "Kq#1992/9/12 | CONTAINS_BIRTHDAY | 3 | 12 | SEPARATED",
                "Kq#0912vTxw | CONTAINS_BIRTHDAY | 3 | 7 | EXACT",
                "Kq#０912vTxw | CONTAINS_BIRTHDAY | 3 | 7 | FULL_WIDTH",
                "K#13912345678 | CONTAINS_PHONE | 2 | 13 | EXACT",
                "K#7q5678#vTx | CONTAINS_PHONE | 4 | 8 | EXACT",
                "Kq#y1d0ng#7 | CONTAINS_SURROUNDINGS | 3 | 9 | LEET",
                "Kq7 | TOO_SHORT | 0 | 3 | NONE",
                "qhTwLrNd | TOO_FEW_CLASSES | 0 | 8 | NONE",
                "😀Kx7#mQ\u200b2v | ILLEGAL_CHARACTER | 7 | 8 | NONE",
                "😀Kx7#lixm0912 | CONTAINS_LOGIN | 5 | 13 | EXACT",
                // U+FB01 is one code point and becomes two letters: both belong to what it hides.
                "Kq7#\uFB01xiaoming | CONTAINS_NAME | 5 | 13 | EXACT",
                "Kq#yidon\uFF47\u0301x7 | TOO_FEW_CLASSES | -1 | -1 | NONE",
            })
    void isInCodePointsOfTheRawText(String password, FindingCode code, int start, int end, Finding.MatchForm matched) {
        PasswordVerdict verdict = POLICY.check(Secret.of(password), People.LI_XIAOMING);

        if (start < 0) {
            assertThat(verdict.findings()).isEmpty();
            return;
        }
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.code() == code)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.start()).isEqualTo(start);
                    assertThat(finding.end()).isEqualTo(end);
                    assertThat(finding.matchForm()).isEqualTo(matched);
                });
    }

    @Test
    void coversTheWholeCharacterThatBecomesSeveral() {
        Subject subject = Subject.builder().login("office7").build();

        Finding finding =
                POLICY.check(Secret.of("Kq#o\uFB00ice7#"), subject).findings().get(0);

        assertThat(finding.start()).isEqualTo(3);
        assertThat(finding.end()).isEqualTo(9);
        assertThat(finding.matchForm()).isEqualTo(Finding.MatchForm.FULL_WIDTH);
    }

    @Test
    void coversABaseCharacterWithItsCombiningMark() {
        Subject subject = Subject.builder().surroundings("caf\u00e9").build();

        Finding finding =
                POLICY.check(Secret.of("Kq#cafe\u0301#7"), subject).findings().get(0);

        assertThat(finding.start()).isEqualTo(3);
        assertThat(finding.end()).isEqualTo(8);
    }

    @Test
    void readsNoFurtherThanTheFirstCharacterTooMany() {
        PasswordVerdict verdict = POLICY.check(Secret.of("lixm0912".repeat(131_072)), People.LI_XIAOMING);

        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TOO_LONG);
            assertThat(finding.start()).isEqualTo(128);
            assertThat(finding.end()).isEqualTo(129);
        });
        assertThat(verdict.advisories()).isEmpty();
    }

    @Test
    void countsCodePointsForTheGreatestLength() {
        assertThat(POLICY.check(Secret.of("😀".repeat(126) + "K7"), People.NOBODY)
                        .findings())
                .isEmpty();
        assertThat(POLICY.check(Secret.of("😀".repeat(127) + "K7"), People.NOBODY)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TOO_LONG);
    }

    @Test
    void citesTheFirstRuleThatNamesTheCode() {
        Finding finding =
                POLICY.check(Secret.of("Kq7"), People.NOBODY).findings().get(0);

        assertThat(finding.citation()).isEqualTo(Models.fullCitation());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kq7 | 密码太短，至少需要8位。 | The password must have at least 8 characters.",
                "qhTwLrNd | 密码至少要包含字母、数字、符号中的两种。"
                        + " | The password must contain at least two of these: letters, digits, symbols.",
                "Kx7#mQ2v\u200b | 密码中有不支持的字符，请删除后重试。"
                        + " | The password contains an unsupported character. Remove it and try again.",
                "Kq#lixm0912 | 密码中不能包含登录名。 | The password must not contain the login name.",
                "Kq#LIXM0912 | 密码中不能包含登录名（改变大小写也算）。 | The password must not contain the login name, even in different case.",
                "Kq#2190mxil | 密码中不能包含倒写的登录名。 | The password must not contain the login name spelled backwards.",
                "Kq#xia0ming | 密码中不能包含姓名、姓名拼音或拼音首字母（用形似的数字或符号代替也算）。"
                        + " | The password must not contain the name, its pinyin or its initials, even with look-alike digits or symbols.",
                "Kq#1992-9-12 | 密码中不能包含生日（中间加空格或符号也算）。 | The password must not contain the birthday, even with separators in between.",
                "Kq#5678vTxw | 密码中不能包含手机号或手机号后四位。"
                        + " | The password must not contain the mobile number or its last four digits.",
                "Kq#ｙidong7 | 密码中不能包含身边看得到的内容，例如店名、墙上的标语（改用全角字符也算）。"
                        + " | The password must not contain words visible in the room, such as a slogan on the wall,"
                        + " even in full-width characters.",
            })
    void saysWhatItIsInBothLanguages(String password, String chinese, String english) {
        Finding finding =
                POLICY.check(Secret.of(password), People.LI_XIAOMING).findings().get(0);

        assertThat(finding.message(Locale.CHINA)).isEqualTo(chinese);
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo(english);
        assertThat(finding.toString()).doesNotContain(password);
    }

    @Test
    void saysWhichFiguresThePolicyHas() {
        PasswordPolicy strict = Models.policy()
                .minLength(4)
                .minClasses(3)
                .maxLength(12)
                .asciiOnly(true)
                .build();

        assertThat(strict.check(Secret.of("中7#"), People.NOBODY).findings())
                .extracting(finding -> finding.message(Locale.CHINA))
                .containsExactly("密码太短，至少需要4位。", "密码要同时包含字母、数字和符号。", "密码只能使用半角的英文字母、数字和符号。");
        assertThat(strict.check(Secret.of("Kx7#mQ2vKx7#m"), People.NOBODY).findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly("The password must have at most 12 characters.");
    }
}
