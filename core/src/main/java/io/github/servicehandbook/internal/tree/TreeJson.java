package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.json.JsonWriter;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as compact JSON, with the properties in the order of the format. The digest of the structure uses a
 * form without the texts that only appear on the screen. Not thread-safe.
 */
public final class TreeJson {
    private final JsonWriter json = new JsonWriter();
    private final boolean wording;

    private TreeJson(boolean wording) {
        this.wording = wording;
    }

    public static String of(TreeModel tree, boolean wording) {
        TreeJson text = new TreeJson(wording);
        text.tree(tree.content());
        return text.json.toString();
    }

    /** Writes a node without its screen texts. */
    public static String of(TreeNode node) {
        TreeJson text = new TreeJson(false);
        text.node(node);
        return text.json.toString();
    }

    /** Writes a fact without its screen texts. */
    public static String of(Fact fact) {
        TreeJson text = new TreeJson(false);
        text.fact(fact);
        return text.json.toString();
    }

    private void tree(TreeModel.Content tree) {
        json.beginObject().text("id", tree.id().value());
        flag("shared", tree.shared());
        words("title", tree.title(), tree.titleEn());
        citation(tree.citation());
        if (!tree.facts().isEmpty()) {
            json.name("facts").beginArray();
            tree.facts().forEach(this::fact);
            json.endArray();
        }
        json.text("root", tree.root().value()).name("nodes").beginArray();
        tree.nodes().forEach(this::node);
        json.endArray().endObject();
    }

    private void words(String name, String text, String textEn) {
        if (wording) {
            json.text(name, text).text(name + "En", textEn);
        }
    }

    private void flag(String name, boolean value) {
        if (value) {
            json.name(name).bool(true);
        }
    }

    private void texts(String name, Iterable<String> texts) {
        if (texts.iterator().hasNext()) {
            json.name(name).beginArray();
            texts.forEach(json::text);
            json.endArray();
        }
    }

    private void citation(Citation citation) {
        if (!wording) {
            return;
        }
        json.name("citation").beginObject().text("section", citation.section().value());
        citation.clause().ifPresent(clause -> json.text("clause", clause.value()));
        json.text("label", citation.label());
        citation.page().ifPresent(page -> json.name("page").raw(Integer.toString(page)));
        json.text("origin", citation.origin().name());
        if (!citation.references().isEmpty()) {
            json.name("references").beginArray();
            citation.references().forEach(this::reference);
            json.endArray();
        }
        citation.note().ifPresent(note -> json.text("note", note));
        json.endObject();
    }

    private void reference(Reference reference) {
        json.beginObject().text("title", reference.title());
        reference.number().ifPresent(number -> json.text("number", number));
        reference.article().ifPresent(article -> json.text("article", article));
        json.endObject();
    }

    private void fact(Fact fact) {
        json.beginObject().text("name", fact.name()).text("kind", fact.kind().name());
        words("label", fact.label(Locale.CHINESE), fact.label(Locale.ENGLISH));
        if (!fact.options().isEmpty()) {
            json.name("options").beginArray();
            fact.options().forEach(this::option);
            json.endArray();
        }
        fact.bounds().ifPresent(this::bounds);
        if (fact.kind() == AnswerSpec.Kind.TEXT) {
            json.name("longest").raw(Integer.toString(fact.longest()));
        }
        flag("sensitive", fact.sensitive());
        json.endObject();
    }

    private void option(Fact.Option option) {
        json.beginObject().text("id", option.id());
        words("label", option.label(), option.labelEn());
        flag("exclusive", option.exclusive());
        texts("formerly", option.formerly());
        json.endObject();
    }

    private void bounds(Fact.Bounds bounds) {
        json.name("least").raw(bounds.least().toPlainString());
        json.name("most").raw(bounds.most().toPlainString());
        json.name("scale").raw(Integer.toString(bounds.scale()));
        bounds.unit().ifPresent(unit -> json.text("unit", unit));
    }

    private void node(TreeNode node) {
        json.beginObject().text("id", node.id().value()).text("kind", kind(node));
        words("text", node.head().text(), node.head().textEn());
        if (wording) {
            texts("codes", node.codes().stream().map(code -> code.value()).toList());
        }
        texts("formerly", node.head().formerly());
        flag("staged", node.head().staged());
        if (node instanceof TreeNode.Asking asking) {
            question(asking.question());
            routing(asking.routing());
        } else if (node instanceof TreeNode.Decision decision) {
            routing(decision.routing());
        } else if (node instanceof TreeNode.Call call) {
            call(call);
        } else if (node instanceof TreeNode.Ending ending) {
            json.text("outcomeCode", ending.outcomeCode());
            citation(ending.citation());
            if (ending instanceof TreeNode.Escalation escalation) {
                ticket(escalation.ticket());
            }
        }
        json.endObject();
    }

    private static String kind(TreeNode node) {
        if (node instanceof TreeNode.Asking) {
            return node instanceof TreeNode.Question ? "QUESTION" : "CHECK";
        }
        if (node instanceof TreeNode.Ending) {
            return node instanceof TreeNode.Escalation ? "ESCALATION" : "RESOLUTION";
        }
        return node instanceof TreeNode.Call ? "SUBTREE_CALL" : "DECISION";
    }

    private void question(TreeNode.Asking.Question question) {
        json.text("fact", question.fact().name());
        flag("allowUnknown", question.allowUnknown());
        flag("autoSkip", question.autoSkip());
        if (!question.showWhen().isEmpty()) {
            json.name("showWhen").beginArray();
            question.showWhen().forEach((option, guard) -> {
                json.beginObject().text("option", option).name("when");
                guard(guard);
                json.endObject();
            });
            json.endArray();
        }
        if (question.maxVisits() > 0) {
            json.name("maxVisits").raw(Integer.toString(question.maxVisits()));
        }
        id("exhausted", question.exhausted());
    }

    private void id(String name, @Nullable NodeId id) {
        if (id != null) {
            json.text(name, id.value());
        }
    }

    private void routing(Routing ways) {
        if (ways.first()) {
            json.text("policy", "FIRST");
        }
        if (!ways.routes().isEmpty()) {
            json.name("routes").beginArray();
            for (Routing.Route route : ways.routes()) {
                json.beginObject().name("when");
                guard(route.when());
                json.text("to", route.to().value()).endObject();
            }
            json.endArray();
        }
        id("otherwise", ways.otherwise());
        id("unknown", ways.unknown());
    }

    private void call(TreeNode.Call call) {
        json.text("tree", call.tree().value()).name("outcomes").beginArray();
        for (TreeNode.Call.Return way : call.returns()) {
            json.beginObject().text("code", way.code());
            id("to", way.to());
            flag("ends", way.to() == null);
            json.endObject();
        }
        json.endArray();
    }

    private void ticket(TreeNode.Escalation.Ticket ticket) {
        if (ticket.ticketType() != null) {
            json.text("ticketType", ticket.ticketType());
        }
        if (ticket.severity() != null) {
            json.text("severity", ticket.severity());
        }
        if (!ticket.raises().isEmpty()) {
            json.name("raises").beginArray();
            for (TreeNode.Escalation.Raise raise : ticket.raises()) {
                json.beginObject().name("when");
                guard(raise.when());
                json.text("severity", raise.severity()).endObject();
            }
            json.endArray();
        }
        texts("requires", ticket.requires());
        texts("exports", ticket.exports());
        due(ticket.due());
    }

    private void due(List<TreeNode.Escalation.Due> due) {
        if (due.isEmpty()) {
            return;
        }
        json.name("due").beginArray();
        for (TreeNode.Escalation.Due time : due) {
            json.beginObject();
            if (time.when() != null) {
                json.name("when");
                guard(time.when());
            }
            json.text("within", time.within().toString());
            citation(time.citation());
            json.endObject();
        }
        json.endArray();
    }

    private void guard(Guard guard) {
        json.beginObject();
        switch (guard.kind()) {
            case IS -> json.text("fact", guard.fact()).name("is").bool(guard.yes());
            case IN -> {
                json.text("fact", guard.fact());
                texts("in", guard.options());
            }
            case HAS -> json.text("fact", guard.fact()).text("has", guard.option());
            case RANGE -> range(guard);
            case KNOWN -> json.text("known", guard.fact());
            case ALL -> parts("all", guard.parts());
            case ANY -> parts("any", guard.parts());
            case NOT -> {
                json.name("not");
                guard(guard.parts().get(0));
            }
        }
        json.endObject();
    }

    private void range(Guard guard) {
        Guard.Range range = guard.range();
        json.text("fact", guard.fact());
        bound("atLeast", range.atLeast());
        bound("above", range.above());
        bound("atMost", range.atMost());
        bound("below", range.below());
    }

    private void bound(String name, @Nullable BigDecimal bound) {
        if (bound != null) {
            json.name(name).raw(bound.toPlainString());
        }
    }

    private void parts(String name, List<Guard> parts) {
        json.name(name).beginArray();
        parts.forEach(this::guard);
        json.endArray();
    }
}
