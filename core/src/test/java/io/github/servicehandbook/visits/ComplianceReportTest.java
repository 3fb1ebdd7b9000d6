package io.github.servicehandbook.visits;

import static io.github.servicehandbook.standards.ShopStandards.STANDARDS;
import static io.github.servicehandbook.visits.ShopVisits.NINE;
import static io.github.servicehandbook.visits.ShopVisits.SHOP;
import static io.github.servicehandbook.visits.ShopVisits.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.index.IndexedStandards;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.visits.ComplianceReport.Group;
import io.github.servicehandbook.visits.ComplianceReport.GroupKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceReportTest {
    private static final List<Visit> VISITS = List.of(
            ShopVisits.payment("B", "PT10M", "PT3M"),
            ShopVisits.payment("A", "PT10M0.5S", "PT2M"),
            ShopVisits.payment("B", "PT4M", "PT7M0.000000001S"),
            ShopVisits.payment("B", "PT-1S", "PT1M"),
            Visit.builder()
                    .arrived(NINE)
                    .finished(after("PT5M"))
                    .handlingLimit(StandardId.of("payment"))
                    .build());

    private static ComplianceReport report(List<Visit> visits, String... dimensions) {
        return visits.stream().collect(SHOP.toComplianceReport(dimensions));
    }

    private static String counts(LimitStatistics figures) {
        return figures.count() + " " + figures.within() + " " + figures.exceeded() + " " + figures.unknown() + " "
                + figures.invalid();
    }

    @Test
    void countsEachLimit() {
        ComplianceReport report = report(VISITS);

        assertThat(report.visits()).isEqualTo(5);
        assertThat(counts(report.limit("greeting"))).isEqualTo("5 4 0 1 0");
        assertThat(counts(report.limit("service-wait"))).isEqualTo("4 2 1 0 1");
        assertThat(counts(report.limit("payment"))).isEqualTo("5 3 1 1 0");
        assertThat(counts(report.limit("full-service"))).isEqualTo("0 0 0 0 0");
        assertThat(report.limit("payment"))
                .hasToString("payment: 5 visits, 3 within, 1 exceeded, 1 unknown, 0 invalid");
        assertThat(report.limits()).extracting(LimitStatistics::id).hasSize(7).startsWith(StandardId.of("greeting"));
    }

    @Test
    void timesAreExact() {
        LimitStatistics payment = report(VISITS).limit("payment");

        assertThat(payment.limit()).isEqualTo(Duration.ofMinutes(3));
        assertThat(payment.complianceRate()).hasValue(0.75);
        assertThat(payment.min()).contains(Duration.ofMinutes(1));
        assertThat(payment.max()).contains(Duration.ofMinutes(7).plusNanos(1));
        assertThat(payment.totalSeconds()).isEqualByComparingTo("780.000000001");
        assertThat(payment.mean()).contains(Duration.ofSeconds(195));
    }

    @Test
    void aLimitWithoutVisitsHasNoTimes() {
        LimitStatistics none = report(VISITS).limit("full-service");

        assertThat(none.complianceRate()).isEmpty();
        assertThat(none.mean()).isEmpty();
        assertThat(none.min()).isEmpty();
        assertThat(none.max()).isEmpty();
        assertThat(none.quantile(0.5)).isEmpty();
        assertThat(none.totalSeconds()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(none.worstCases()).isEmpty();
    }

    @Test
    void aLimitThatIsStillRunningCountsAsUnknown() {
        assertThat(counts(report(List.of(Visit.builder().arrived(NINE).build())).limit("greeting")))
                .isEqualTo("1 0 0 1 0");
        assertThat(counts(report(List.of(Visit.builder().build())).limit("greeting")))
                .isEqualTo("0 0 0 0 0");
    }

    @Test
    void countsVisitsWithAnUnknownHandlingLimit() {
        Visit other = Visit.builder().handlingLimit(StandardId.of("greeting")).build();

        assertThat(report(List.of(other, VISITS.get(0))).unknownActivities()).isEqualTo(1);
    }

    @Test
    void groupsByTheValuesOfADimension() {
        List<Group> shops = report(VISITS, "hour", "shop").groups("shop");

        assertThat(shops)
                .extracting(group -> group.kind() + " " + group.value().orElse("-") + " " + group.visits() + " "
                        + counts(group.limit("payment")))
                .containsExactly("VALUE A 1 1 1 0 0 0", "VALUE B 3 3 2 1 0 0", "MISSING - 1 1 0 0 1 0");
        assertThat(shops.get(1).limit("payment").max())
                .contains(Duration.ofMinutes(7).plusNanos(1));
        assertThat(shops.get(1).limits()).hasSize(7);
        assertThat(report(VISITS, "hour").groups("hour"))
                .extracting(Group::kind)
                .containsExactly(GroupKind.MISSING);
    }

    @Test
    void ofTooManyValuesThoseThatComeFirstAreKeptWhateverTheOrder() {
        for (List<Integer> order : List.of(List.of(1, 2, 3, 4, 5), List.of(5, 4, 3, 2, 1), List.of(3, 5, 1, 4, 2))) {
            ComplianceCollector collector = SHOP.newCollector(0, 2, "shop");
            order.forEach(shop -> collector.add(ShopVisits.payment("shop" + shop, "PT1M", "PT" + shop + "M")));

            List<Group> groups = collector.report().groups("shop");

            assertThat(groups)
                    .extracting(group -> group.kind() + group.value().orElse("") + " " + group.visits())
                    .containsExactly("VALUEshop1 1", "VALUEshop2 1", "OTHER 3");
            assertThat(groups.get(2).limit("payment").totalSeconds()).isEqualByComparingTo("720");
        }
    }

    @Test
    void keepsTheWorstCases() {
        ComplianceCollector collector = SHOP.newCollector(2, 10, "shop");
        Stream.of("PT4M", "PT3M", "PT9M", "PT5M", "PT4M")
                .forEach(took -> collector.add(ShopVisits.payment("南山", "PT1M", took)));

        assertThat(collector.report().limit("payment").worstCases())
                .containsExactly(
                        new WorstCase(Duration.ofMinutes(9), after("PT1M"), Map.of("shop", "南山")),
                        new WorstCase(Duration.ofMinutes(5), after("PT1M"), Map.of("shop", "南山")));
        assertThat(collector.report().groups("shop").get(0).limit("payment").worstCases())
                .isEmpty();
    }

    @Test
    void ofEqualCasesTheEarlierIsTheWorse() {
        WorstCase early = new WorstCase(Duration.ofMinutes(4), NINE, Map.of("shop", "b"));
        WorstCase late = new WorstCase(Duration.ofMinutes(4), after("PT1S"), Map.of());
        WorstCase longer = new WorstCase(Duration.ofMinutes(5), after("PT9S"), Map.of());
        WorstCase first = new WorstCase(Duration.ofMinutes(4), NINE, Map.of("shop", "a"));
        WorstCase more = new WorstCase(Duration.ofMinutes(4), NINE, Map.of("shop", "a", "zone", "1"));
        WorstCase none = new WorstCase(Duration.ofMinutes(4), NINE, Map.of());

        assertThat(Stream.of(late, early, more, longer, first, none).sorted())
                .containsExactly(longer, none, first, more, early, late);
        assertThat(none.compareTo(new WorstCase(Duration.ofMinutes(4), NINE, Map.of())))
                .isZero();
    }

    @Test
    void aWorstCaseHasOnlyTheDimensionsThatAreCounted() {
        Visit visit = Visit.builder()
                .called(NINE)
                .finished(after("PT1H"))
                .handlingLimit(StandardId.of("payment"))
                .dimension("shop", "1")
                .dimension("clerk", "李")
                .build();

        assertThat(report(List.of(visit), "shop")
                        .limit("payment")
                        .worstCases()
                        .get(0)
                        .dimensions())
                .isEqualTo(Map.of("shop", "1"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.004, 1", "0.01, 1", "0.011, 2", "0.5, 50", "0.99, 99", "0.995, 100", "1, 100"})
    void aQuantileIsNearTheTimeOfItsRank(double share, int rank) {
        ComplianceCollector collector = SHOP.newCollector();
        IntStream.rangeClosed(1, 100).forEach(i -> collector.add(ShopVisits.payment("1", "PT1M", "PT" + i + "S")));

        Duration quantile = collector.report().limit("payment").quantile(share).orElseThrow();

        assertThat(quantile.toNanos() / 1e9)
                .isBetween(
                        rank * (1 - ComplianceReport.MAX_QUANTILE_ERROR),
                        rank * (1 + ComplianceReport.MAX_QUANTILE_ERROR));
    }

    @ParameterizedTest
    @CsvSource({"-0.001", "1.001", "NaN"})
    void rejectsAFractionOutOfRange(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(VISITS).limit("payment").quantile(share))
                .withMessage("fraction: " + share + "; expected 0 to 1");
    }

    @Test
    void theLongestTimesAddUpExactly() {
        Visit longest =
                Visit.builder().arrived(Instant.MIN).greeted(Instant.MAX).build();
        ComplianceCollector collector = SHOP.newCollector();
        for (int i = 0; i < 1000; i++) {
            collector.add(longest);
        }
        Duration time = Duration.ofHours(2_500_000);

        LimitStatistics greeting =
                ComplianceReport.fromJson(collector.report().toJson()).limit("greeting");

        assertThat(greeting.mean()).contains(time);
        assertThat(greeting.totalSeconds())
                .isEqualByComparingTo(BigDecimal.valueOf(time.getSeconds())
                        .add(BigDecimal.valueOf(time.getNano(), 9))
                        .multiply(BigDecimal.valueOf(1000)));
        assertThat(greeting.quantile(0.5)).contains(greeting.quantile(1).orElseThrow());
    }

    @Test
    void writesAVersionedFormat() {
        assertThat(report(VISITS.subList(2, 3), "shop").toJson()).isEqualTo("""
                {"format":1,"limits":[{"id":"greeting","limit":"PT1M"},{"id":"service-wait","limit":"PT10M"},\
                {"id":"enquiry-wait","limit":"PT10M"},{"id":"payment","limit":"PT3M"},\
                {"id":"sim-loss-report","limit":"PT5M"},{"id":"business-change","limit":"PT3M"},\
                {"id":"full-service","limit":"PT15M"}],"dimensions":["shop"],"maxWorstCases":10,"maxValues":1000,\
                "total":{"visits":1,"limits":[\
                {"limit":0,"within":1,"sum":"30","min":"PT30S","max":"PT30S","times":[1903,1]},\
                {"limit":1,"within":1,"sum":"240","min":"PT4M","max":"PT4M","times":[2095,1]},\
                {"limit":3,"exceeded":1,"sum":"420.000000001","min":"PT7M0.000000001S","max":"PT7M0.000000001S",\
                "times":[2145,1]}]},\
                "worstCases":[{"limit":3,"elapsed":"PT7M0.000000001S","start":"2026-11-26T01:04:00Z",\
                "dimensions":["shop","B"]}],\
                "groups":[{"dimension":0,"kind":"VALUE","value":"B","row":{"visits":1,"limits":[\
                {"limit":0,"within":1,"sum":"30","min":"PT30S","max":"PT30S","times":[1903,1]},\
                {"limit":1,"within":1,"sum":"240","min":"PT4M","max":"PT4M","times":[2095,1]},\
                {"limit":3,"exceeded":1,"sum":"420.000000001","min":"PT7M0.000000001S","max":"PT7M0.000000001S",\
                "times":[2145,1]}]}}]}""");
    }

    @Test
    void readsWhatItWrote() {
        for (ComplianceReport report :
                List.of(report(VISITS, "shop", "hour"), report(VISITS), report(List.of()), report(List.of(), "shop"))) {
            ComplianceReport read = ComplianceReport.fromJson(report.toJson());

            assertThat(read).isEqualTo(report).hasSameHashCodeAs(report);
            assertThat(read.toJson()).isEqualTo(report.toJson());
        }
    }

    @Test
    void keepsUnknownHandlingLimitsAndOtherValues() {
        Visit other = Visit.builder()
                .handlingLimit(StandardId.of("enquiry"))
                .dimension("shop", "c")
                .build();
        ComplianceCollector collector = SHOP.newCollector(1000, 1, "shop");
        collector.add(other);
        collector.add(ShopVisits.payment("b", "PT1M", "PT1M"));
        collector.add(ShopVisits.payment("a", "PT1M", "PT1M"));

        ComplianceReport read = ComplianceReport.fromJson(collector.report().toJson());

        assertThat(read.unknownActivities()).isEqualTo(1);
        assertThat(read.groups("shop")).extracting(Group::kind).containsExactly(GroupKind.VALUE, GroupKind.OTHER);
        assertThat(read).isEqualTo(collector.report());
    }

    @Test
    void differsByWhatItCounted() {
        ComplianceReport report = report(VISITS, "shop");

        assertThat(Stream.of(
                        report(VISITS),
                        report(VISITS.subList(1, 5), "shop"),
                        report.merge(report),
                        report(
                                List.of(VISITS.get(0), VISITS.get(0), VISITS.get(2), VISITS.get(3), VISITS.get(4)),
                                "shop"),
                        SHOP.newCollector(9, 1000, "shop").report()))
                .doesNotContain(report)
                .noneMatch(other -> other.hashCode() == report.hashCode());
        assertThat(report.merge(report).limit("payment").totalSeconds()).isEqualByComparingTo("1560.000000002");
    }

    @Test
    void nanosecondsAreBorrowedAndCarried() {
        Visit visit = Visit.builder()
                .arrived(NINE.plusNanos(600_000_000))
                .greeted(NINE.plusSeconds(2).plusNanos(200_000_000))
                .build();
        LimitStatistics greeting = report(List.of(visit, visit)).limit("greeting");

        assertThat(greeting.max()).contains(Duration.ofMillis(1600));
        assertThat(greeting.totalSeconds()).isEqualByComparingTo("3.2");
        assertThat(greeting.mean()).contains(Duration.ofMillis(1600));
    }

    @Test
    void ofTimesInOneSecondTheNanosecondsDecide() {
        ComplianceCollector collector = SHOP.newCollector(2, 10);
        Stream.of("PT4M0.5S", "PT4M0.4S", "PT4M0.6S", "PT4M0.4S")
                .forEach(took -> collector.add(ShopVisits.payment("1", "PT1M", took)));
        LimitStatistics payment = collector.report().limit("payment");

        assertThat(payment.min()).contains(Duration.parse("PT4M0.4S"));
        assertThat(payment.max()).contains(Duration.parse("PT4M0.6S"));
        assertThat(payment.worstCases())
                .extracting(WorstCase::elapsed)
                .containsExactly(Duration.parse("PT4M0.6S"), Duration.parse("PT4M0.5S"));
        assertThat(SHOP.newCollector(0, 1).report().limit("payment").worstCases())
                .isEmpty();
    }

    @Test
    void supportsJavaSerialization() throws Exception {
        ComplianceReport report = report(VISITS, "shop");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(report);
        }

        assertThat(read(bytes.toByteArray())).isEqualTo(report);
        byte[] forged = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)
                .replace("\"format\":1", "\"format\":2")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(forged))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("invalid compliance report");
    }

    @Test
    void findsLimitsAndGroupsByIdAndValue() {
        ComplianceReport report = report(VISITS, "hour", "shop");
        StandardId payment = StandardId.of("payment");
        Group group = report.group("shop", "B");

        assertThat(report.limit(payment)).isEqualTo(report.limit("payment"));
        assertThat(group).isEqualTo(report.groups("shop").get(1));
        assertThat(group.limit(payment)).isEqualTo(group.limit("payment"));
        assertThatThrownBy(() -> report.group("shop", "C"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("value: not a value of dimension \"shop\"; groups(dimension) lists its groups");
        assertThatThrownBy(() -> report.limit(StandardId.of("paymant")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("payment");
        assertThatNullPointerException()
                .isThrownBy(() -> report.limit((StandardId) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> report.limit((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> group.limit((StandardId) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> group.limit((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> report.group(null, "B"))
                .withMessage("dimension");
        assertThatNullPointerException()
                .isThrownBy(() -> report.group("shop", null))
                .withMessage("value");
    }

    private static Object read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Test
    void aReportDoesNotChangeWithItsCollector() {
        ComplianceCollector collector = SHOP.newCollector("shop");
        collector.add(VISITS.get(2));
        ComplianceReport before = collector.report();
        String json = before.toJson();

        collector.add(VISITS.get(2));
        collector.merge(collector);

        assertThat(before.toJson()).isEqualTo(json);
        assertThat(collector.report().visits()).isEqualTo(4);
        assertThat(collector.report().limit("payment").worstCases()).hasSize(4);
    }

    @Test
    void rejectsAMergeWithAnotherConfiguration() {
        ComplianceReport report = report(VISITS, "shop");
        Visits others = Visits.of(new IndexedStandards(STANDARDS.timeLimits().subList(0, 3), List.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.merge(others.newCollector("shop").report()))
                .withMessage("other: uses different time limits; merge only reports of the same content");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> report.merge(SHOP.newCollector(3, 1_000, "hour").report()))
                .withMessage("other: dimensions [hour], maxWorstCases 3, maxValues 1000;"
                        + " expected dimensions [shop], maxWorstCases 10, maxValues 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.newCollector().merge(SHOP.newCollector(10, 5)))
                .withMessage("other: dimensions [], maxWorstCases 10, maxValues 5;"
                        + " expected dimensions [], maxWorstCases 10, maxValues 1000");
    }

    @Test
    void rejectsAnInvalidConfiguration() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.newCollector("shop", "shop"))
                .withMessage("dimensions: duplicate \"shop\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.newCollector(-1, 1))
                .withMessage("maxWorstCases: -1; expected 0 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.newCollector(1, 100_001))
                .withMessage("maxValues: 100001; expected 1 to 100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.newCollector(""))
                .withMessage("dimensions: invalid name; expected 1 to 200 characters without control characters and"
                        + " unpaired surrogates");
    }

    @Test
    void namesNearMatchesOfAnUnknownLimitOrDimension() {
        ComplianceReport report = report(VISITS, "shop");

        assertThatThrownBy(() -> report.limit("paymant"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("payment");
        assertThatThrownBy(() -> report.groups("shops"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("shop");
        assertThatThrownBy(() -> report.group("shops", "A"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("shop");
        assertThat(report).hasToString("ComplianceReport of 5 visits by [shop]");
        assertThat(report.dimensions()).containsExactly("shop");
        assertThatNullPointerException().isThrownBy(() -> report.merge(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> SHOP.newCollector().add(null))
                .withMessage("visit");
    }
}
