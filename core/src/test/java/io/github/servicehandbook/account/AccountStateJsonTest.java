package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordHistory;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States as JSON: read as strictly as they are written. */
@StatisticsReport(onFailureOnly = true)
class AccountStateJsonTest {
    private static final String INITIAL =
            "{\"format\":1,\"version\":0,\"mustChangePassword\":false,\"consecutiveFailures\":0,\"locked\":false,\"blacklisted\":false,\"released\":false}";
    private static final String HASH = "SECRETHASH";

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(AccountState.initial().toJson()).isEqualTo(INITIAL);
        assertThat(AccountState.fromJson(INITIAL)).isEqualTo(AccountState.initial());
    }

    @Test
    void writesEveryProperty() {
        AccountState state = Models.account()
                .passwordSetAt(Instant.parse("2026-01-01T01:00:00.000000001Z"))
                .mustChangePassword(true)
                .consecutiveFailures(3)
                .locked(true)
                .released(true)
                .history("a\"b\\c", "$2a$哈\uD83D\uDE00")
                .build();

        assertThat(state.toJson())
                .isEqualTo("{\"format\":1,\"version\":7,\"passwordSetAt\":\"2026-01-01T01:00:00.000000001Z\","
                        + "\"mustChangePassword\":true,\"consecutiveFailures\":3,\"locked\":true,\"blacklisted\":false,"
                        + "\"released\":true,\"history\":[\"a\\\"b\\\\c\",\"$2a$哈\uD83D\uDE00\"]}");
        assertThat(AccountState.fromJson(state.toJson())).isEqualTo(state);
    }

    @Test
    void doesNotMindOrderAndWhiteSpace() {
        String json = """

                { "released" : false , "locked":true, "blacklisted":false,
                  "history":["\\u0068"], "consecutiveFailures":5,"mustChangePassword":false,"version":2,"format":1}
                """;

        assertThat(AccountState.fromJson(json))
                .isEqualTo(AccountState.of(2, null, false, 5, true, false, false, PasswordHistory.of(List.of("h"))));
    }

    /** Each row: a piece of the initial state's JSON, what stands in its place, and the message. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":1,      | ``                    | json: missing property \"format\"",
                "\"version\":0,     | ``                    | json: missing property \"version\"",
                "\"mustChangePassword\":false, | ``                 | json: missing property \"mustChangePassword\"",
                "\"consecutiveFailures\":0, | ``            | json: missing property \"consecutiveFailures\"",
                "\"locked\":false,  | ``                    | json: missing property \"locked\"",
                "\"blacklisted\":false, | ``                | json: missing property \"blacklisted\"",
                ",\"released\":false | ``                   | json: missing property \"released\"",
                "\"locked\":false   | \"locked\":false,\"locked\":true | json: /locked: duplicate property",
                "\"locked\":false   | \"locked\":false,\"lokced\":true | json: /lokced: unknown property",
                "\"locked\":false   | \"locked\":false,\"SECRET$HASH\":1 | json: unknown property",
                "\"locked\":false   | \"locked\":false,\"xxxxxxxxxxxxxSECRETHASHxx\":1 | json: unknown property",
                "\"locked\":false   | \"locked\":0          | json: /locked: expected true or false",
                "\"locked\":false   | \"locked\":null       | json: /locked: expected true or false",
                "\"locked\":false   | \"locked\":{\"SECRETHASH\":[1]} | json: /locked: expected true or false",
                "\"mustChangePassword\":false | \"mustChangePassword\":\"false\" | json: /mustChangePassword: expected true or false",
                "\"blacklisted\":false | \"blacklisted\":[] | json: /blacklisted: expected true or false",
                "\"released\":false | \"released\":\"no\"   | json: /released: expected true or false",
                "\"version\":0      | \"version\":-1        | json: /version: expected an integer from 0 to 9007199254740991",
                "\"version\":0      | \"version\":9007199254740992 | json: /version: expected an integer from 0 to 9007199254740991",
                "\"version\":0      | \"version\":9223372036854775808 | json: /version: expected an integer from 0 to 9007199254740991",
                "\"version\":0      | \"version\":1.0       | json: /version: expected an integer from 0 to 9007199254740991",
                "\"version\":0      | \"version\":\"1\"     | json: /version: expected an integer from 0 to 9007199254740991",
                "\"consecutiveFailures\":0 | \"consecutiveFailures\":-1 | json: /consecutiveFailures: expected an integer from 0 to 2147483647",
                "\"consecutiveFailures\":0 | \"consecutiveFailures\":2147483648 | json: /consecutiveFailures: expected an integer from 0 to 2147483647",
                "\"consecutiveFailures\":0 | \"consecutiveFailures\":null | json: /consecutiveFailures: expected an integer, found null",
                "\"format\":1       | \"format\":2          | json: format 2 is not supported; expected format 1",
                "\"format\":1       | \"format\":2,\"new\":[] | json: format 2 is not supported; expected format 1",
                "\"format\":1       | \"format\":1.0        | json: /format: expected the integer 1",
                "\"format\":1       | \"format\":\"1\"      | json: /format: expected the integer 1",
                "\"released\":false | \"released\":false,\"history\":[] | json: /history: must not be empty; omit the property instead",
                "\"released\":false | \"released\":false,\"history\":null | json: /history: expected an array, found null",
                "\"released\":false | \"released\":false,\"history\":\"SECRETHASH\" | json: /history: expected an array, found a string",
                "\"released\":false | \"released\":false,\"history\":[\"SECRETHASH\",1] | json: /history/1: expected a string, found an integer",
                "\"released\":false | \"released\":false,\"history\":[\"SECRETHASH\",\" \"] | json: history: element 2: must not be blank",
                "\"released\":false | \"released\":false,\"history\":[\"\"] | json: /history/0: must not be empty; omit the property instead",
                "\"blacklisted\":false,\"released\":false | \"blacklisted\":true,\"released\":true | json: released: must be false while blacklisted",
            })
    void refusesWhatIsNoState(String piece, String instead, String message) {
        assertThat(INITIAL).contains(piece);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(INITIAL.replace(piece, instead)))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T09:00:00+08:00",
        "2026-01-01T01:00Z",
        "2026-01-01T01:00:00.5Z",
        "2026-01-01T01:00:00.0000000001Z",
        "2026-01-01t01:00:00z",
        "2026-01-01",
        "2026-02-29T01:00:00Z",
        "2026-01-01T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-01-01T01:00:00",
        "SECRETHASH"
    })
    void refusesAnInstantThatItWouldNotWrite(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(withSetAt("\"" + text + "\"")))
                .withMessage("json: /passwordSetAt: expected an instant such as 2026-01-01T01:00:00Z, with 0, 3, 6 or 9"
                        + " fractional digits");
    }

    @Test
    void refusesAnInstantOutsideTheYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(withSetAt("\"+10000-01-01T00:00:00Z\"")))
                .withMessage("json: passwordSetAt: +10000-01-01T00:00:00Z; expected the years 1 to 9999 (UTC)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(withSetAt("1767229200")))
                .withMessage("json: /passwordSetAt: expected a string, found an integer");
    }

    private static String withSetAt(String value) {
        return INITIAL.replace("\"mustChangePassword\"", "\"passwordSetAt\":" + value + ",\"mustChangePassword\"");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``          | json: expected one JSON object, found the end of the file, line 1, column 1",
                "[]          | json: expected one JSON object, found an array, line 1, column 1",
                "null        | json: expected one JSON object, found null, line 1, column 1",
                "SECRETHASH  | json: invalid JSON at line 1, column 1: unrecognized token",
            })
    void refusesWhatIsNoObject(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(text))
                .withMessageStartingWith(message);
    }

    @Test
    void refusesMoreThanOneObject() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(INITIAL + INITIAL))
                .withMessage("json: content after the end of the object at line 1, column 128");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(AccountState.fromJson(INITIAL + " ".repeat(250_000 - INITIAL.length())))
                .isEqualTo(AccountState.initial());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson(INITIAL + " ".repeat(250_001 - INITIAL.length())))
                .withMessage("json: 250001 characters; expected at most 250000");
    }

    @Test
    void saysTheFirstFewFaultsAndHowManyMoreThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson("{}"))
                .withMessage("json: missing property \"format\"; missing property \"version\"; missing property"
                        + " \"mustChangePassword\"; missing property \"consecutiveFailures\"; missing property \"locked\"; and 2"
                        + " more");
    }

    @Test
    void saysFiveFaultsInFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson("{\"released\":1,\"locked\":false,\"version\":0}"))
                .withMessage("json: /released: expected true or false; missing property \"format\"; missing property"
                        + " \"mustChangePassword\"; missing property \"consecutiveFailures\"; missing property"
                        + " \"blacklisted\"");
    }

    @Test
    void refusesNestingWithoutEndAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountState.fromJson("{\"history\":" + "[".repeat(200_000)))
                .withMessageStartingWith("json: ")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }

    @Property(tries = 500)
    void makesTheRoundTrip(@ForAll("states") AccountState state) throws Exception {
        String json = state.toJson();

        assertThat(AccountState.fromJson(json)).isEqualTo(state).hasSameHashCodeAs(state);
        assertThat(AccountState.fromJson(json).toJson()).isEqualTo(json);
        assertThat(new ObjectMapper().readTree(json).toString()).isEqualTo(json);
    }

    /** Whatever is done to the text, it is read or refused, and no hash comes out. */
    @Property(tries = 2000)
    void readsOrRefusesADamagedText(
            @ForAll("states") AccountState state, @ForAll("damage") String damage, @ForAll int place, @ForAll int cut) {
        String json = state.toJson();
        int from = Math.floorMod(place, json.length() + 1);
        int to = Math.min(json.length(), from + Math.floorMod(cut, 30));

        boolean reads = false;
        try {
            AccountState read = AccountState.fromJson(json.substring(0, from) + damage + json.substring(to));
            reads = true;
            assertThat(AccountState.fromJson(read.toJson())).isEqualTo(read);
        } catch (IllegalArgumentException e) {
            assertThat(reads).isFalse();
            assertThat(e.getMessage()).startsWith("json: ").doesNotContain(HASH);
        }
        Branches.both("reads", reads, 3);
    }

    @Provide
    Arbitrary<AccountState> states() {
        Arbitrary<Instant> instants = Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.of(0, 1, 1000, 1_000_000, 500_000_000, 999_999_999))
                .as(Instant::ofEpochSecond);
        Arbitrary<String> hashes = Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                .map(text -> HASH + text);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.longs().between(0, (1L << 53) - 1),
                        instants.injectNull(0.2),
                        flags,
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        flags,
                        Arbitraries.integers().between(0, 2),
                        hashes.list().ofMaxSize(6))
                .as((version, setAt, mustChange, failures, locked, list, history) -> AccountState.of(
                        version,
                        setAt,
                        mustChange,
                        failures,
                        locked,
                        list == 1,
                        list == 2,
                        PasswordHistory.of(history)));
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "null", "1", "{", "[", "\"", "\\", ",", "-", "1e9", "\"locked\":true,", "\uD800"),
                Arbitraries.strings().ofMaxLength(3));
    }
}
