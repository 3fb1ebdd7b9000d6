package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.search.SearchHit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pinyin and wrong characters become characters of the indexed texts. */
class QueryCorrectionTest {
    private static final Citation CITATION =
            Citation.of(SectionId.of("7"), null, "第七章", null, Origin.HANDBOOK, List.of(), null);
    private final QueryCorrection repair = new QueryCorrection(new CharacterBigrams(
            new TextIndex(
                    List.of(
                            document("短信发不出，先看信号。", "短信"),
                            document("修改密码要3分钟", "sms e199"),
                            document("拨打客户电话，西安", "办理时限")),
                    new Synonyms(List.of())),
            List.of("银行卡", "因为", "因为", "先")));

    private static Document document(String text, String context) {
        return new Document(SearchHit.Kind.CLAUSE, "7/1", "", text, context, CITATION);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "短信, 短信",
        "duanxin, 短信",
        "DuanXin, 短信",
        "duan xin, 短信",
        "'duan xin ', '短信 '",
        "duanxin fabuchu, 短信发不出",
        "duanxin发不出, 短信发不出",
        "发不出 duanxin, 发不出 短信",
        "短芯, 短信",
        "短信号碼, 短信号碼",
        "密碼, 密码",
        "3分zhong, 3分钟",
        "banlishixian, 办理时限",
        "yinhangka, 银行卡",
        "yinwei, 因为",
        "yin, 因",
        "mima3fenzhong, mima3fenzhong",
        "3mima, 3mima",
        "mima3, mima3",
        "mima 3, 密码 3",
        "sms, sms",
        "sms duanxin, sms 短信",
        "e, e",
        "e199, e199",
        "xyz, xyz",
        "xyz duanxin, xyz 短信",
        "龘, 龘",
        "鑫, 鑫",
        "一二, 一二",
        "'', ''",
    })
    void correctsTheQuery(String typed, String meant) {
        assertThat(new String(repair.of(Folding.folded(typed)))).isEqualTo(meant);
    }
}
