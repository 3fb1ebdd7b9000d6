package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.json.JsonWriter;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.tree.AnswerText;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft.Tmf621;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the request body that creates a trouble ticket by TMF621. What the server sets is left out, and so are
 * status and priority, which are its own. Version 5 has a characteristic for each fact; version 4 has none, so the
 * facts are a note there. Contact and place are notes in both. Not thread-safe.
 */
final class Tmf621Writer {
    private static final int MAX_NAME = 100;
    private static final String TREE = "handbookTree";
    private static final String VERSION = "handbookVersion";
    private static final String STRUCTURE = "handbookStructure";
    private static final String OUTCOME = "handbookOutcome";

    private final DefaultTicketDraft report;
    private final TicketContext context;
    private final Locale locale;
    private final boolean five;
    private final JsonWriter json = new JsonWriter();

    private Tmf621Writer(DefaultTicketDraft report, TicketContext context, boolean five) {
        this.report = report;
        this.context = context;
        this.five = five;
        locale = context.locale();
    }

    static String of(DefaultTicketDraft report, Tmf621 version, TicketContext context) {
        Tmf621Writer ticket = new Tmf621Writer(report, context, version == Tmf621.V5);
        ticket.write();
        return ticket.json.toString();
    }

    private void write() {
        begin("TroubleTicket");
        json.text("name", name()).text("description", report.summary(locale));
        json.text("severity", report.severity()).text("ticketType", report.ticketType());
        json.name("channel");
        begin("ChannelRef").text("id", "shop").text("name", Languages.pick(locale, "营业厅", "Shop counter"));
        json.endObject();
        context.externalId().ifPresent(this::externalId);
        parties();
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            json.name("note").beginArray();
            for (String note : notes) {
                begin("Note").text("text", note).endObject();
            }
            json.endArray();
        }
        if (five) {
            characteristics();
        }
        json.endObject();
    }

    /** Begins an object; version 5 requires its type. */
    private JsonWriter begin(String type) {
        json.beginObject();
        return five ? json.text("@type", type) : json;
    }

    private String name() {
        String name = report.session().tree().title(locale)
                + Languages.pick(locale, "：", ": ")
                + report.ending().text(locale);
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }

    private void externalId(String id) {
        if (!five) {
            json.text("externalId", id);
            return;
        }
        json.name("externalIdentifier").beginArray();
        begin("ExternalIdentifier").text("id", id).text("owner", "service-handbook");
        json.text("externalIdentifierType", "troubleshootingSession")
                .endObject()
                .endArray();
    }

    private void parties() {
        Optional<String> customer = context.customerRef();
        Optional<String> clerk = context.clerkRef();
        if (customer.isPresent() || clerk.isPresent()) {
            json.name("relatedParty").beginArray();
            customer.ifPresent(id -> party(id, "customer", "Customer"));
            clerk.ifPresent(id -> party(id, "originator", "Individual"));
            json.endArray();
        }
    }

    private void party(String id, String role, String type) {
        begin("RelatedPartyRefOrPartyRoleRef");
        if (five) {
            json.text("role", role).name("partyOrPartyRole");
            begin(type.equals("Customer") ? "PartyRoleRef" : "PartyRef");
        }
        json.text("id", id);
        if (!five) {
            json.text("role", role);
        }
        json.text("@referredType", type).endObject();
        if (five) {
            json.endObject();
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!five) {
            notes.add(factsNote());
        }
        context.contact().ifPresent(contact -> notes.add(Languages.pick(locale, "联系电话：", "Contact: ") + contact));
        context.location().ifPresent(location -> notes.add(Languages.pick(locale, "故障地点：", "Location: ") + location));
        return notes;
    }

    private String factsNote() {
        List<String> lines = new ArrayList<>();
        report.facts()
                .forEach((name, answer) -> lines.add(fact(name).label(locale)
                        + Languages.pick(locale, "：", ": ")
                        + AnswerText.of(fact(name), answer, locale)));
        Map<String, String> origin = origin();
        lines.add(Languages.pick(locale, "排查流程：", "Procedure: ")
                + origin.get(TREE)
                + Languages.pick(locale, " 版本：", " Version: ")
                + origin.get(VERSION));
        lines.add(Languages.pick(locale, "结论：", "Outcome: ") + origin.get(OUTCOME));
        lines.add(Languages.pick(locale, "流程指纹：", "Fingerprint: ") + origin.get(STRUCTURE));
        return String.join("\n", lines);
    }

    /** Adds the tree and content version of the walk. */
    private Map<String, String> origin() {
        TreeModel tree = report.session().tree().model();
        return new TreeMap<>(Map.of(
                TREE, tree.id().value(),
                VERSION, tree.content().contentVersion(),
                STRUCTURE, tree.structureFingerprint(),
                OUTCOME, report.ending().outcomeCode()));
    }

    private Fact fact(String name) {
        return Objects.requireNonNull(
                report.session().tree().model().factsByName().get(name));
    }

    private void characteristics() {
        json.name("troubleTicketCharacteristic").beginArray();
        report.facts().forEach((name, answer) -> characteristic(fact(name), answer));
        origin().forEach((name, value) -> {
            characteristic("StringCharacteristic", name, "string");
            json.text("value", value).endObject();
        });
        json.endArray();
    }

    private void characteristic(String type, String name, String valueType) {
        begin(type).text("name", name).text("valueType", valueType);
    }

    private void characteristic(Fact fact, Answer answer) {
        if (answer instanceof Answer.YesNo yesNo) {
            characteristic("BooleanCharacteristic", fact.name(), "boolean");
            json.name("value").bool(yesNo.yes());
        } else if (answer instanceof Answer.Number number) {
            boolean integer = fact.bounds().orElseThrow().scale() == 0;
            characteristic(
                    integer ? "IntegerCharacteristic" : "NumberCharacteristic",
                    fact.name(),
                    integer ? "integer" : "number");
            json.name("value").raw(number.value().toPlainString());
        } else if (answer instanceof Answer.AnyOf any) {
            characteristic("StringArrayCharacteristic", fact.name(), "array");
            json.name("value").beginArray();
            any.options().forEach(json::text);
            json.endArray();
        } else {
            characteristic("StringCharacteristic", fact.name(), "string");
            json.text("value", answer instanceof Answer.OneOf one ? one.option() : AnswerText.of(fact, answer, locale));
        }
        json.endObject();
    }
}
