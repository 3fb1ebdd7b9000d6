package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no walk wrote, and what is said of them: never more than what is wrong and where. */
class HostileSnapshotTest {
    private static final SessionSeal SEAL = SessionSeal.hmac(new byte[16]);
    private static final SessionSnapshot SNAPSHOT = new SessionSnapshot(
            TreeId.of("sms"),
            "1.0.0",
            "aa",
            "bb",
            Map.of("arrears", Answer.no()),
            List.of(
                    new SessionSnapshot.Step("", NodeId.of("q1"), Answer.option("receive")),
                    new SessionSnapshot.Step("sms:s1", NodeId.of("q2"), Answer.text("秘密"))),
            NodeId.of("e1"),
            Optional.of("report"));
    private static final String JSON = SNAPSHOT.toJson();
    private static final String SEALED = SNAPSHOT.toJson(SEAL);
    private static final String DOES_NOT_FIT =
            "json: seal mismatch; the snapshot was modified or sealed with another key";

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> SessionSnapshot.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void refusedSealed(String json, String message) {
        assertThatThrownBy(() -> SessionSnapshot.fromJson(json, SEAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static String with(String old, String changed) {
        assertThat(JSON).contains(old);
        return JSON.replace(old, changed);
    }

    @Test
    void aMillionStepsAreTooManyCharacters() {
        String steps = "{\"node\":\"q\",\"answer\":{\"yes\":true}},".repeat(1_000_000);

        refused(
                with("\"steps\":[", "\"steps\":[" + steps),
                "json: " + (JSON.length() + steps.length()) + " characters; expected at most 500000");
    }

    @Test
    void asManyCharactersAsMayBeAreRead() {
        String spaces = " ".repeat(500_000 - JSON.length());

        assertThat(SessionSnapshot.fromJson(JSON + spaces)).isEqualTo(SNAPSHOT);
        refused(JSON + spaces + " ", "json: 500001 characters; expected at most 500000");
        assertThat(SessionSnapshot.fromJson(spaces + JSON)).isEqualTo(SNAPSHOT);
    }

    @Test
    void aVersionLongerThanAnyIsRefused() {
        assertThat(SessionSnapshot.fromJson(with("\"1.0.0\"", "\"" + "1".repeat(100) + "\""))
                        .contentVersion())
                .hasSize(100);
        refused(
                with("\"1.0.0\"", "\"" + "1".repeat(101) + "\""),
                "json: /contentVersion: expected a version of at most 100 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"answer\":", "{\"not\":["})
    void deepNestingEndsAtALimit(String bracket) {
        String deep = bracket.repeat(400_000 / bracket.length());

        for (String place : List.of("{\"option\":\"receive\"}", "{\"yes\":false}", "\"1.0.0\"", "\"e1\"")) {
            assertThatThrownBy(() -> SessionSnapshot.fromJson(with(place, deep)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nesting depth (65) exceeds the maximum allowed (64")
                    .message()
                    .hasSizeLessThan(1_000);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            at the top     | "format":1                  | "format":1,"format":1                   | /format
            in a step      | "node":"q1"                 | "node":"q1","node":"q2"                 | /steps/0/node
            in an answer   | {"option":"receive"}        | {"option":"receive","option":"send"}    | /steps/0/answer/option
            in what is known | {"yes":false}             | {"yes":false,"yes":true}                | /known/0/answer/yes
            the steps      | "current"                   | "steps":[],"current"                    | /steps
            """)
    void aKeyThatStandsTwiceIsRefused(String situation, String old, String changed, String pointer) {
        refused(with(old, changed), "json: " + pointer + ": duplicate property");
    }

    @Test
    void noPartOfATextIsRead() {
        for (String json : List.of(JSON, SEALED)) {
            for (int length = 0; length < json.length(); length++) {
                String part = json.substring(0, length);
                assertThatThrownBy(() -> SessionSnapshot.fromJson(part))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("json: ")
                        .message()
                        .doesNotContain("秘密");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the next           | 2           | json: /format: expected format 1; a newer version of this library wrote the snapshot
            the last           | 2147483647  | json: /format: expected format 1; a newer version of this library wrote the snapshot
            beyond an int      | 2147483648  | json: /format: expected an integer from 1 to 2147483647
            beyond a long      | 99999999999999999999 | json: /format: expected an integer from 1 to 2147483647
            none               | 0           | json: /format: expected an integer from 1 to 2147483647
            below none         | -1          | json: /format: expected an integer from 1 to 2147483647
            a fraction         | 1.0         | json: /format: expected an integer, found a number with fraction or exponent
            a text             | "1"         | json: /format: expected an integer, found a string
            nothing            | null        | json: /format: expected an integer, found null
            """)
    void otherFormatsAreRefused(String situation, String format, String message) {
        refused(with("\"format\":1", "\"format\":" + format), message);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("spaces", "  "),
                Arguments.of("null", "null"),
                Arguments.of("an array", "[" + JSON + "]"),
                Arguments.of("a text", "\"{}\""),
                Arguments.of("a byte order mark", "\ufeff" + JSON),
                Arguments.of("two objects", JSON + JSON),
                Arguments.of("a comment", "/* */" + JSON),
                Arguments.of("a trailing comma", JSON.replace("\"report\"}", "\"report\",}")),
                Arguments.of("single quotes", JSON.replace('"', '\'')),
                Arguments.of("a name without quotes", JSON.replace("\"format\"", "format")),
                Arguments.of("a number that is none", JSON.replace(":1,", ":NaN,")),
                Arguments.of("half a surrogate pair", JSON.replace("秘密", "\ud800")),
                Arguments.of("the same escaped", JSON.replace("秘密", "\\ud800")),
                Arguments.of("a control character", JSON.replace("秘密", "\n")),
                Arguments.of("the same escaped", JSON.replace("秘密", "\\u0000")),
                Arguments.of("an empty text", JSON.replace("秘密", "")),
                Arguments.of("an endless text", JSON.replace("秘密", "很".repeat(20_001))),
                Arguments.of("an endless name", JSON.replace("\"current\"", "\"" + "c".repeat(200_000) + "\"")),
                Arguments.of("steps of another kind", JSON.replace("\"steps\":[", "\"steps\":[[],1,null,\"x\",")),
                Arguments.of("no steps", JSON.replaceAll("\"steps\":\\[.*],\"current", "\"steps\":[],\"current")),
                Arguments.of("an id in capitals", JSON.replace("\"q1\"", "\"Q1\"")),
                Arguments.of("an id in full width", JSON.replace("\"q1\"", "\"ｑ1\"")),
                Arguments.of("an id too long", JSON.replace("\"q1\"", "\"" + "q".repeat(65) + "\"")),
                Arguments.of("an empty path", JSON.replace("\"sms:s1\"", "\"\"")),
                Arguments.of("no answer", JSON.replace(",\"answer\":{\"option\":\"receive\"}", "")),
                Arguments.of("null for an answer", JSON.replace("{\"option\":\"receive\"}", "null")),
                Arguments.of("an answer of another name", JSON.replace("\"option\"", "\"choice\"")),
                Arguments.of("options that are none", JSON.replace("{\"option\":\"receive\"}", "{\"options\":[]}")),
                Arguments.of("options of numbers", JSON.replace("{\"option\":\"receive\"}", "{\"options\":[1]}")),
                Arguments.of("a number as a number", JSON.replace("{\"option\":\"receive\"}", "{\"number\":1}")),
                Arguments.of(
                        "a number of 65 digits",
                        JSON.replace("{\"option\":\"receive\"}", "{\"number\":\"" + "1".repeat(65) + "\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatNoWalkWroteIsRefusedInFewWords(String situation, String text) {
        assertThatThrownBy(() -> SessionSnapshot.fromJson(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("json: ")
                .message()
                .hasSizeLessThan(1_000)
                .doesNotContain("秘密");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an answer       | receive    | send
            a fact          | {"yes":false} | {"yes":true}
            a text          | 秘密       | 机密
            a node          | "q1"       | "q2"
            a path          | sms:s1     | sms:s2
            a tree          | "tree":"sms" | "tree":"mms"
            the outcome     | report     | resolved
            no outcome      | ,"outcome":"report" | ''
            the place       | "e1"       | "e2"
            the content     | "aa"       | "bb"
            the version     | 1.0.0      | 1.0.1
            a step left out | {"node":"q1","answer":{"option":"receive"}}, | ''
            """)
    void whatIsEditedIsReadWithoutASealButNotWithOne(String situation, String old, String changed) {
        String edited = with(old, changed);

        assertThat(SessionSnapshot.fromJson(edited)).isNotEqualTo(SNAPSHOT);
        refusedSealed(SEALED.replace(old, changed), DOES_NOT_FIT);
    }

    @Test
    void aSealIsOfOneSnapshotAndOneKey() {
        SessionSnapshot other = SessionSnapshot.fromJson(with("receive", "send"));
        String seal = SEALED.substring(JSON.length() - 1);
        String otherSealed = other.toJson(SEAL);

        refusedSealed(other.toJson().substring(0, other.toJson().length() - 1) + seal, DOES_NOT_FIT);
        byte[] key = new byte[16];
        key[15] = 1;
        refusedSealed(SNAPSHOT.toJson(SessionSeal.hmac(key)), DOES_NOT_FIT);
        String capitals = seal.toUpperCase(Locale.ROOT).replace("SEAL", "seal");
        refusedSealed(SEALED.replace(seal, capitals), DOES_NOT_FIT);
        assertThat(otherSealed).isNotEqualTo(SEALED);
        assertThat(SessionSnapshot.fromJson(otherSealed, SEAL)).isEqualTo(other);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an empty seal  | ,"seal":""}    | json: /seal: must not be empty; omit the property instead
            null           | ,"seal":null}  | json: /seal: expected a string, found null
            a number       | ,"seal":0}     | json: /seal: expected a string, found an integer
            two seals      | ,"seal":"0","seal":"0"} | json: /seal: duplicate property
            a short seal   | ,"seal":"0"}   | json: seal mismatch; the snapshot was modified or sealed with another key
            """)
    void whatIsNoSealIsRefused(String situation, String seal, String message) {
        String json = JSON.substring(0, JSON.length() - 1) + seal;

        assertThatThrownBy(() -> SessionSnapshot.fromJson(json, SEAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> SessionSnapshot.fromJson(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSealTakenAwayIsMissed() {
        refusedSealed(JSON, "json: snapshot is not sealed; expected one that toJson(seal) wrote");
        refused(SEALED, "json: snapshot is sealed; use fromJson(json, seal)");
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> SessionSnapshot.fromJson(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("json");
        assertThatThrownBy(() -> SessionSnapshot.fromJson(null, SEAL)).hasMessage("json");
        assertThatThrownBy(() -> SessionSnapshot.fromJson(JSON, null)).hasMessage("seal");
        assertThatThrownBy(() -> SNAPSHOT.toJson(null)).hasMessage("seal");
    }
}
