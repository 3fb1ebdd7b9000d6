package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StatisticsReport(onFailureOnly = true)
class SessionSnapshotTest {
    private static final SessionSeal SEAL = SessionSeal.hmac(new byte[32]);
    private static final SessionSnapshot SNAPSHOT = snapshot();
    private static final String JSON =
            "{\"format\":1,\"tree\":\"sms\",\"contentVersion\":\"1.0.0\",\"structure\":\"aa\",\"content\":\"bb\","
                    + "\"known\":[{\"fact\":\"arrears\",\"answer\":{\"yes\":false}}],"
                    + "\"steps\":[{\"node\":\"q1\",\"answer\":{\"option\":\"receive\"}},"
                    + "{\"path\":\"sms:s1\",\"node\":\"q2\",\"answer\":{\"options\":[\"a\",\"b\"]}},"
                    + "{\"node\":\"q3\",\"answer\":{\"number\":\"-31.5\"}},"
                    + "{\"node\":\"q4\",\"answer\":{\"text\":\"东门 \\\"1\\\" 号𠮷\"}},"
                    + "{\"node\":\"q5\",\"answer\":{\"date\":\"2026-11-22\"}},"
                    + "{\"node\":\"q6\",\"answer\":{\"unknown\":true}}],"
                    + "\"current\":\"e1\",\"outcome\":\"report\"}";

    private static SessionSnapshot snapshot() {
        Map<String, Answer> known = new LinkedHashMap<>();
        known.put("arrears", Answer.no());
        List<SessionSnapshot.Step> steps = List.of(
                step("", "q1", Answer.option("receive")),
                step("sms:s1", "q2", Answer.options("b", "a")),
                step("", "q3", Answer.number("-31.50")),
                step("", "q4", Answer.text("东门 \"1\" 号𠮷")),
                step("", "q5", Answer.date(LocalDate.of(2026, 11, 22))),
                step("", "q6", Answer.unknown()));
        return new SessionSnapshot(
                TreeId.of("sms"), "1.0.0", "aa", "bb", known, steps, NodeId.of("e1"), Optional.of("report"));
    }

    private static SessionSnapshot.Step step(String path, String node, Answer answer) {
        return new SessionSnapshot.Step(path, NodeId.of(node), answer);
    }

    @Test
    void hasAJsonForm() {
        assertThat(SNAPSHOT.toJson()).isEqualTo(JSON);
        assertThat(SessionSnapshot.fromJson(JSON)).isEqualTo(SNAPSHOT).hasSameHashCodeAs(SNAPSHOT);
    }

    @Test
    void tellsNoAnswerInItsText() {
        assertThat(SNAPSHOT).hasToString("SessionSnapshot of sms, 6 answers");
        assertThat(SNAPSHOT.steps().get(3)).hasToString("Step q4");
        assertThat(Answer.text("东门")).hasToString("Text[***]");
        assertThat(SEAL).hasToString("SessionSeal[***]");
    }

    @Test
    void aSealedTextIsReadWithItsSealAlone() throws IOException {
        String sealed = SNAPSHOT.toJson(SEAL);
        String reformatted = new ObjectMapper().readTree(sealed).toPrettyString();

        assertThat(SessionSnapshot.fromJson(sealed, SEAL)).isEqualTo(SNAPSHOT);
        assertThat(SessionSnapshot.fromJson(reformatted, SEAL)).isEqualTo(SNAPSHOT);
        refused(() -> SessionSnapshot.fromJson(sealed), "json: snapshot is sealed; use fromJson(json, seal)");
        refused(
                () -> SessionSnapshot.fromJson(JSON, SEAL),
                "json: snapshot is not sealed; expected one that toJson(seal) wrote");
        refused(
                () -> SessionSnapshot.fromJson(
                        sealed, SessionSeal.hmac("another key, as long".getBytes(StandardCharsets.UTF_8))),
                "json: seal mismatch; the snapshot was modified or sealed with another key");
    }

    @Test
    void sealsAsRfc4231Says() {
        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);

        assertThat(SessionSeal.hmac(key).of("Hi There"))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void aKeyIsLongEnoughAndCopied() {
        byte[] key = new byte[16];
        SessionSeal seal = SessionSeal.hmac(key);
        String before = SNAPSHOT.toJson(seal);
        key[0] = 1;

        assertThat(SNAPSHOT.toJson(seal)).isEqualTo(before);
        refused(() -> SessionSeal.hmac(new byte[15]), "key: 15 bytes; expected at least 16");
        assertThatThrownBy(() -> SessionSeal.hmac(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
    }

    @Test
    void noCharacterOfASealedTextCanBeChanged() {
        String sealed = SNAPSHOT.toJson(SEAL);
        for (int i = 0; i < sealed.length(); i++) {
            for (char c : new char[] {'a', '0', '"', ' '}) {
                String changed = sealed.substring(0, i) + c + sealed.substring(i + 1);
                if (c != sealed.charAt(i)) {
                    assertThatThrownBy(() -> SessionSnapshot.fromJson(changed, SEAL))
                            .as(changed)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a newer format | "format":1 | "format":2 | json: /format: expected format 1; a newer version of this library wrote the snapshot
            no format | "format":1, | | json: missing property \"format\"
            twice | "tree":"sms" | "tree":"sms","tree":"mms" | json: /tree: duplicate property
            something else | "tree":"sms" | "tree":"sms","more":1 | json: /more: unknown property
            no id | "node":"q1" | "node":"秘密" | json: /steps/0/node: expected an ID of 1 to 64 lower-case letters, digits and hyphens
            no number | "-31.5" | "1e999" | json: /steps/2/answer/number: expected a number such as -31.5
            no day | 2026-11-22 | 2026-11-31 | json: /steps/4/answer/date: expected a date such as 2026-11-22
            two answers | {"unknown":true} | {"unknown":true,"yes":true} | json: /steps/5/answer: expected exactly one answer
            no answer | {"unknown":true} | {} | json: /steps/5/answer: expected exactly one answer
            unknown, but not | {"unknown":true} | {"unknown":false} | json: /steps/5/answer/unknown: expected true
            unknown, but not, of a fact | {"fact":"arrears","answer":{"yes":false}} | {"fact":"arrears","answer":{"unknown":false}},{"fact":"arrears","answer":{"yes":true}} | json: /known/0/answer/unknown: expected true
            a fact twice | {"fact":"arrears","answer":{"yes":false}} | {"fact":"arrears","answer":{"yes":false}},{"fact":"arrears","answer":{"yes":true}} | json: /known/1: expected each fact at most once
            """)
    void saysWhatIsWrongWithoutTheAnswers(String situation, String old, String changed, String message) {
        assertThat(JSON).contains(old);
        String text = JSON.replace(old, changed == null ? "" : changed);

        refused(() -> SessionSnapshot.fromJson(text), message);
    }

    @Test
    void boundsWhatItReads() {
        List<SessionSnapshot.Step> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(step("", "q", Answer.yes()));
        }
        assertThat(SessionSnapshot.fromJson(withSteps(many).toJson()).steps()).hasSize(1000);
        String step = "{\"node\":\"q\",\"answer\":{\"yes\":true}}";
        String tooMany = withSteps(many).toJson().replaceFirst("\\{\"node\"", step.replace("{", "\\{") + ",{\"node\"");

        refused(() -> SessionSnapshot.fromJson(tooMany), "json: /steps: expected at most 1000 steps");
        refused(
                () -> SessionSnapshot.fromJson(" ".repeat(500_001)),
                "json: 500001 characters; expected at most 500000");
        assertThatThrownBy(() -> SessionSnapshot.fromJson("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNothingThatItWouldNotRead() {
        SessionSnapshot steps = withSteps(Collections.nCopies(1001, step("", "q", Answer.yes())));
        SessionSnapshot texts = withSteps(Collections.nCopies(1000, step("", "q", Answer.text("字".repeat(500)))));

        assertThatThrownBy(steps::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("snapshot: 1001 answers; expected at most 1000");
        assertThatThrownBy(texts::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(" characters; expected at most 500000");
    }

    private static SessionSnapshot withSteps(List<SessionSnapshot.Step> steps) {
        return new SessionSnapshot(
                TreeId.of("sms"), "1.0.0", "aa", "bb", Map.of(), steps, NodeId.of("e1"), Optional.empty());
    }

    /** Whatever the text, it is read or refused. */
    @Property(tries = 3000)
    void neverFailsOtherwise(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(JSON);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.setCharAt(at, "{}[]\",:0-".charAt(random.nextInt(9)));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
            }
        }
        String changed = text.toString();
        Branches.both("reads", reads(changed), 0.3);
    }

    private static boolean reads(String text) {
        try {
            SessionSnapshot read = SessionSnapshot.fromJson(text);
            assertThat(SessionSnapshot.fromJson(read.toJson())).isEqualTo(read);
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("json: ").doesNotContain("东门");
            return false;
        }
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
