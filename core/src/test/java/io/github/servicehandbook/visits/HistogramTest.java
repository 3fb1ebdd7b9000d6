package io.github.servicehandbook.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {
    private static Histogram of(int... buckets) {
        Histogram histogram = new Histogram();
        for (int bucket : buckets) {
            histogram.add(bucket, 1);
        }
        return histogram;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "127, 127, 127",
        "128, 128, 128",
        "129, 128, 128",
        "130, 129, 130",
        "255, 191, 254",
        "256, 192, 257",
        "260, 193, 261",
        "9223372036854775807, 3711, 9187343239835811839"
    })
    void aTimeFallsIntoABucketWithItsMiddle(long nanos, int bucket, long middle) {
        assertThat(Histogram.bucket(nanos)).isEqualTo(bucket).isLessThan(Histogram.BUCKETS);
        assertThat(Histogram.middle(bucket)).isEqualTo(middle);
    }

    @Test
    void ranksGoUpThroughTheBuckets() {
        Histogram histogram = of(700, 3, 700, 1900);

        assertThat(histogram.total()).isEqualTo(4);
        assertThat(histogram.bucketOfRank(1)).isEqualTo(3);
        assertThat(histogram.bucketOfRank(2)).isEqualTo(700);
        assertThat(histogram.bucketOfRank(3)).isEqualTo(700);
        assertThat(histogram.bucketOfRank(4)).isEqualTo(1900);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> histogram.bucketOfRank(5))
                .withMessage("rank: 5; expected at most 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 64, 127, 128, 1000, 3711})
    void countsEachBucketWhereverTheOthersAre(int bucket) {
        Histogram histogram = of(500, bucket, bucket);
        histogram.addAll(of(bucket));

        assertThat(histogram.count(bucket)).isEqualTo(3);
        assertThat(histogram.count(500)).isEqualTo(1);
        assertThat(histogram.count(499)).isZero();
        assertThat(histogram.total()).isEqualTo(4);
    }

    @Test
    void equalIfTheCountsAreWhateverRoomThereIs() {
        Histogram wide = of(700, 3);
        wide.add(3, -1);

        assertThat(wide).isEqualTo(of(700)).hasSameHashCodeAs(of(700));
        assertThat(of(700)).isNotEqualTo(of(701)).isNotEqualTo(of(700, 700)).isNotEqualTo(of(700, 701));
        assertThat(new Histogram()).isEqualTo(new Histogram()).isNotEqualTo(of(0));
        assertThat(of(700).hashCode()).isNotEqualTo(of(701).hashCode());
    }
}
