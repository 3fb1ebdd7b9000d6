package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.manifest.EntryFormat;
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
 * The IDs that a bundle declares and those that it refers to, across files. Readers name the IDs of a kind directly,
 * because a plain load does not use the table of kinds.
 *
 * <p>Not thread-safe.
 */
public final class IdReferences {
    /**
     * The maximum number of known IDs that all near matches of a load are compared with; hostile content has millions
     * of pairs.
     */
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

    public IdReferences(Faults faults) {
        this.faults = faults;
    }

    private Ids ids(String label, String noun) {
        Ids ids = new Ids(noun);
        byKind.put(label, ids);
        return ids;
    }

    private record Pending(Ids ids, String id, String file, String pointer) {}

    /** The IDs of one kind. */
    public final class Ids {
        private final String noun;
        private final Map<String, String> places = new LinkedHashMap<>();
        private final Set<String> removed = new HashSet<>();
        private boolean unknowable;

        private Ids(String noun) {
            this.noun = noun;
        }

        /** Declares the ID just read. A duplicate is a fault. */
        void declare(String id, JsonReader json) {
            String place = json.file() + "#" + json.pointer();
            String first = places.putIfAbsent(id, place);
            if (first != null) {
                json.fault(FaultCode.DUPLICATE_ID, "duplicate " + noun + " " + id + "; first at " + first);
            }
        }

        /** Declares an ID that is declared as another kind as well. */
        void declareAlso(String id, JsonReader json) {
            places.putIfAbsent(id, json.file());
        }

        /** Refers to the ID just read, which the bundle must contain. */
        void refer(String id, JsonReader json) {
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

    /** {@return the IDs of time limits and conduct rules} */
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

    /** {@return the IDs of nodes, in the form {@code tree/node}} */
    public Ids nodes() {
        return nodes;
    }

    /**
     * {@return the IDs of a kind whose IDs are declared: any kind of entry except the password policy, or standards}
     */
    public Ids of(EntryFormat kind) {
        return Objects.requireNonNull(byKind.get(kind.label()));
    }

    /** Marks IDs as unknowable because their file is broken. References to them are not reported as dangling. */
    public void unknowable(Ids... kinds) {
        for (Ids ids : kinds) {
            ids.unknowable = true;
        }
    }

    /**
     * Marks an ID as removed by an overlay. A reference from a manifest, which overlays do not change, is not a fault.
     */
    public void removed(EntryFormat kind, String id) {
        of(kind).removed.add(id);
        if (kind.aliasKind() == EntryFormat.STANDARD) {
            standards.removed.add(id);
        }
    }

    /** Reports every dangling reference. */
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
                near = NearMatches.suggestion(reference.id, known);
            }
            String message = "unknown " + ids.noun + " " + reference.id + near;
            faults.add(FaultCode.DANGLING, reference.file, reference.pointer, message);
        }
    }
}
