package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.OrderLaws;
import io.github.servicehandbook.fixture.RandomIds;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Standards, trees and nodes, whose ids share one grammar. */
@StatisticsReport(onFailureOnly = true)
class NamedIdTest {
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    static Stream<Arguments> badIds() {
        return Stream.of("", "-a", "A", "a_b", "a.b", "a b", "a/b", "ä", "报失", "a\u3000", "a".repeat(65))
                .flatMap(text -> kinds().map(kind -> Arguments.of(text, kind.get()[0], kind.get()[1], kind.get()[2])));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("standard ID", "sim-loss-report", (Function<String, Object>) StandardId::of),
                Arguments.of("tree ID", "sms-failure", (Function<String, Object>) TreeId::of),
                Arguments.of("node ID", "ask-scope", (Function<String, Object>) NodeId::of));
    }

    @ParameterizedTest(name = "\"{0}\" is not a valid {1}")
    @MethodSource("badIds")
    void refusesWhatBreaksTheGrammar(String text, String kind, String example, Function<String, Object> factory) {
        String quoted = text.length() > 40 ? text.substring(0, 40) + "…" : text;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.apply(text))
                .withMessage("value: \"" + quoted + "\" is not a valid " + kind
                        + "; expected 1 to 64 characters 0-9, a-z and -, such as " + example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void namesTheParameterThatIsNull(String kind, String example, Function<String, Object> factory) {
        assertThatNullPointerException()
                .as(kind + " " + example)
                .isThrownBy(() -> factory.apply(null))
                .withMessage("value");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void isWrittenAsItsValue(String kind, String example, Function<String, Object> factory) {
        assertThat(factory.apply(example)).as(kind).hasToString(example);
    }

    @Test
    void theConstructorsAreAsStrictAsTheFactories() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StandardId("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeId("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NodeId("A"));
    }

    @Test
    void takesSixtyFourCharacters() {
        assertThat(StandardId.of("a".repeat(64)).value()).hasSize(64);
    }

    @Test
    void isOrderedAsText() {
        assertThat(StandardId.of("a-b")).isLessThan(StandardId.of("a0")).isLessThan(StandardId.of("aa"));
        assertThat(TreeId.of("call-failure")).isLessThan(TreeId.of("sms-failure"));
        assertThat(NodeId.of("9")).isLessThan(NodeId.of("a"));
    }

    @Test
    void kindsAreNeverEqual() {
        assertThat((Object) TreeId.of("a")).isNotEqualTo(NodeId.of("a")).isNotEqualTo(StandardId.of("a"));
    }

    @Property
    void acceptsExactlyTheGrammar(@ForAll("nearlySlugs") String text) {
        boolean isOne = GRAMMAR.matcher(text).matches();
        Branches.both("is in the grammar", isOne, 10);
        if (isOne) {
            assertThat(StandardId.of(text)).hasToString(text);
            assertThat(TreeId.of(text)).hasToString(text);
            assertThat(NodeId.of(text)).hasToString(text);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> StandardId.of(text));
            assertThatIllegalArgumentException().isThrownBy(() -> TreeId.of(text));
            assertThatIllegalArgumentException().isThrownBy(() -> NodeId.of(text));
        }
    }

    @Property
    void makesTheRoundTripThroughText(@ForAll("slugs") String value) {
        assertThat(StandardId.of(StandardId.of(value).toString())).isEqualTo(StandardId.of(value));
        assertThat(TreeId.of(TreeId.of(value).toString())).isEqualTo(TreeId.of(value));
        assertThat(NodeId.of(NodeId.of(value).toString())).isEqualTo(NodeId.of(value));
    }

    @Property
    void isTotallyOrdered(@ForAll("slugs") String a, @ForAll("slugs") String b, @ForAll("slugs") String c) {
        OrderLaws.check(StandardId::of, a, b, c);
        OrderLaws.check(TreeId::of, a, b, c);
        OrderLaws.check(NodeId::of, a, b, c);
    }

    @Provide
    static Arbitrary<String> slugs() {
        return RandomIds.slugs();
    }

    @Provide
    static Arbitrary<String> nearlySlugs() {
        return RandomIds.nearly("a0z9-_A ", 66, RandomIds.slugs());
    }
}
