package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stop words of questions. */
class StopWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "密码多久改, '密码  改', #time@2-4*1.3",
        "几位密码, '  密码', #number@0-2*1.3",
        "密码, 密码, ''",
        "密码是什么, '密码   ', ''",
        "中国, '中国', ''",
        "亚中, '亚中', ''",
        "中间, ' 间', ''",
        "的中国, ' 中国', ''",
        "的中, '  ', ''",
        "中的, '  ', ''",
    })
    void removesStopWordsUnlessPartOfAWordOfTheTexts(String query, String rest, String asked) {
        List<String> terms = new ArrayList<>();

        char[] left = StopWords.without(
                query.toCharArray(),
                List.of("中国", "亚中", "的中", "中的")::contains,
                (term, start, end, weight) -> terms.add(term + "@" + start + "-" + end + "*" + weight));

        assertThat(new String(left)).isEqualTo(rest);
        assertThat(String.join(" ", terms)).isEqualTo(asked);
    }
}
