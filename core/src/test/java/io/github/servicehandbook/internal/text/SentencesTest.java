package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请办理。 | 请办理 | 请办理",
                "请办理 | 请办理 | 请办理",
                "提交工单。告诉客户：修好后回访。 | 提交工单。告诉客户：修好后回访 | 提交工单",
                "File a ticket. Call back. | File a ticket. Call back | File a ticket",
                "Version 1.2 is used. | Version 1.2 is used | Version 1.2 is used",
                "好了吗？ | 好了吗？ | 好了吗？",
                "'' | '' | ''",
                "。 | '' | ''"
            })
    void takesStopsAndFurtherSentencesAway(String text, String withoutStop, String first) {
        assertThat(Sentences.withoutStop(text)).isEqualTo(withoutStop);
        assertThat(Sentences.first(text)).isEqualTo(first);
    }
}
