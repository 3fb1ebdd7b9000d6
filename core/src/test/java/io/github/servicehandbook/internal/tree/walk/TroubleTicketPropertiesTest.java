package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.TicketDraft.Tmf621;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever was answered and whatever the host knows, a report is a body that the API takes. */
class TroubleTicketPropertiesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 1000)
    void everyReportFitsTheSchema(@ForAll long seed) {
        Random random = new Random(seed);
        Session session = random.nextBoolean() ? throughAllKinds(random) : throughRandomTree(seed, random);
        Assume.that(session.status() == Session.Status.ESCALATED);
        TicketDraft report = Tickets.report(session);
        TicketContext context = context(random);

        for (Tmf621 version : Tmf621.values()) {
            String body = report.toTmf621(version, context);

            assertThat(Tickets.errors(version, body)).as(body).isEmpty();
            assertThat(json(body).get("description").asText()).isEqualTo(report.summary(context.locale()));
            assertThat(json(body).get("severity").asText()).isEqualTo(report.severity());
        }
        assertSaysEachFact(report, json(report.toTmf621(Tmf621.V5, context)));
    }

    private static void assertSaysEachFact(TicketDraft report, JsonNode body) {
        Map<String, JsonNode> values = new HashMap<>();
        for (JsonNode each : body.get("troubleTicketCharacteristic")) {
            values.put(each.get("name").asText(), each.get("value"));
        }
        assertThat(values).hasSize(report.facts().size() + 4);
        report.facts().forEach((name, answer) -> {
            if (answer instanceof Answer.Text text) {
                assertThat(values.get(name).asText()).isEqualTo(text.value());
            } else if (answer instanceof Answer.Number number) {
                assertThat(values.get(name).decimalValue()).isEqualByComparingTo(number.value());
            } else if (answer instanceof Answer.AnyOf any) {
                assertThat(values.get(name)).hasSameSizeAs(any.options());
            }
        });
    }

    /** What may be personal is in no part of a body but the one that the mapping gives to facts. */
    @Property(tries = 500)
    void aSensitiveAnswerIsToldWhereFactsAreToldAlone(@ForAll long seed) {
        Random random = new Random(seed);
        String secret = "zq" + Long.toUnsignedString(seed, 36) + "qz";
        WalkableTree tree = AllKinds.tree();
        boolean known = random.nextBoolean();
        Session session = throughAllKinds(
                tree, known ? Map.of("place", Answer.text(secret)) : Map.of(), random, Answer.text(secret));
        TicketDraft report = Tickets.report(session);

        for (Tmf621 version : Tmf621.values()) {
            JsonNode body = json(report.toTmf621(version, context(random)));
            String facts = version == Tmf621.V4 ? "note" : "troubleTicketCharacteristic";
            for (Map.Entry<String, JsonNode> field : body.properties()) {
                assertThat(field.getValue().toString().contains(secret))
                        .as(field.getKey())
                        .isEqualTo(field.getKey().equals(facts));
            }
        }
        assertThat(report.summary(Locale.CHINA) + report.summary(Locale.UK) + report + session)
                .doesNotContain(secret);
    }

    private static Session throughAllKinds(Random random) {
        return throughAllKinds(AllKinds.tree(), Map.of(), random, null);
    }

    private static Session throughAllKinds(WalkableTree tree, Map<String, Answer> known, Random random, Answer place) {
        Session session = tree.start(known);
        while (session.status() == Session.Status.OPEN) {
            AnswerSpec spec = ((WalkedSession) session).here().asking();
            boolean secret = place != null && spec.factName().equals("place");
            session = Trees.walk(session, secret ? place : answer(spec, random));
        }
        return session;
    }

    private static Answer answer(AnswerSpec spec, Random random) {
        Fact fact = spec.fact();
        if (spec.allowsUnknown() && random.nextInt(3) == 0) {
            return Answer.unknown();
        }
        return switch (spec.kind()) {
            case YES_NO -> new Answer.YesNo(random.nextBoolean());
            case ONE_OF ->
                Answer.option(fact.options()
                        .get(random.nextInt(fact.options().size()))
                        .id());
            case ANY_OF -> random.nextBoolean() ? Answer.options("none") : Answer.options("red", "green");
            case NUMBER -> {
                Fact.Bounds bounds = fact.bounds().orElseThrow();
                BigDecimal steps = bounds.most().subtract(bounds.least()).movePointRight(bounds.scale());
                yield new Answer.Number(
                        bounds.least().add(BigDecimal.valueOf(random.nextInt(steps.intValue() + 1), bounds.scale())));
            }
            case TEXT -> Answer.text(text(random, 39));
            case DATE -> Answer.date(LocalDate.ofEpochDay(random.nextInt(200_000) - 100_000));
        };
    }

    /** Text of any planes that a customer's words may come from, without what a fact refuses. */
    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder("x");
        while (text.codePointCount(0, text.length()) < most && random.nextInt(8) > 0) {
            int c = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
            boolean legal = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            text.appendCodePoint(legal ? c : '"');
        }
        return text.toString();
    }

    private static Session throughRandomTree(long seed, Random random) {
        String file = RandomTrees.sound(seed, 9);
        List<String> facts = new ArrayList<>();
        json(file).get("facts").forEach(fact -> facts.add(fact.get("name").asText()));
        WalkableTree tree = RandomTrees.read(file.replace(
                "\"severity\": \"Major\"",
                "\"severity\": \"Major\", \"exports\": [\"" + String.join("\", \"", facts) + "\"]"));
        Offer offer = Offer.ofRandomTree(file);
        Session session = tree.start();
        while (session.status() == Session.Status.OPEN) {
            Answer answer = offer.randomAnswer(session, random);
            Assume.that(answer != null);
            session = Trees.walk(session, answer);
        }
        return session;
    }

    private static TicketContext context(Random random) {
        TicketContext.Builder builder =
                TicketContext.builder().locale(random.nextBoolean() ? Locale.CHINA : Locale.forLanguageTag("en-NZ"));
        if (random.nextBoolean()) {
            builder.customerRef(text(random, 200));
        }
        if (random.nextBoolean()) {
            builder.clerkRef(text(random, 200));
        }
        if (random.nextBoolean()) {
            builder.contact(text(random, 200)).location(text(random, 200));
        }
        return random.nextBoolean()
                ? builder.build()
                : builder.externalId(text(random, 200)).build();
    }
}
