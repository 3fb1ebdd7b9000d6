package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.OrderLaws;
import io.github.servicehandbook.fixture.RandomIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class ClauseIdTest {
    private static final Pattern GRAMMAR =
            Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?)?/([1-9][0-9]{0,2}\\.){0,5}p?[1-9][0-9]{0,2}");

    @ParameterizedTest(name = "{0} is {2} in {1}")
    @CsvSource({
        "3.2/1.1, 3.2, 1.1",
        "2.1/p1, 2.1, p1",
        "3.3/1.2.p1, 3.3, 1.2.p1",
        "3.3/1.1.2, 3.3, 1.1.2",
        "3.2/2.3.1, 3.2, 2.3.1",
        "7/12, 7, 12",
        "99.99/1.2.3.4.5.999, 99.99, 1.2.3.4.5.999"
    })
    void isAPathInASection(String value, String section, String path) {
        ClauseId id = ClauseId.of(value);

        assertThat(id).hasToString(value);
        assertThat(id.section()).isEqualTo(SectionId.of(section));
        assertThat(id.path()).isEqualTo(path);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "3.2",
                "3.2/",
                "/1",
                "3.2//1",
                "3.2/1/1",
                "3.2/0",
                "3.2/01",
                "3.2/1.",
                "3.2/.1",
                "3.2/1..1",
                "3.2/p",
                "3.2/p0",
                "3.2/P1",
                "3.2/1p",
                "3.2/pp1",
                "3.2/1000",
                "3.2/1.2.3.4.5.6.7",
                "03.2/1",
                "3.2.1/1",
                "3.2/1 ",
                "3.2/一",
                "3.2/１"
            })
    void refusesWhatIsNoPlace(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseId.of(text))
                .withMessage(
                        "value: \"" + text
                                + "\" is not a valid clause ID; expected section, slash and item path, such as 3.2/1.1 or 2.1/p1");
    }

    @Test
    void theConstructorIsAsStrictAsTheFactory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClauseId("3.2"))
                .withMessage(
                        "value: \"3.2\" is not a valid clause ID; expected section, slash and item path, such as 3.2/1.1 or 2.1/p1");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> ClauseId.of(null)).withMessage("value");
    }

    @Test
    void isOrderedBySectionThenProseThenNumbersAndAnItemBeforeItsParts() {
        List<ClauseId> ordered = Stream.of(
                        "2.9/9",
                        "2.10/1",
                        "3/1",
                        "3.2/p1",
                        "3.2/p2",
                        "3.2/p10",
                        "3.2/1",
                        "3.2/1.p1",
                        "3.2/1.1",
                        "3.2/1.1.1",
                        "3.2/1.2",
                        "3.2/1.10",
                        "3.2/2",
                        "3.2/10",
                        "10/1")
                .map(ClauseId::of)
                .toList();
        List<ClauseId> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Property
    void acceptsExactlyTheGrammar(@ForAll("nearlyClauses") String text) {
        boolean isOne = GRAMMAR.matcher(text).matches();
        Branches.both("is in the grammar", isOne, 10);
        if (isOne) {
            assertThat(ClauseId.of(text)).hasToString(text);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> ClauseId.of(text));
        }
    }

    @Property
    void makesTheRoundTripThroughText(@ForAll("clauses") String value) {
        ClauseId id = ClauseId.of(value);

        assertThat(ClauseId.of(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(id.section() + "/" + id.path()).isEqualTo(value);
    }

    @Property
    void isTotallyOrdered(@ForAll("clauses") String a, @ForAll("clauses") String b, @ForAll("clauses") String c) {
        OrderLaws.check(ClauseId::of, a, b, c);
    }

    @Property
    void isTotallyOrderedWithinASection(
            @ForAll("clauses") String a, @ForAll("clauses") String b, @ForAll("clauses") String c) {
        OrderLaws.check(ClauseIdTest::inOneSection, a, b, c);
    }

    @Property
    void isOrderedAsItsStepsAre(@ForAll("clauses") String a, @ForAll("clauses") String b) {
        assertThat(Integer.signum(ClauseId.of(a).compareTo(ClauseId.of(b)))).isEqualTo(naiveOrder(a, b));
        assertThat(Integer.signum(inOneSection(a).compareTo(inOneSection(b))))
                .isEqualTo(naiveOrder(inOneSection(a).value(), inOneSection(b).value()));
    }

    private static ClauseId inOneSection(String value) {
        return ClauseId.of("3.2" + value.substring(value.indexOf('/')));
    }

    private static int naiveOrder(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        int order = naiveListOrder(left[0], right[0]);
        return order == 0 ? naiveListOrder(left[1], right[1]) : order;
    }

    private static int naiveListOrder(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean leftProse = left[i].startsWith("p");
            boolean rightProse = right[i].startsWith("p");
            if (leftProse != rightProse) {
                return leftProse ? -1 : 1;
            }
            int order = Integer.compare(
                    Integer.parseInt(left[i].replace("p", "")), Integer.parseInt(right[i].replace("p", "")));
            if (order != 0) {
                return order;
            }
        }
        return Integer.signum(left.length - right.length);
    }

    @Provide
    static Arbitrary<String> clauses() {
        return RandomIds.clauses();
    }

    @Provide
    static Arbitrary<String> nearlyClauses() {
        return RandomIds.nearly("0129./p ", 9, RandomIds.clauses());
    }
}
