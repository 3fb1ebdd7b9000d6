package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens of a text, with positions and weights. */
class TokenizerTest {
    private final Synonyms concepts =
            new Synonyms(List.of(List.of("手机卡", "SIM卡"), List.of("卡", "手机", "手机卡"), List.of("")));

    private static String line(String term, int start, int end, float weight) {
        return term + "@" + start + "-" + end + "*" + weight;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "短信, 短@0-1*0.5 短信@0-2*1.0 信@1-2*0.5",
        "短 信, 短@0-1*0.5 信@2-3*0.5",
        "e199 x, e199@0-4*1.2 e@0-1*0.7 199@1-4*0.7 x@5-6*1.2",
        "a1b2, a1b2@0-4*1.2 a@0-1*0.7 1@1-2*0.7 b@2-3*0.7 2@3-4*0.7",
        "ab.c, ab@0-2*1.2 c@3-4*1.2",
        "10分, 10@0-2*1.2 分@2-3*0.5 #10分@0-3*1.6 #number@0-3*1.3 #=600@0-3*0.8 #time@0-3*1.3",
        "５张, 5@0-1*1.2 张@1-2*0.5 #5张@0-2*1.6 #number@0-2*1.3",
        "1/30, 1@0-1*1.2 30@2-4*1.2 #1/30@0-4*1.6 #number@0-4*1.3",
        "十人, 十@0-1*0.5 十人@0-2*1.0 人@1-2*0.5 #10人@0-2*1.6 #number@0-2*1.3",
        "二十, 二@0-1*0.5 二十@0-2*1.0 十@1-2*0.5",
    })
    void splitsTextIntoCharactersPairsWordsAndNumbers(String text, String expected) {
        List<String> terms = new ArrayList<>();

        Tokenizer.words(Folding.folded(text), (term, start, end, weight) -> terms.add(line(term, start, end, weight)));

        assertThat(terms).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "补手机卡, =0@1-4*1.4142135 =1@1-4*1.4142135 =1@3-4*2.0",
        "ＳＩＭ卡, =0@0-4*2.0 =1@3-4*2.0",
        "手机和卡, =1@0-2*2.0 =1@3-4*2.0",
        "手, ''",
    })
    void findsTheLongestWordOfASynonymSet(String text, String expected) {
        List<String> terms = new ArrayList<>();

        Tokenizer.concepts(
                Folding.folded(text),
                concepts,
                (term, start, end, weight) -> terms.add(line(term, start, end, weight)));

        assertThat(String.join(" ", terms)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"三分之二天, #2/3, 4", "三分之, #3分, 2", "1/x, '', 0", "12/345, #12/345, 6", "半 天, #0.5天, 3", "7, '', 0"})
    void numbersEndWithTheirUnit(String text, String term, int end) {
        Quantities.Amount amount = Quantities.at(text.toCharArray(), 0);

        assertThat(amount == null ? "" : amount.term()).isEqualTo(term);
        assertThat(Quantities.end(text.toCharArray(), 0)).isEqualTo(end);
    }
}
