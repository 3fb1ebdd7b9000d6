package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.internal.tree.Routing;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Fact;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the nodes of one tree.
 *
 * <p>Not thread-safe.
 */
final class NodeReader {
    private static final int MAX_VISITS = 20;

    private enum Kind {
        QUESTION,
        CHECK,
        DECISION,
        SUBTREE_CALL,
        RESOLUTION,
        ESCALATION
    }

    /** A reference to a node or fact that may be declared later in the file. */
    private record Pending(String id, String file, String pointer) {}

    private final EntryReader entries;
    private final Faults faults;
    private final GuardReader guards;
    private final List<Pending> targets = new ArrayList<>();
    private final List<Pending> factNames = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    NodeReader(EntryReader entries, Faults faults) {
        this.entries = entries;
        this.faults = faults;
        guards = new GuardReader(faults);
    }

    /** The properties of one node of any kind. */
    private static final class Parts {
        private @Nullable NodeId id;
        private @Nullable Kind kind;
        private @Nullable String text;
        private @Nullable String textEn;
        private List<CodeId> codes = List.of();
        private List<String> formerly = List.of();
        private boolean staged;
        private @Nullable String fact;
        private boolean allowUnknown;
        private boolean autoSkip;
        private Map<String, Guard> showWhen = Map.of();
        private int maxVisits;
        private @Nullable NodeId exhausted;
        private boolean first;
        private List<Routing.Route> routes = List.of();
        private @Nullable NodeId otherwise;
        private @Nullable NodeId unknown;
        private @Nullable TreeId tree;
        private List<TreeNode.Call.Return> outcomes = List.of();
        private @Nullable String outcomeCode;
        private @Nullable Citation citation;
        private @Nullable String ticketType;
        private @Nullable String severity;
        private List<TreeNode.Escalation.Raise> raises = List.of();
        private List<String> requires = List.of();
        private List<String> exports = List.of();
        private List<TreeNode.Escalation.Due> due = List.of();

        Routing ways() {
            return new Routing(first, List.copyOf(routes), otherwise, unknown);
        }
    }

    @Nullable
    TreeNode node(JsonReader json, Map<String, Fact> facts) throws IOException {
        Parts parts = new Parts();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            if (!readCommon(name, json, parts) && !readAsking(name, json, parts) && !readOther(name, json, parts)) {
                json.unknownProperty();
            }
        }
        json.require("id", "kind", "text", "textEn");
        if (parts.id == null || parts.kind == null || parts.text == null || parts.textEn == null) {
            return null;
        }
        TreeNode.Head head =
                new TreeNode.Head(parts.id, parts.text, parts.textEn, parts.codes, parts.formerly, parts.staged);
        return switch (parts.kind) {
            case QUESTION, CHECK -> asking(json, head, parts, facts);
            case DECISION -> new TreeNode.Decision(head, parts.ways());
            case SUBTREE_CALL -> call(json, head, parts);
            case RESOLUTION, ESCALATION -> ending(json, head, parts);
        };
    }

    private boolean readCommon(String name, JsonReader json, Parts parts) throws IOException {
        switch (name) {
            case "id" -> parts.id = declaredId(json);
            case "kind" -> parts.kind = json.constant(Kind.values());
            case "text" -> parts.text = json.string();
            case "textEn" -> parts.textEn = json.string();
            case "codes" -> parts.codes = entries.codeReferences(json);
            case "formerly" -> parts.formerly = EntryReader.slugs(json);
            case "staged" -> parts.staged = EntryReader.flag(json);
            case "policy" -> parts.first = first(json);
            case "routes" -> parts.routes = routes(json);
            case "otherwise" -> parts.otherwise = target(json);
            case "unknown" -> parts.unknown = target(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readAsking(String name, JsonReader json, Parts parts) throws IOException {
        switch (name) {
            case "fact" -> parts.fact = EntryReader.slug(json);
            case "allowUnknown" -> parts.allowUnknown = EntryReader.flag(json);
            case "autoSkip" -> parts.autoSkip = EntryReader.flag(json);
            case "showWhen" -> parts.showWhen = showWhen(json);
            case "maxVisits" -> parts.maxVisits = json.integerOrZero(1, MAX_VISITS);
            case "exhausted" -> parts.exhausted = target(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readOther(String name, JsonReader json, Parts parts) throws IOException {
        switch (name) {
            case "tree" -> parts.tree = entries.treeReference(json);
            case "outcomes" -> parts.outcomes = outcomes(json);
            case "outcomeCode" -> parts.outcomeCode = EntryReader.slug(json);
            case "citation" -> parts.citation = entries.citation(json);
            case "ticketType" -> parts.ticketType = json.string();
            case "severity" -> parts.severity = json.string();
            case "raises" -> parts.raises = raises(json);
            case "requires" -> parts.requires = factNames(json);
            case "exports" -> parts.exports = factNames(json);
            case "due" -> parts.due = due(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable NodeId declaredId(JsonReader json) throws IOException {
        NodeId id = EntryReader.nodeId(json);
        if (id != null) {
            String place = places.putIfAbsent(id.value(), json.pointer());
            if (place != null) {
                json.fault(FaultCode.DUPLICATE_ID, "duplicate node " + id + "; first at " + place);
            }
        }
        return id;
    }

    /** Reads the ID of a node of this tree, which may be declared later in the file. */
    @Nullable
    NodeId target(JsonReader json) throws IOException {
        NodeId id = EntryReader.nodeId(json);
        if (id != null) {
            targets.add(new Pending(id.value(), json.file(), json.pointer()));
        }
        return id;
    }

    private @Nullable String factName(JsonReader json) throws IOException {
        String name = EntryReader.slug(json);
        if (name != null) {
            factNames.add(new Pending(name, json.file(), json.pointer()));
        }
        return name;
    }

    private List<String> factNames(JsonReader json) throws IOException {
        List<String> names = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            EntryReader.addIfPresent(names, factName(json));
        }
        return names;
    }

    private static boolean first(JsonReader json) throws IOException {
        String policy = json.string();
        if (policy != null && !policy.equals("FIRST")) {
            json.fault(FaultCode.VALUE, "policy must be FIRST or omitted");
        }
        return policy != null;
    }

    private List<Routing.Route> routes(JsonReader json) throws IOException {
        List<Routing.Route> routes = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            EntryReader.addIfPresent(routes, route(json));
        }
        return routes;
    }

    private Routing.@Nullable Route route(JsonReader json) throws IOException {
        Guard when = null;
        NodeId to = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "when" -> when = guards.read(json);
                case "to" -> to = target(json);
                default -> json.unknownProperty();
            }
        }
        json.require("when", "to");
        return when == null || to == null ? null : new Routing.Route(when, to);
    }

    private Map<String, Guard> showWhen(JsonReader json) throws IOException {
        Map<String, Guard> shown = new LinkedHashMap<>();
        json.beginArray();
        while (json.nextItem()) {
            readShowWhen(json, shown);
        }
        return shown;
    }

    private void readShowWhen(JsonReader json, Map<String, Guard> shown) throws IOException {
        String option = null;
        Guard when = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "option" -> option = EntryReader.slug(json);
                case "when" -> when = guards.read(json);
                default -> json.unknownProperty();
            }
        }
        json.require("option", "when");
        if (option != null && when != null && shown.putIfAbsent(option, when) != null) {
            json.fault(FaultCode.DUPLICATE_ID, "duplicate guard for option " + option);
        }
    }

    private List<TreeNode.Call.Return> outcomes(JsonReader json) throws IOException {
        List<TreeNode.Call.Return> outcomes = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            TreeNode.Call.Return outcome = outcome(json);
            if (outcome != null && has(outcomes, outcome.code())) {
                json.fault(FaultCode.DUPLICATE_ID, "duplicate route for outcome " + outcome.code());
            } else {
                EntryReader.addIfPresent(outcomes, outcome);
            }
        }
        return outcomes;
    }

    private static boolean has(List<TreeNode.Call.Return> outcomes, String code) {
        for (TreeNode.Call.Return outcome : outcomes) {
            if (outcome.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private TreeNode.Call.@Nullable Return outcome(JsonReader json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        String code = null;
        NodeId to = null;
        boolean ends = false;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "code" -> code = EntryReader.slug(json);
                case "to" -> to = target(json);
                case "ends" -> ends = EntryReader.flag(json);
                default -> json.unknownProperty();
            }
        }
        json.require("code");
        if (ends == (to != null)) {
            json.fault(FaultCode.VALUE, "specify either \"to\" (a node) or \"ends\": true");
        }
        return code == null ? null : new TreeNode.Call.Return(code, to);
    }

    private List<TreeNode.Escalation.Raise> raises(JsonReader json) throws IOException {
        List<TreeNode.Escalation.Raise> raises = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            EntryReader.addIfPresent(raises, raise(json));
        }
        return raises;
    }

    private TreeNode.Escalation.@Nullable Raise raise(JsonReader json) throws IOException {
        Guard when = null;
        String severity = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "when" -> when = guards.read(json);
                case "severity" -> severity = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("when", "severity");
        return when == null || severity == null ? null : new TreeNode.Escalation.Raise(when, severity);
    }

    private List<TreeNode.Escalation.Due> due(JsonReader json) throws IOException {
        List<TreeNode.Escalation.Due> due = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            EntryReader.addIfPresent(due, dueTime(json));
        }
        return due;
    }

    private TreeNode.Escalation.@Nullable Due dueTime(JsonReader json) throws IOException {
        Guard when = null;
        Duration within = null;
        Citation citation = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "when" -> when = guards.read(json);
                case "within" -> within = EntryReader.duration(json);
                case "citation" -> citation = entries.citation(json);
                default -> json.unknownProperty();
            }
        }
        json.require("within", "citation");
        return within == null || citation == null ? null : new TreeNode.Escalation.Due(when, within, citation);
    }

    private @Nullable TreeNode asking(JsonReader json, TreeNode.Head head, Parts parts, Map<String, Fact> facts) {
        json.require("fact");
        if ((parts.maxVisits > 0) != (parts.exhausted != null)) {
            json.fault(FaultCode.VALUE, "maxVisits and exhausted must be given together");
        }
        if (parts.fact == null) {
            return null;
        }
        Fact fact = facts.get(parts.fact);
        if (fact == null) {
            String message = "unknown fact " + parts.fact + "; declare \"facts\" before \"nodes\"";
            json.faultAt("fact", FaultCode.DANGLING, message + NearMatches.suggestion(parts.fact, facts.keySet()));
            return null;
        }
        for (String option : parts.showWhen.keySet()) {
            if (!GuardReader.hasOption(fact, option)) {
                json.fault(FaultCode.DANGLING, "unknown option " + option + " of fact " + fact.name());
            }
        }
        TreeNode.Asking.Question question = new TreeNode.Asking.Question(
                fact, parts.allowUnknown, parts.autoSkip, parts.showWhen, parts.maxVisits, parts.exhausted);
        return parts.kind == Kind.QUESTION
                ? new TreeNode.Question(head, question, parts.ways())
                : new TreeNode.Check(head, question, parts.ways());
    }

    private static @Nullable TreeNode call(JsonReader json, TreeNode.Head head, Parts parts) {
        json.require("tree", "outcomes");
        return parts.tree == null ? null : new TreeNode.Call(head, parts.tree, parts.outcomes);
    }

    private static @Nullable TreeNode ending(JsonReader json, TreeNode.Head head, Parts parts) {
        json.require("outcomeCode", "citation");
        if (parts.outcomeCode == null || parts.citation == null) {
            return null;
        }
        if (parts.kind == Kind.RESOLUTION) {
            return new TreeNode.Resolution(head, parts.outcomeCode, parts.citation);
        }
        TreeNode.Escalation.Ticket ticket = new TreeNode.Escalation.Ticket(
                parts.ticketType, parts.severity, parts.raises, parts.requires, parts.exports, parts.due);
        return new TreeNode.Escalation(head, parts.outcomeCode, parts.citation, ticket);
    }

    /** Checks the references to nodes and facts, and the guards. */
    void finish(Map<String, Fact> facts) {
        guards.check(facts);
        for (Pending fact : factNames) {
            if (!facts.containsKey(fact.id)) {
                String message = GuardReader.noSuch("fact", fact.id, facts.keySet());
                faults.add(FaultCode.DANGLING, fact.file, fact.pointer, message);
            }
        }
        for (Pending target : targets) {
            if (!places.containsKey(target.id)) {
                String message = GuardReader.noSuch("node", target.id, places.keySet());
                faults.add(FaultCode.DANGLING, target.file, target.pointer, message);
            }
        }
    }
}
