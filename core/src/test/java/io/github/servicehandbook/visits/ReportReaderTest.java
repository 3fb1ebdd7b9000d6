package io.github.servicehandbook.visits;

import static io.github.servicehandbook.visits.ShopVisits.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that are malformed or contradictory. */
class ReportReaderTest {
    private static final String JSON = json(ShopVisits.payment("B", "PT4M", "PT7M0.000000001S"));

    private static String json(Visit... visits) {
        return Stream.of(visits).collect(SHOP.toComplianceReport("shop")).toJson();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"within\":1,\"sum\":\"30\" | \"within\":2,\"sum\":\"30\" | inconsistent figures for limit greeting",
                "\"sum\":\"30\" | \"sum\":\"31\" | inconsistent figures for limit greeting",
                "\"times\":[1903,1] | \"times\":[1903,0] | inconsistent figures for limit greeting",
                "\"times\":[1903,1] | \"times\":[1904,1] | inconsistent figures for limit greeting",
                "\"times\":[1903,1] | \"times\":[3712,1] | invalid bucket 3712 for limit greeting; expected 0 to 3711",
                "\"kind\":\"VALUE\",\"value\":\"B\" | \"kind\":\"OTHER\",\"value\":\"B\" | group of kind OTHER in dimension \"shop\"; value is required for VALUE only",
                "\"row\":{\"visits\":1 | \"row\":{\"visits\":2 | groups of dimension \"shop\" do not add up to the total",
                "\"visits\":1,\"limits\":[{\"limit\":0 | \"visits\":1,\"limits\":[{\"limit\":7 | figures refer to unknown limit 7",
                "\"elapsed\":\"PT7M0.000000001S\" | \"elapsed\":\"PT3M\" | worst case of limit payment is PT3M; expected more than PT3M",
                "\"times\":[1903,1] | \"times\":[1903,1,5] | bucket without a count for limit greeting",
                "\"worstCases\":[{\"limit\":3 | \"worstCases\":[{\"limit\":9 | worst case refers to unknown limit 9",
                "\"dimensions\":[\"shop\",\"B\"] | \"dimensions\":[\"shop\"] | worst case of limit payment has a dimension without a value",
                "\"groups\":[{\"dimension\":0 | \"groups\":[{\"dimension\":1 | group refers to unknown dimension 1",
                "\"row\":{\"visits\":1 | \"row\":{\"visits\":0 | group in dimension \"shop\" has no visits; expected at least 1",
                "\"limit\":1 | \"limit\":0 | duplicate figures for limit greeting",
                "\"within\":1 | \"within\":9223372036854775807,\"invalid\":1 | inconsistent figures for limit greeting"
            })
    void rejectsAContradiction(String written, String forged, String message) {
        assertThat(JSON).contains(written);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplianceReport.fromJson(JSON.replace(written, forged)))
                .withMessage("json: " + message);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\":1 | \"format\":2 | a newer version of this library wrote the report",
                "\"sum\":\"30\" | \"sum\":\"1E9999999\" | expected seconds",
                "\"min\":\"PT30S\" | \"min\":\"PT-30S\" | expected a duration of at least zero, such as PT3M",
                "\"value\":\"B\" | \"valve\":\"B\" | ",
                "\"maxValues\":1000 | \"maxValues\":0 | expected an integer from 1 to 100000",
                "\"start\":\"2026-11-26T01:04:00Z\" | \"start\":\"nine\" | expected an instant such as 2026-11-26T09:00:00Z",
                "\"id\":\"payment\" | \"id\":\"PAY ME\" | expected a standard ID",
                "\"within\":1 | \"within\":-1 | expected a count",
                "\"format\":1, | | json: missing property \"format\"",
                "\"maxWorstCases\":10, | \"worstCases\":10, | expected an array",
                "\"limit\":\"PT1M\" | \"atmost\":\"PT1M\" | /limits/0/atmost: unknown property",
                "\"id\":\"greeting\", | | /limits/0: missing property \"id\"",
                "{\"visits\":1, | {\"visit\":1, | /total/visit: unknown property",
                "{\"visits\":1, | {\"visits\":\"1\", | /total/visits: expected a count from 0 to 9223372036854775807",
                "{\"visits\":1, | {\"visits\":true, | /total/visits: expected a count from 0 to 9223372036854775807",
                "{\"visits\":1, | {\"visits\":null, | /total/visits: expected a count from 0 to 9223372036854775807",
                "{\"visits\":1, | {\"visits\":1.5, | /total/visits: expected a count from 0 to 9223372036854775807",
                "\"total\":{\"visits\":1, | \"total\":{ | /total: missing property \"visits\"",
                "{\"limit\":0, | { | /total/limits/0: missing property \"limit\"",
                "{\"limit\":0, | {\"limits\":0, | /total/limits/0/limits: unknown property",
                "\"elapsed\": | \"elapseds\": | /worstCases/0/elapseds: unknown property",
                "\"start\":\"2026-11-26T01:04:00Z\", | | /worstCases/0: missing property \"start\"",
                "\"dimension\":0, | | /groups/0: missing property \"dimension\"",
                "\"row\":{ | \"rows\":{ | /groups/0/rows: unknown property"
            })
    void rejectsAMalformedReport(String written, String forged, String message) {
        assertThat(JSON).contains(written);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplianceReport.fromJson(JSON.replace(written, forged == null ? "" : forged)))
                .withMessageStartingWith("json: ")
                .withMessageContaining(message == null ? "" : message);
    }

    @Test
    void rejectsCountsBeyondTheMaximum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplianceReport.fromJson(
                        JSON.replace("\"within\":1,", "\"within\":9223372036854775807,\"exceeded\":1,")))
                .withMessage("json: count overflow; expected counts and sums within the range of a report");
    }

    @Test
    void rejectsADuplicateGroup() {
        Visit visit = ShopVisits.payment("B", "PT10M", "PT3M");
        Visit elsewhere = Visit.builder().arrived(ShopVisits.NINE).build();
        String json = json(visit, visit, elsewhere, elsewhere);
        String group = json.substring(json.indexOf("\"groups\":[") + 10, json.length() - 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplianceReport.fromJson(json.replace(group, group + "," + group)))
                .withMessage("json: duplicate group in dimension \"shop\"");

        String missing = json.substring(json.indexOf("{\"dimension\":0,\"kind\":\"MISSING\""), json.length() - 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplianceReport.fromJson(json.replace(group, missing + "," + missing)))
                .withMessage("json: duplicate group MISSING in dimension \"shop\"");
    }

    @Test
    void readsNoMoreGroupsThanTheMaximum() {
        ComplianceCollector collector = SHOP.newCollector(0, 2, "shop");
        List.of("a", "b").forEach(shop -> collector.add(ShopVisits.payment(shop, "PT1M", "PT1M")));
        String json = collector.report().toJson();

        assertThat(ComplianceReport.fromJson(json).groups("shop")).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplianceReport.fromJson(json.replace("\"maxValues\":2", "\"maxValues\":1")))
                .withMessage("json: dimension \"shop\" has more than 1 values, its maxValues");
    }
}
