package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Passwords, whose they are, and what they have against them. In a password {@code U+{X}} is a code point,
 * {@code U+{X}*n} the same n times and {@code {c*n}} a character n times. Rows with an odd number after a P are those of
 * the anchors; the others are of the same kind.
 */
class PasswordCasesTest {
    private static final PasswordPolicy POLICY = Models.policy().build();
    private static final Pattern ESCAPE = Pattern.compile("U[+][{]([0-9A-F]+)}(?:[*](\\d+))?|[{](.)[*](\\d+)}");

    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "P1  | Kx7#mQ2v | A1 | OK",
                "P3  | `` | A1 | TOO_FEW_CLASSES+TOO_SHORT",
                "P4  | Kx7#mQ2 | A1 | TOO_SHORT",
                "P5  | {K*100}7{q*28} | A1 | TOO_LONG",
                "P6  | {K*100}7{q*27} | A1 | OK",
                "P7  | qhTwLrNd | A1 | TOO_FEW_CLASSES",
                "P8  | 73918264 | A1 | TOO_FEW_CLASSES",
                "P9  | qhTwLr#d | A1 | OK",
                "P10 | #$%^&*() | A1 | TOO_FEW_CLASSES",
                "P11 | 7391 628 | A1 | TOO_FEW_CLASSES",
                "P12 | 7391-628 | A1 | OK",
                "P13 | U+{FF2B}U+{FF58}U+{FF17}mQ2vT | A1 | OK",
                "P14 | ` Kx7#mQ2 ` | A1 | OK",
                "P15 | U+{FF4C}U+{FF49}U+{FF58}U+{FF4D}U+{FF10}U+{FF19}U+{FF11}U+{FF12}#Q | A1"
                        + " | CONTAINS_BIRTHDAY+CONTAINS_LOGIN",
                "P17 | U+{1F600}U+{1F601}Kx7#m | A1 | TOO_SHORT",
                "P18 | U+{1F600}U+{1F601}Kx7#mQ | A1 | OK",
                "P19 | U+{FDFA}K7 | A1 | TOO_SHORT",
                "P20 | Kx7#mQeU+{301} | A1 | TOO_SHORT",
                "P21 | Kx7#mQU+{D83D}2v | A1 | ILLEGAL_CHARACTER",
                "P22 | Kx7#mQU+{200B}2v | A1 | ILLEGAL_CHARACTER",
                "P23 | Kx7#mQ2vU+{7} | A1 | ILLEGAL_CHARACTER",
                "P24 | Kx7#mQ2vU+{2028} | A1 | ILLEGAL_CHARACTER",
                "P24a | Kx7#mQ2vU+{2029} | A1 | ILLEGAL_CHARACTER",
                "P24b | Kx7#mQ2vU+{E000} | A1 | ILLEGAL_CHARACTER",
                "P24c | Kx7#mQ2vU+{FFFF} | A1 | ILLEGAL_CHARACTER",
                "P24d | Kx7#mQ2vU+{A0} | A1 | OK",
                "P25 | U+{4E2D}U+{56FD}U+{79FB}U+{52A8}U+{516C}U+{53F8}U+{7532}U+{4E59} | A1 | TOO_FEW_CLASSES",
                "P26 | 中国移动公司K7 | A1 | OK",
                "P27 | lixm0912Q! | A1 | CONTAINS_BIRTHDAY+CONTAINS_LOGIN",
                "P28 | LIXM0912Q! | A1 | CONTAINS_BIRTHDAY+CONTAINS_LOGIN",
                "P29 | Q!2190mxil | A1 | CONTAINS_LOGIN_REVERSED",
                "P30 | 1!xm-o912QQ | A1 | OK",
                "P31 | 2190-mxil#Q | A1 | CONTAINS_LOGIN_REVERSED",
                "P32 | l_i.x/m-0 9-12 | A1 | CONTAINS_LOGIN",
                "P33 | 1!xm#0912QQ | A1 | CONTAINS_BIRTHDAY",
                "P34 | 1!xm0912QQ | A1 | CONTAINS_BIRTHDAY+CONTAINS_LOGIN",
                "P35 | LiXiaoMing#7 | A1 | CONTAINS_NAME",
                "P36 | xiaoming#739 | A1 | CONTAINS_NAME",
                "P37 | xiaomingli#7 | A1 | CONTAINS_NAME",
                "P38 | mingxiao#739 | A1 | OK",
                "P38a | lixm#7391Qv | A1 | OK",
                "P38b | ming#7391Qv | A1 | OK",
                "P39 | x1a0m1ng8#Kq | A1 | CONTAINS_NAME",
                "P40 | x1@0.m!n9#Kq7 | A1 | CONTAINS_NAME",
                "P41 | lxm#7391Qv | A1 | CONTAINS_NAME",
                "P41a | LXM#7391Qv | A1 | CONTAINS_NAME",
                "P41b | ｌｘｍ#7391Qv | A1 | CONTAINS_NAME",
                "P42 | lxmq#7391v | A1 | OK",
                "P42a | 1xm#7391Qv | A1 | OK",
                "P42b | l-x-m#7391Qv | A1 | OK",
                "P42c | xml#7391Qv | A1 | OK",
                "P43 | KqLi#7391v | A1 | OK",
                "P44 | 李晓明Kq#7391 | A1 | CONTAINS_NAME",
                "P44a | 晓明Kq#73912 | A1 | CONTAINS_NAME",
                "P44b | 晓-明Kq#73912 | A1 | CONTAINS_NAME",
                "P44c | 明晓Kq#73912 | A1 | OK",
                "P44d | 李明Kq#73912 | A1 | OK",
                "P45 | cengwei#88 | A2 | CONTAINS_NAME",
                "P46 | zengwei#88 | A2 | CONTAINS_LOGIN+CONTAINS_NAME",
                "P46a | weiceng#88 | A2 | CONTAINS_NAME",
                "P46b | Kwei#7391 | A2 | OK",
                "P46c | Kzeng#7391 | A2 | OK",
                "P46d | 曾伟Kq#7391 | A2 | CONTAINS_NAME",
                "P46e | zw#7391Kq | A2 | OK",
                "P47 | shanyali#9 | A3 | CONTAINS_NAME",
                "P48 | danyali#97 | A3 | CONTAINS_NAME",
                "P49 | chanyali#9 | A3 | CONTAINS_NAME",
                "P50 | yali#97391 | A3 | CONTAINS_NAME",
                "P50a | syl#7391Qv | A3 | CONTAINS_NAME",
                "P50b | dyl#7391Qv | A3 | CONTAINS_NAME",
                "P50c | cyl#7391Qv | A3 | CONTAINS_NAME",
                "P50d | shanKq#7391 | A3 | OK",
                "P51 | OYNN#7391 | A4 | CONTAINS_NAME",
                "P52 | ouyang#7391 | A4 | OK",
                "P52a | nanaouyang7 | A4 | CONTAINS_NAME",
                "P52b | oynnq#7391 | A4 | OK",
                "P53 | lyujie#202 | A5 | CONTAINS_NAME",
                "P54 | lvjie#2027 | A5 | CONTAINS_NAME",
                "P54a | lujie#2027 | A5 | CONTAINS_NAME",
                "P54b | jielv#2027 | A5 | CONTAINS_NAME",
                "P55 | k8q#Tw19xZ | A5 | OK",
                "P56 | k-8-_-.- q | A5 | CONTAINS_LOGIN",
                "P56a | q8//////k | A5 | CONTAINS_LOGIN_REVERSED",
                "P57 | Kq920912#vT | A1 | CONTAINS_BIRTHDAY",
                "P58 | Kq12091992#v | A1 | CONTAINS_BIRTHDAY",
                "P58a | Kq09121992#v | A1 | CONTAINS_BIRTHDAY",
                "P58b | Kq120992#vT | A1 | CONTAINS_BIRTHDAY",
                "P58c | Kq091292#vT | A1 | CONTAINS_BIRTHDAY",
                "P58d | Kq7199209127 | A1 | CONTAINS_BIRTHDAY",
                "P58e | Kq1992#vTxw | A1 | OK",
                "P58f | Kq199209#vTx | A1 | OK",
                "P58g | Kq2190#2991v | A1 | OK",
                "P58h | Kq1gg2o9l2#v | A1 | OK",
                "P59 | Kq1992/9/12# | A1 | CONTAINS_BIRTHDAY",
                "P60 | Kq12.09.92#v | A1 | CONTAINS_BIRTHDAY",
                "P60a | Kq1992年9月12日 | A1 | CONTAINS_BIRTHDAY",
                "P60b | Kq9-12-1992# | A1 | CONTAINS_BIRTHDAY",
                "P60c | Kq1992 - 09 - 12 | A1 | CONTAINS_BIRTHDAY",
                "P60d | Kq1992/9#12v | A1 | OK",
                "P60e | Kq19-92/9/1#2 | A1 | OK",
                "P60f | Kq2001/2/31#v | A4 | OK",
                "P60g | Kq2001/2/3#vT | A4 | CONTAINS_BIRTHDAY",
                "P60h | Kq13/2/2001#v | A4 | OK",
                "P61 | Kq#0912vTxw | A1 | CONTAINS_BIRTHDAY",
                "P62 | Kq#09123vTx | A1 | OK",
                "P62a | Kq#09-12vTx | A1 | OK",
                "P62b | Kq#1209vTxw | A1 | OK",
                "P62c | Kq#09l2vTxw | A1 | OK",
                "P63 | KqU+{FF11}U+{FF19}U+{FF19}U+{FF12}U+{FF10}U+{FF19}U+{FF11}U+{FF12}# | A1"
                        + " | CONTAINS_BIRTHDAY",
                "P65 | Kq20000229# | A5 | CONTAINS_BIRTHDAY",
                "P66 | Kq#000229vT | A5 | CONTAINS_BIRTHDAY",
                "P67 | 13912345678Q | A1 | CONTAINS_PHONE",
                "P68 | Kq#5678vTxw | A1 | CONTAINS_PHONE",
                "P68a | Kq#45678vTx | A1 | OK",
                "P68b | 139-1234-5678Q | A1 | CONTAINS_PHONE",
                "P68c | 1391234#Kqv | A1 | OK",
                "P69 | Y1d0ng#739x | A1 | CONTAINS_SURROUNDINGS",
                "P70 | Kq#10086vT | A1 | CONTAINS_SURROUNDINGS",
                "P70a | he jia_ting7# | A1 | CONTAINS_SURROUNDINGS",
                "P71 | a1234567 | A1 | OK",
                "P72 | 1qaz2wsx#E | A1 | OK",
            })
    void findsWhatTheRulesSay(String row, String password, String person, String expected) {
        try (Secret secret = Secret.of(decode(password))) {
            PasswordVerdict verdict = POLICY.check(secret, People.of(person));

            assertThat(codes(verdict)).isEqualTo(expected);
            assertThat(verdict.outcome())
                    .isEqualTo(
                            expected.equals("OK")
                                    ? PasswordVerdict.Outcome.ACCEPTED
                                    : PasswordVerdict.Outcome.REJECTED);
        }
    }

    private static String codes(PasswordVerdict verdict) {
        List<String> codes = verdict.findings().stream()
                .map(finding -> finding.code().name())
                .toList();
        return codes.isEmpty() ? "OK" : String.join("+", new TreeSet<>(codes));
    }

    private static String decode(String text) {
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder();
        while (matcher.find()) {
            String character = matcher.group(1) == null ? matcher.group(3) : codePoint(matcher.group(1));
            String times = matcher.group(1) == null ? matcher.group(4) : matcher.group(2);
            String run = character.repeat(times == null ? 1 : Integer.parseInt(times));
            matcher.appendReplacement(decoded, Matcher.quoteReplacement(run));
        }
        return matcher.appendTail(decoded).toString();
    }

    private static String codePoint(String hexadecimal) {
        return Character.toString(Integer.parseInt(hexadecimal, 16));
    }
}
