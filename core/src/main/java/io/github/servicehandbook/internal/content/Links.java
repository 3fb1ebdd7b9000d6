package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.internal.manifest.EntryKind;
import io.github.servicehandbook.internal.text.NearMatches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The ids that a bundle declares and those it refers to, across files. Readers name the ids of a kind directly, because a
 * plain load does without the table of kinds. For one thread.
 */
public final class Links {
    /** How many known ids all near matches of a load may be compared with; hostile content has millions of pairs. */
    private static final int MAX_COMPARISONS = 2_000_000;

    private final Faults faults;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, Ids> byKind = new HashMap<>();
    private final Ids codes = ids("code", "business code");
    private final Ids sections = ids("section", "section");
    private final Ids clauses = ids("clause", "clause");
    private final Ids standards = ids("standard", "standard");
    private final Ids timeLimits = ids("time-limit", "time limit");
    private final Ids conductRules = ids("conduct-rule", "conduct rule");
    private final Ids policyRules = ids("policy-rule", "policy rule");
    private final Ids trees = ids("tree", "tree");
    private final Ids nodes = ids("node", "node");

    public Links(Faults faults) {
        this.faults = faults;
    }

    private Ids ids(String label, String noun) {
        Ids ids = new Ids(noun);
        byKind.put(label, ids);
        return ids;
    }

    private record Pending(Ids ids, String id, String file, String pointer) {}

    /** The ids of one kind. */
    public final class Ids {
        private final String noun;
        private final Map<String, String> places = new LinkedHashMap<>();
        private final Set<String> removed = new HashSet<>();
        private boolean unknowable;

        private Ids(String noun) {
            this.noun = noun;
        }

        /** Takes the id just read as one that the bundle has. */
        void declare(String id, JsonInput json) {
            String place = json.file() + "#" + json.pointer();
            String first = places.putIfAbsent(id, place);
            if (first != null) {
                json.fault(FaultCode.DUPLICATE_ID, "the " + noun + " " + id + " stands already at " + first);
            }
        }

        /** Takes an id that is declared as another kind too. */
        void declareAlso(String id, JsonInput json) {
            places.putIfAbsent(id, json.file());
        }

        /** Takes the id just read as one that the bundle must have. */
        void refer(String id, JsonInput json) {
            if (!has(id)) {
                pending.add(new Pending(this, id, json.file(), json.pointer()));
            }
        }

        public boolean isUnknowable() {
            return unknowable;
        }

        public boolean has(String id) {
            return places.containsKey(id);
        }

        public boolean wasRemoved(String id) {
            return removed.contains(id);
        }
    }

    public Ids codes() {
        return codes;
    }

    public Ids sections() {
        return sections;
    }

    public Ids clauses() {
        return clauses;
    }

    /** Returns the ids of time limits and conduct rules. */
    public Ids standards() {
        return standards;
    }

    public Ids timeLimits() {
        return timeLimits;
    }

    public Ids conductRules() {
        return conductRules;
    }

    public Ids policyRules() {
        return policyRules;
    }

    public Ids trees() {
        return trees;
    }

    /** Returns the ids of nodes, named {@code tree/node}. */
    public Ids nodes() {
        return nodes;
    }

    /** Returns the ids of a kind whose ids are declared: of any entry but the password policy, or of standards. */
    public Ids of(EntryKind kind) {
        return Objects.requireNonNull(byKind.get(kind.label()));
    }

    /** Says that ids cannot be known, because their file is broken; they are not reported as missing. */
    public void unknowable(Ids... kinds) {
        for (Ids ids : kinds) {
            ids.unknowable = true;
        }
    }

    /** Says that an overlay removed an id. What leads there from a manifest, which no overlay changes, is no fault. */
    public void removed(EntryKind kind, String id) {
        of(kind).removed.add(id);
        if (kind.aliasKind() == EntryKind.STANDARD) {
            standards.removed.add(id);
        }
    }

    /** Notes every reference that leads nowhere. */
    public void resolve() {
        int comparisons = 0;
        for (Pending reference : pending) {
            Ids ids = reference.ids;
            if (ids.unknowable || ids.has(reference.id)) {
                continue;
            }
            Set<String> known = ids.places.keySet();
            String near = "";
            if (known.size() <= MAX_COMPARISONS - comparisons) {
                comparisons += known.size();
                near = "; near matches: " + NearMatches.of(reference.id, known);
            }
            String message = "the bundle has no " + ids.noun + " " + reference.id + near;
            faults.add(FaultCode.DANGLING, reference.file, reference.pointer, message);
        }
    }
}
