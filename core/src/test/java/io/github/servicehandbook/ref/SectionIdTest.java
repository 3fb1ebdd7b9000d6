package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.OrderLaws;
import io.github.servicehandbook.fixture.RandomIds;
import java.util.Arrays;
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
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class SectionIdTest {
    private static final Pattern GRAMMAR = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?)?");

    @Test
    void isAChapterOrAChapterAndASection() {
        assertThat(SectionId.of("7")).hasToString("7");
        assertThat(SectionId.of("3.2").value()).isEqualTo("3.2");
        assertThat(SectionId.of("99.99")).hasToString("99.99");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "", "0", "03", "3.", ".2", "3.0", "3.02", "100", "3.100", "3.2.1", "3,2", "3 .2", "３.2", "p1", "3/1"
            })
    void refusesWhatIsNoPlace(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionId.of(text))
                .withMessage(
                        "value: \"" + text
                                + "\" is not a valid section ID; expected a chapter such as 3 or a chapter and section such as 3.2");
    }

    @Test
    void theConstructorIsAsStrictAsTheFactory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionId("03"))
                .withMessage(
                        "value: \"03\" is not a valid section ID; expected a chapter such as 3 or a chapter and section such as 3.2");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> SectionId.of(null)).withMessage("value");
    }

    @Test
    void knowsItsChapter() {
        assertThat(SectionId.of("3").chapter()).isEqualTo(3);
        assertThat(SectionId.of("12.34").chapter()).isEqualTo(12);
    }

    @Test
    void isOrderedByNumberWithAChapterBeforeItsSections() {
        List<SectionId> ordered = Stream.of("1", "1.1", "1.2", "1.10", "2", "9.9", "10")
                .map(SectionId::of)
                .toList();

        assertThat(ordered.stream().sorted((a, b) -> b.compareTo(a)).sorted()).containsExactlyElementsOf(ordered);
    }

    @Property
    void acceptsExactlyTheGrammar(@ForAll("nearlySections") String text) {
        boolean isOne = GRAMMAR.matcher(text).matches();
        Branches.both("is in the grammar", isOne, 10);
        if (isOne) {
            assertThat(SectionId.of(text)).hasToString(text);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> SectionId.of(text));
        }
    }

    @Property
    void makesTheRoundTripThroughText(@ForAll("sections") String value) {
        SectionId id = SectionId.of(value);

        assertThat(SectionId.of(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(id.value()).isEqualTo(value);
    }

    @Property
    void isTotallyOrdered(@ForAll("sections") String a, @ForAll("sections") String b, @ForAll("sections") String c) {
        OrderLaws.check(SectionId::of, a, b, c);
    }

    @Property
    void isOrderedAsItsNumbersAre(@ForAll("sections") String a, @ForAll("sections") String b) {
        int expected = Arrays.compare(numbers(a), numbers(b));

        assertThat(Integer.signum(SectionId.of(a).compareTo(SectionId.of(b)))).isEqualTo(Integer.signum(expected));
    }

    private static int[] numbers(String section) {
        return Stream.of(section.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @Provide
    static Arbitrary<String> sections() {
        return RandomIds.sections();
    }

    @Provide
    static Arbitrary<String> nearlySections() {
        return RandomIds.nearly("0129./p ３", 6, RandomIds.sections());
    }
}
