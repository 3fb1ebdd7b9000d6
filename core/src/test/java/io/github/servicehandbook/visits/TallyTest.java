package io.github.servicehandbook.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(126).subtract(BigInteger.ONE);

    private static Tally of(List<Long> times) {
        Tally tally = new Tally();
        times.forEach(nanos -> tally.add(nanos, Histogram.bucket(nanos), true));
        return tally;
    }

    private static Tally read(BigInteger sum) {
        Tally tally = new Tally();
        tally.restore(List.of(2L, 0L, 0L, 0L), new BigDecimal(sum, 9), Duration.ZERO, Duration.ZERO);
        return tally;
    }

    @Property
    void theSumIsExact(@ForAll List<@LongRange(min = 0) Long> times, @ForAll List<@LongRange(min = 0) Long> others) {
        BigInteger sum = Stream.concat(times.stream(), others.stream())
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);

        Tally tally = of(times);
        tally.addAll(of(others));

        assertThat(tally.totalSeconds()).isEqualByComparingTo(new BigDecimal(sum, 9));
        assertThat(read(sum).totalSeconds()).isEqualTo(tally.totalSeconds());
        assertThat(tally.isConsistent()).isTrue();
        assertThat(tally)
                .isEqualTo(of(Stream.concat(others.stream(), times.stream()).toList()));
    }

    @Test
    void holdsTheSumOfAsManyTimesAsCanBeCounted() {
        assertThat(read(LARGEST).totalSeconds()).isEqualByComparingTo(new BigDecimal(LARGEST, 9));
        assertThatThrownBy(() -> read(LARGEST.add(BigInteger.ONE))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void differsByAnySum() {
        BigInteger one = BigInteger.ONE;

        assertThat(read(one))
                .isEqualTo(read(one))
                .isNotEqualTo(read(BigInteger.TWO))
                .isNotEqualTo(read(one.shiftLeft(63).add(one)));
    }
}
