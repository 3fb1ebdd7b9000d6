package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names beyond the usual two or three Han characters. A dash is no name. */
class NameFormsTest {
    private static final PasswordPolicy POLICY = Models.policy().build();

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- | 买买提·艾力 | 买买提·艾力a1 | true",
                "- | 买买提·艾力 | 买买提艾力a12 | true",
                "- | 买买提·艾力 | maimaitiaili7 | true",
                "- | 买买提·艾力 | mmtal#7391 | true",
                "O'Brien | D'Angelo | d'angelo#77 | true",
                "O'Brien | D'Angelo | DAngelo#77 | true",
                "O'Brien | D'Angelo | obrien#7711 | false",
                "O'Brien | D'Angelo | dangeloobrien7 | true",
                "Li | Xiao Ming | lixiaoming#7 | true",
                "Li | Xiao Ming | xiao ming#77 | true",
                "Li | Xiao Ming | lxm#7391Qv | true",
                "Li | Xiaoming | lx#7391Qvt | false",
                "- | Mary Ann Lou | mal#7391Qv | true",
                "Smith | Mary Ann Lou | mal#7391Qv | true",
                "Smith | Mary Ann Lou | smal#7391Q | true",
                "- | བཀྲ་ཤིས | བཀྲ་ཤིསa1# | true",
                "- | 〇一 | 〇一Kx7#mQ2 | true",
                "万俟 | 明 | moqiming#7 | true",
                "万俟 | 明 | mqm#7391Qv | true",
                "尉迟 | 恭 | yuchigong#7 | true",
                "区 | 伟 | ouwei#7391 | true",
                "查 | 伟 | zhawei#7391 | true",
                "费 | 伟 | biwei#7391 | true",
                "吕 | 洁 | lüjie#7391 | true",
                "吕 | 洁 | LÜJIE#7391 | true",
                "仇 | 伟 | qiuwei#7391 | true",
                "解 | 伟 | xiewei#7391 | true",
                "欧阳 | · | 欧阳Kq#7391 | false",
                "女 | 伟 | nvwei#7391 | true",
                "女 | 伟 | nyuwei#7391 | true",
                "诸葛 | 亮 | liangzhuge7 | true",
                "诸葛 | 亮 | zhuge#7391 | false",
                "诸葛 | 亮 | liang#7391 | true",
                "李 | 明 | ming#7391Q | true",
                "李 | 安 | ana#7391Qv | false",
                "李 | 安 | lian#7391Q | true",
                "曾 | 伟 | 曾-伟Kq#7391 | true",
                "曾 | 伟 | 伟Kq#739123 | false",
            })
    void areFoundInEveryFormOfTheRules(String family, String given, String password, boolean found) {
        Subject.Builder builder = Subject.builder().givenName(given);
        Subject subject = family.equals("-")
                ? builder.build()
                : builder.familyName(family).build();

        assertThat(POLICY.check(Secret.of(password), subject).findings())
                .extracting(Finding::code)
                .isEqualTo(found ? List.of(FindingCode.CONTAINS_NAME) : List.of());
    }
}
