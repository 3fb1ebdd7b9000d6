package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions over facts that may be unknown. */
@StatisticsReport(onFailureOnly = true)
class GuardTest {
    private static final FactValues NOTHING = fact -> null;
    private static final Guard FALSE = Guard.known("never");
    private static final Guard UNKNOWN = Guard.is("never", true);
    private static final Guard TRUE = Guard.not(FALSE);

    private static List<Guard> guards(String letters) {
        List<Guard> guards = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            guards.add(letter == 'T' ? TRUE : letter == 'F' ? FALSE : UNKNOWN);
        }
        return guards;
    }

    @ParameterizedTest(name = "{0}: all {1}, any {2}")
    @CsvSource({
        "F, FALSE, FALSE",
        "U, UNKNOWN, UNKNOWN",
        "T, TRUE, TRUE",
        "FF, FALSE, FALSE",
        "FU, FALSE, UNKNOWN",
        "FT, FALSE, TRUE",
        "UF, FALSE, UNKNOWN",
        "UU, UNKNOWN, UNKNOWN",
        "UT, UNKNOWN, TRUE",
        "TF, FALSE, TRUE",
        "TU, UNKNOWN, TRUE",
        "TT, TRUE, TRUE",
        "UTF, FALSE, TRUE",
        "UFT, FALSE, TRUE",
        "TUT, UNKNOWN, TRUE",
        "FUF, FALSE, UNKNOWN"
    })
    void allAndAnyAreKleenes(String parts, Truth all, Truth any) {
        assertThat(Guard.all(guards(parts)).test(NOTHING)).isEqualTo(all);
        assertThat(Guard.any(guards(parts)).test(NOTHING)).isEqualTo(any);
        assertThat(Guard.not(Guard.all(guards(parts))).test(NOTHING)).isEqualTo(all.negated());
    }

    @ParameterizedTest
    @CsvSource({"F, TRUE", "U, UNKNOWN", "T, FALSE"})
    void notIsKleenes(String part, Truth negated) {
        Guard guard = guards(part).get(0);

        assertThat(Guard.not(guard).test(NOTHING)).isEqualTo(negated);
        assertThat(Guard.not(Guard.not(guard)).test(NOTHING)).isEqualTo(guard.test(NOTHING));
    }

    @Test
    void twoUnknownsAreNotEqual() {
        Guard either = Guard.any(List.of(Guard.is("a", true), Guard.is("a", false)));

        assertThat(either.test(NOTHING)).isEqualTo(Truth.UNKNOWN);
        assertThat(Guard.all(List.of(Guard.known("a"), either)).test(NOTHING)).isEqualTo(Truth.FALSE);
        assertThat(either.test(fact -> Answer.no())).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4} holds {5}, not {6}")
    @CsvSource(delimiter = '|', textBlock = """
            both ends inclusive | 1    |     | 3    |     | 1 1.00 2 3   | 0.99 3.01 -2
            both ends exclusive |      | 1   |      | 3   | 1.01 2.99    | 1 3 3.0
            one number          | 2    |     | 2    |     | 2 2.0        | 1.9 2.1
            no number           |      | 2   |      | 2   |              | 1 2 3
            from below          | -0.5 |     |      |     | -0.5 0 99    | -0.51
            up to above         |      |     |      | 0   | -0.01        | 0 0.01
            below zero          | -31.5|     | -31  |     | -31.5 -31    | -31.51 -30.99 31
            """)
    void rangesHaveTheirEnds(
            String situation,
            BigDecimal atLeast,
            BigDecimal above,
            BigDecimal atMost,
            BigDecimal below,
            String inside,
            String outside) {
        Guard guard = Guard.range("a", new Guard.Range(atLeast, above, atMost, below));

        assertThat(numbers(inside))
                .allSatisfy(number -> assertThat(guard.test(fact -> number)).isEqualTo(Truth.TRUE));
        assertThat(numbers(outside))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(guard.test(fact -> number)).isEqualTo(Truth.FALSE));
    }

    private static List<Answer> numbers(String words) {
        List<Answer> numbers = new ArrayList<>();
        for (String word : words == null ? new String[0] : words.split(" ", -1)) {
            numbers.add(Answer.number(word));
        }
        return numbers;
    }

    @Test
    void optionsAreLookedUp() {
        Guard in = Guard.in("a", Set.of("x", "y"));
        Guard has = Guard.has("a", "x");

        assertThat(in.test(fact -> Answer.option("y"))).isEqualTo(Truth.TRUE);
        assertThat(in.test(fact -> Answer.option("z"))).isEqualTo(Truth.FALSE);
        assertThat(has.test(fact -> Answer.options("w", "x"))).isEqualTo(Truth.TRUE);
        assertThat(has.test(fact -> Answer.options("w"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void listsItsTestsFromLeftToRight() {
        Guard guard = Guard.all(List.of(
                Guard.is("a", true),
                Guard.not(Guard.any(List.of(Guard.known("b"), Guard.is("c", false)))),
                Guard.is("d", true)));

        assertThat(guard.tests()).extracting(Guard::fact).containsExactly("a", "b", "c", "d");
    }

    /** What is said while something is unknown stays true whatever it turns out to be. */
    @Property(tries = 2000)
    void knowingMoreNeverTurnsAVerdict(@ForAll long seed) {
        Random random = new Random(seed);
        Guard guard = guard(random, 4);
        Map<String, Answer> some = new HashMap<>();
        Map<String, Answer> all = new HashMap<>();
        for (String fact : List.of("a", "b", "c", "d")) {
            Answer value = new Answer.YesNo(random.nextBoolean());
            all.put(fact, value);
            if (random.nextBoolean()) {
                some.put(fact, value);
            }
        }

        Truth early = guard.test(some::get);

        assertThat(guard.test(all::get)).isNotEqualTo(Truth.UNKNOWN);
        Branches.both("is known early", early != Truth.UNKNOWN, 20);
        if (early != Truth.UNKNOWN) {
            assertThat(guard.test(all::get)).isEqualTo(early);
        }
    }

    private static Guard guard(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 4 : 1);
        if (kind == 0) {
            return Guard.is(String.valueOf((char) ('a' + random.nextInt(4))), random.nextBoolean());
        }
        if (kind == 1) {
            return Guard.not(guard(random, depth - 1));
        }
        List<Guard> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(guard(random, depth - 1));
        }
        return kind == 2 ? Guard.all(parts) : Guard.any(parts);
    }
}
