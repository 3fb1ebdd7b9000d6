package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.TicketDraft.Tmf621;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The body that creates a trouble ticket, in both versions of the API. */
class TroubleTicketTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final WalkableTree TREE = AllKinds.tree();
    private static final TicketDraft REPORT = Tickets.report(AllKinds.reported(TREE));
    private static final TicketContext FULL = context(31, Locale.CHINA);

    /** A context with the parts whose bits are set. */
    private static TicketContext context(int parts, Locale locale) {
        TicketContext.Builder builder = TicketContext.builder().locale(locale);
        if ((parts & 1) != 0) {
            builder.customerRef("C-1");
        }
        if ((parts & 2) != 0) {
            builder.clerkRef("K-1");
        }
        if ((parts & 4) != 0) {
            builder.contact("13900139000");
        }
        if ((parts & 8) != 0) {
            builder.location("城东营业厅旁");
        }
        if ((parts & 16) != 0) {
            builder.externalId("S-1");
        }
        return builder.build();
    }

    private static JsonNode body(Tmf621 version, TicketContext context) {
        return json(REPORT.toTmf621(version, context));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> contexts() {
        List<Arguments> contexts = new ArrayList<>();
        for (Tmf621 version : Tmf621.values()) {
            for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
                for (int parts = 0; parts < 32; parts++) {
                    contexts.add(Arguments.of(version, locale, parts));
                }
            }
        }
        return contexts.stream();
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsOneOfTheStatedDraft(Tmf621 version) {
        assertThat(Tickets.errorsOfSchema(version)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("contexts")
    void fitsTheSchemaWhateverTheHostKnows(Tmf621 version, Locale locale, int parts) {
        JsonNode body = body(version, context(parts, locale));

        assertThat(Tickets.errors(version, body.toString())).isEmpty();
        assertThat(body.toString().contains("C-1")).isEqualTo((parts & 1) != 0);
        assertThat(body.toString().contains("K-1")).isEqualTo((parts & 2) != 0);
        assertThat(body.toString().contains("13900139000")).isEqualTo((parts & 4) != 0);
        assertThat(body.toString().contains("城东营业厅旁")).isEqualTo((parts & 8) != 0);
        assertThat(body.toString().contains("S-1")).isEqualTo((parts & 16) != 0);
        assertThat(body.has("relatedParty")).isEqualTo((parts & 3) != 0);
    }

    static Stream<Arguments> broken() {
        List<Arguments> broken = new ArrayList<>();
        for (Tmf621 version : Tmf621.values()) {
            for (String field : List.of("description", "severity", "ticketType")) {
                broken.add(Arguments.of(version, "without " + field, field, null));
                broken.add(Arguments.of(version, "with a number for " + field, field, "1"));
                broken.add(Arguments.of(version, "with an empty " + field, field, "\"\""));
            }
            for (String field :
                    List.of("id", "href", "creationDate", "lastUpdate", "statusChange", "statusChangeHistory")) {
                broken.add(Arguments.of(version, "with " + field, field, "\"2026-11-22T00:00:00Z\""));
            }
            broken.add(Arguments.of(version, "with a name in two lines", "name", "\"a\\nb\""));
            broken.add(Arguments.of(version, "with an endless name", "name", "\"" + "很".repeat(101) + "\""));
            broken.add(Arguments.of(version, "with another status", "status", "\"open\""));
            broken.add(Arguments.of(version, "with no notes", "note", "[]"));
            broken.add(
                    Arguments.of(version, "with a party without an id", "relatedParty", "[{\"role\": \"customer\"}]"));
        }
        String characteristic =
                "[{\"@type\": \"IntegerCharacteristic\", \"name\": \"n\", \"valueType\": \"integer\", \"value\": ";
        broken.add(Arguments.of(Tmf621.V5, "without @type", "@type", null));
        broken.add(Arguments.of(Tmf621.V5, "with the id of version 4", "externalId", "\"S-1\""));
        broken.add(Arguments.of(
                Tmf621.V5, "with a fraction for an integer", "troubleTicketCharacteristic", characteristic + "1.5}]"));
        broken.add(Arguments.of(
                Tmf621.V5, "with a text for an integer", "troubleTicketCharacteristic", characteristic + "\"1\"}]"));
        broken.add(Arguments.of(Tmf621.V4, "with the ids of version 5", "externalIdentifier", "[{\"id\": \"S-1\"}]"));
        broken.add(Arguments.of(Tmf621.V4, "with characteristics", "troubleTicketCharacteristic", "[]"));
        return broken.stream();
    }

    /** The schemas do tell a good body from a bad one. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("broken")
    void theSchemaRefusesABody(Tmf621 version, String situation, String field, String value) {
        ObjectNode body = (ObjectNode) body(version, FULL);
        assertThat(Tickets.errors(version, body.toString())).isEmpty();

        if (value == null) {
            body.remove(field);
        } else {
            body.set(field, json(value));
        }

        assertThat(Tickets.errors(version, body.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void leavesToTheServerWhatTheServerSets(Tmf621 version) {
        JsonNode body = body(version, FULL);

        for (String field : List.of(
                "id",
                "href",
                "creationDate",
                "lastUpdate",
                "statusChange",
                "statusChangeHistory",
                "status",
                "priority",
                "expectedResolutionDate",
                "resolutionDate")) {
            assertThat(body.has(field)).as(field).isFalse();
        }
    }

    @Test
    void versionFiveSaysEachFactByItsType() {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        for (JsonNode each : body(Tmf621.V5, FULL).get("troubleTicketCharacteristic")) {
            values.put(each.get("name").asText(), each.get("value").toString());
            types.put(
                    each.get("name").asText(),
                    each.get("@type").asText() + " " + each.get("valueType").asText());
        }

        assertThat(values)
                .containsEntry("yes-no", "true")
                .containsEntry("one-of", "\"second\"")
                .containsEntry("any-of", "[\"green\",\"red\"]")
                .containsEntry("whole", "-7")
                .containsEntry("power", "-31.5")
                .containsEntry("words", "\"说 \\\"不行\\\" \\\\ 𠮷\"")
                .containsEntry("since", "\"2026-11-22\"")
                .containsEntry("place", "\"" + AllKinds.SECRET + "\"")
                .containsEntry("handbookTree", "\"all-kinds\"")
                .containsEntry("handbookVersion", "\"1.0.0\"")
                .containsEntry("handbookOutcome", "\"report\"")
                .containsEntry("handbookStructure", "\"" + TREE.structureFingerprint() + "\"")
                .doesNotContainKey("unasked");
        assertThat(types)
                .containsEntry("yes-no", "BooleanCharacteristic boolean")
                .containsEntry("any-of", "StringArrayCharacteristic array")
                .containsEntry("whole", "IntegerCharacteristic integer")
                .containsEntry("power", "NumberCharacteristic number")
                .containsEntry("since", "StringCharacteristic string");
    }

    @Test
    void versionFourSaysTheFactsInANote() {
        JsonNode notes = body(Tmf621.V4, FULL).get("note");

        assertThat(notes).hasSize(3);
        assertThat(notes.get(0).get("text").asText())
                .isEqualTo("""
                place：%s
                yes-no：是
                one-of：second
                any-of：red、green
                whole：-7
                power：-31.5dBm
                words：说 "不行" \\ 𠮷
                since：2026-11-22
                排查流程：all-kinds 版本：1.0.0
                结论：report
                流程指纹：%s\
                """.formatted(AllKinds.SECRET, TREE.structureFingerprint()));
        assertThat(notes.get(1).get("text").asText()).isEqualTo("联系电话：13900139000");
        assertThat(notes.get(2).get("text").asText()).isEqualTo("故障地点：城东营业厅旁");
    }

    @Test
    void versionFourNamesTheProcedureInEnglishToo() {
        assertThat(body(Tmf621.V4, context(0, Locale.UK)).at("/note/0/text").asText())
                .endsWith("since: 2026-11-22\nProcedure: all-kinds Version: 1.0.0\nOutcome: report\nFingerprint: "
                        + TREE.structureFingerprint());
    }

    @Test
    void saysWhoAndWhereInTheFormOfTheVersion() {
        JsonNode four = body(Tmf621.V4, FULL);
        JsonNode five = body(Tmf621.V5, FULL);

        assertThat(four.get("externalId").asText()).isEqualTo("S-1");
        assertThat(four.get("relatedParty").toString())
                .isEqualTo("[{\"id\":\"C-1\",\"role\":\"customer\",\"@referredType\":\"Customer\"},"
                        + "{\"id\":\"K-1\",\"role\":\"originator\",\"@referredType\":\"Individual\"}]");
        assertThat(four.at("/channel/id").asText()).isEqualTo("shop");
        assertThat(five.at("/externalIdentifier/0/id").asText()).isEqualTo("S-1");
        assertThat(five.at("/externalIdentifier/0/owner").asText()).isEqualTo("service-handbook");
        assertThat(five.at("/externalIdentifier/0/externalIdentifierType").asText())
                .isEqualTo("troubleshootingSession");
        assertThat(five.at("/relatedParty/0/role").asText()).isEqualTo("customer");
        assertThat(five.at("/relatedParty/0/partyOrPartyRole").toString())
                .isEqualTo("{\"@type\":\"PartyRoleRef\",\"id\":\"C-1\",\"@referredType\":\"Customer\"}");
        assertThat(five.at("/relatedParty/1/partyOrPartyRole").toString())
                .isEqualTo("{\"@type\":\"PartyRef\",\"id\":\"K-1\",\"@referredType\":\"Individual\"}");
        assertThat(five.at("/note/1/text").asText()).isEqualTo("故障地点：城东营业厅旁");
        assertThat(four.toString().contains("@type")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void speaksTheLanguageOfTheContext(Tmf621 version) {
        JsonNode chinese = body(version, FULL);
        JsonNode english = body(version, context(31, Locale.UK));

        assertThat(chinese.get("name").asText()).isEqualTo("短信：e？");
        assertThat(english.get("name").asText()).isEqualTo("SMS: e?");
        assertThat(chinese.get("description").asText()).isEqualTo(REPORT.summary(Locale.CHINA));
        assertThat(english.get("description").asText()).isEqualTo(REPORT.summary(Locale.UK));
        assertThat(chinese.at("/channel/name").asText()).isEqualTo("营业厅");
        assertThat(english.at("/channel/name").asText()).isEqualTo("Shop counter");
        assertThat(english.toString()).contains("Contact: 13900139000", "Location: 城东营业厅旁");
    }

    @ParameterizedTest(name = "{0}: {1} characters in the title")
    @CsvSource({
        "V4, 96, false", "V4, 97, false", "V4, 98, true", "V4, 300, true",
        "V5, 96, false", "V5, 97, false", "V5, 98, true", "V5, 300, true"
    })
    void aNameIsCutToAHundredCharacters(Tmf621 version, int length, boolean cut) {
        String title = "𠮷".repeat(length);
        WalkableTree tree = RandomTrees.read(AllKinds.FILE.replace("\"短信\"", "\"" + title + "\""));
        String body = Tickets.report(AllKinds.reported(tree)).toTmf621(version, FULL);

        String name = json(body).get("name").asText();

        assertThat(Tickets.errors(version, body)).isEmpty();
        assertThat(name)
                .isEqualTo(cut ? "𠮷".repeat(Math.min(99, length)) + (length < 99 ? "：" : "") + "…" : title + "：e？");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void aContextOfTheHostsOwnCannotBreakTheBody(Tmf621 version) {
        String odd = "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028\ud800x\udc00'<!-- {}[],:";
        TicketContext own = new OwnContext(odd);

        String body = REPORT.toTmf621(version, own);

        assertThat(Tickets.errors(version, body)).isEmpty();
        assertThat(json(body).get("note").toString()).isNotEmpty();
        assertThat(json(body)
                        .at(version == Tmf621.V4 ? "/externalId" : "/externalIdentifier/0/id")
                        .asText())
                .isEqualTo(odd);
        assertThat(body).doesNotContain("\n", "\u0000", "\ud800");
    }

    private record OwnContext(String part) implements TicketContext {
        @Override
        public Optional<String> customerRef() {
            return Optional.of(part);
        }

        @Override
        public Optional<String> clerkRef() {
            return Optional.of(part);
        }

        @Override
        public Optional<String> contact() {
            return Optional.of(part);
        }

        @Override
        public Optional<String> location() {
            return Optional.of(part);
        }

        @Override
        public Optional<String> externalId() {
            return Optional.of(part);
        }

        @Override
        public Locale locale() {
            return Locale.forLanguageTag("en-CN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void personalDataIsWhereTheMappingNamesItAlone(Tmf621 version) {
        ObjectNode body = (ObjectNode) body(version, FULL);
        String facts = version == Tmf621.V4 ? "note" : "troubleTicketCharacteristic";

        assertThat(body.get(facts).toString()).contains("13800138000");
        assertThat(body.get("note").toString()).contains("13900139000", "城东营业厅旁");
        body.remove(List.of("note", "troubleTicketCharacteristic"));
        assertThat(body.toString()).doesNotContain("13800138000", "13900139000", "东门里", "城东");
        body.remove("relatedParty");
        assertThat(body.toString()).doesNotContain("C-1", "K-1");
    }

    @Test
    void raisesTheSeverityAndSaysTheTime() {
        Session raised = Trees.walk(
                TREE.start(Map.of("yes-no", Answer.no())),
                AllKinds.ANSWERS.subList(1, AllKinds.ANSWERS.size()).toArray(Answer[]::new));

        assertThat(REPORT.severity()).isEqualTo("Major");
        assertThat(json(Tickets.report(raised).toTmf621(Tmf621.V4, FULL))
                        .get("severity")
                        .asText())
                .isEqualTo("Critical");
        assertThat(REPORT.ticketType()).isEqualTo("incident");
        assertThat(REPORT.severityLabel(Locale.CHINA) + REPORT.ticketTypeLabel(Locale.CHINA))
                .isEqualTo("重要故障单");
        assertThat(REPORT.severityLabel(Locale.UK) + " " + REPORT.ticketTypeLabel(Locale.UK))
                .isEqualTo("Major Incident");
        assertThat(REPORT.dueWithin()).contains(Duration.ofDays(2));
    }

    @Test
    void aReportWithoutFactsFitsToo() {
        WalkableTree tree = SmsTrees.sms();
        TicketDraft weak = Tickets.report(Trees.walk(tree.start(), SmsTrees.RECEIVE, SmsTrees.SOME));

        assertThat(weak.facts()).isEmpty();
        for (Tmf621 version : Tmf621.values()) {
            for (int parts : new int[] {0, 31}) {
                assertThat(Tickets.errors(version, weak.toTmf621(version, context(parts, Locale.CHINA))))
                        .isEmpty();
            }
        }
        assertThat(weak.dueWithin()).isEmpty();
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> REPORT.toTmf621(null, FULL))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("version");
        assertThatThrownBy(() -> REPORT.toTmf621(Tmf621.V5, null)).hasMessage("context");
        assertThatThrownBy(() -> REPORT.summary(null)).hasMessage("locale");
    }
}
