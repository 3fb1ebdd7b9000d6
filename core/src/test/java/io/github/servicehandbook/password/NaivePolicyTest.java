package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An oracle that was wrong itself would prove nothing: it gives the verdicts that were decided by hand. */
class NaivePolicyTest {
    private static Subject subject(String name) {
        return switch (name) {
            case "A1" ->
                Subject.builder()
                        .login("lixm0912")
                        .familyName("李")
                        .givenName("晓明")
                        .birthday(LocalDate.of(1992, 9, 12))
                        .mobileNumber("13912345678")
                        .surroundings("10086", "yidong", "hejiating")
                        .build();
            case "A2" ->
                Subject.builder()
                        .login("zengwei")
                        .familyName("曾")
                        .givenName("伟")
                        .birthday(LocalDate.of(1988, 1, 5))
                        .build();
            case "A3" ->
                Subject.builder()
                        .login("shanyl")
                        .familyName("单")
                        .givenName("雅丽")
                        .birthday(LocalDate.of(1999, 12, 31))
                        .build();
            case "A4" ->
                Subject.builder()
                        .login("ouyangnn")
                        .familyName("欧阳")
                        .givenName("娜娜")
                        .birthday(LocalDate.of(2001, 2, 3))
                        .build();
            default ->
                Subject.builder()
                        .login("k8q")
                        .familyName("吕")
                        .givenName("洁")
                        .birthday(LocalDate.of(2000, 2, 29))
                        .build();
        };
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Kx7#mQ2v               | A1 | ",
                "\"\"                   | A1 | TOO_SHORT TOO_FEW_CLASSES",
                "qhTwLrNd               | A1 | TOO_FEW_CLASSES",
                "qhTwLr#d               | A1 | ",
                "7391 628               | A1 | TOO_FEW_CLASSES",
                "\uFF2B\uFF58\uFF17mQ2vT | A1 | ",
                "\uFF4C\uFF49\uFF58\uFF4D\uFF10\uFF19\uFF11\uFF12#Q | A1 | CONTAINS_BIRTHDAY CONTAINS_LOGIN",
                "\uD83D\uDE00\uD83D\uDE01Kx7#m | A1 | TOO_SHORT",
                "\uFDFAK7               | A1 | TOO_SHORT",
                "Kx7#mQ\uD83D2v         | A1 | ILLEGAL_CHARACTER",
                "\"Kx7#mQ2v\u0007\"     | A1 | ILLEGAL_CHARACTER",
                "中国移动公司甲乙       | A1 | TOO_FEW_CLASSES",
                "lixm0912Q!             | A1 | CONTAINS_BIRTHDAY CONTAINS_LOGIN",
                "Q!2190mxil             | A1 | CONTAINS_LOGIN_REVERSED",
                "2190-mxil#Q            | A1 | CONTAINS_LOGIN_REVERSED",
                "1!xm#0912QQ            | A1 | CONTAINS_BIRTHDAY",
                "LiXiaoMing#7           | A1 | CONTAINS_NAME",
                "xiaomingli#7           | A1 | CONTAINS_NAME",
                "x1a0m1ng8#Kq           | A1 | CONTAINS_NAME",
                "lxm#7391Qv             | A1 | CONTAINS_NAME",
                "KqLi#7391v             | A1 | ",
                "cengwei#88             | A2 | CONTAINS_NAME",
                "shanyali#9             | A3 | CONTAINS_NAME",
                "chanyali#9             | A3 | CONTAINS_NAME",
                "OYNN#7391              | A4 | CONTAINS_NAME",
                "lyujie#202             | A5 | CONTAINS_NAME",
                "k8q#Tw19xZ             | A5 | ",
                "Kq920912#vT            | A1 | CONTAINS_BIRTHDAY",
                "Kq1992/9/12#           | A1 | CONTAINS_BIRTHDAY",
                "Kq#0912vTxw            | A1 | CONTAINS_BIRTHDAY",
                "Kq\uFF11\uFF19\uFF19\uFF12\uFF10\uFF19\uFF11\uFF12# | A1 | CONTAINS_BIRTHDAY",
                "Kq20000229#            | A5 | CONTAINS_BIRTHDAY",
                "13912345678Q           | A1 | CONTAINS_PHONE",
                "Y1d0ng#739x            | A1 | CONTAINS_SURROUNDINGS",
                "a1234567               | A1 | ",
            })
    void agreesWithTheVerdictsDecidedByHand(String password, String person, String expected) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        if (expected != null) {
            for (String code : expected.split(" ", -1)) {
                codes.add(FindingCode.valueOf(code.toUpperCase(Locale.ROOT)));
            }
        }

        assertThat(NaivePolicy.codes(password, subject(person))).isEqualTo(codes);
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"128, false", "129, true"})
    void refusesOnlyMoreThanTheMost(int length, boolean tooLong) {
        Set<FindingCode> codes = NaivePolicy.codes("K".repeat(length - 28) + "7" + "q".repeat(27), subject("A1"));

        assertThat(codes).isEqualTo(tooLong ? EnumSet.of(FindingCode.TOO_LONG) : Set.of());
    }
}
