package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.internal.manifest.EntryKind;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids that a bundle declares and those it refers to, across files. For one thread. */
public final class Links {
    /** What an id names. */
    public enum Kind {
        CODE("business code"),
        SECTION("section"),
        CLAUSE("clause"),
        STANDARD("standard"),
        /** The standards that are time limits; their ids are among those of all standards. */
        TIME_LIMIT("time limit"),
        /** The others, likewise. */
        CONDUCT_RULE("conduct rule"),
        POLICY_RULE("policy rule"),
        TREE("tree"),
        /** A node, named {@code tree/node}. */
        NODE("node");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** Whether a text follows the grammar of these ids. */
        public boolean isId(String text) {
            try {
                switch (this) {
                    case CODE -> CodeId.of(text);
                    case SECTION -> SectionId.of(text);
                    case CLAUSE -> ClauseId.of(text);
                    case STANDARD, TIME_LIMIT, CONDUCT_RULE, POLICY_RULE -> StandardId.of(text);
                    case TREE -> TreeId.of(text);
                    case NODE -> {
                        int slash = text.indexOf('/');
                        TreeId.of(text.substring(0, Math.max(slash, 0)));
                        NodeId.of(text.substring(slash + 1));
                    }
                }
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /**
     * Returns what the ids of entries of a kind name. Not in {@link Kind}: where its constants are listed, the JVM loads the
     * types of its public methods, and so {@link EntryKind} in every load.
     */
    public static Kind kindOf(EntryKind kind) {
        return kind == EntryKind.PASSWORD_POLICY ? Kind.POLICY_RULE : Kind.valueOf(kind.name());
    }

    private record Pending(Kind kind, String id, String file, String pointer) {}

    /** How many known ids all near matches of a load may be compared with; hostile content has millions of pairs. */
    private static final int MAX_COMPARISONS = 2_000_000;

    private final Faults faults;
    private final Map<Kind, Map<String, String>> placesByKind = new EnumMap<>(Kind.class);
    private final Set<Kind> unknowable = EnumSet.noneOf(Kind.class);
    private final Set<String> removed = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();

    public Links(Faults faults) {
        this.faults = faults;
        for (Kind kind : Kind.values()) {
            placesByKind.put(kind, new LinkedHashMap<>());
        }
    }

    /** Takes the id just read as one that the bundle has. */
    void declare(Kind kind, String id, JsonInput json) {
        String place = json.file() + "#" + json.pointer();
        String first = ids(kind).putIfAbsent(id, place);
        if (first != null) {
            json.fault(FaultCode.DUPLICATE_ID, "the " + kind.noun + " " + id + " stands already at " + first);
        }
    }

    /** Takes an id that is declared as another kind too. */
    void declareAlso(Kind kind, String id, JsonInput json) {
        ids(kind).putIfAbsent(id, json.file());
    }

    /** Takes the id just read as one that the bundle must have. */
    void refer(Kind kind, String id, JsonInput json) {
        if (!ids(kind).containsKey(id)) {
            pending.add(new Pending(kind, id, json.file(), json.pointer()));
        }
    }

    /** Says that the ids of some kinds cannot be known, because their file is broken; they are not reported as missing. */
    public void unknowable(Kind... kinds) {
        unknowable.addAll(List.of(kinds));
    }

    public boolean isUnknowable(Kind kind) {
        return unknowable.contains(kind);
    }

    public boolean has(Kind kind, String id) {
        return ids(kind).containsKey(id);
    }

    /** Says that an overlay removed an id. What leads there from a manifest, which no overlay changes, is no fault. */
    public void removed(Kind kind, String id) {
        removed.add(kind + " " + id);
        if (kind == Kind.TIME_LIMIT || kind == Kind.CONDUCT_RULE) {
            removed.add(Kind.STANDARD + " " + id);
        }
    }

    public boolean wasRemoved(Kind kind, String id) {
        return removed.contains(kind + " " + id);
    }

    /** Notes every reference that leads nowhere. */
    public void resolve() {
        int comparisons = 0;
        for (Pending reference : pending) {
            Kind kind = reference.kind;
            if (unknowable.contains(kind) || has(kind, reference.id)) {
                continue;
            }
            Set<String> known = ids(kind).keySet();
            String near = "";
            if (known.size() <= MAX_COMPARISONS - comparisons) {
                comparisons += known.size();
                near = "; near matches: " + NearMatches.of(reference.id, known);
            }
            String message = "the bundle has no " + kind.noun + " " + reference.id + near;
            faults.add(FaultCode.DANGLING, reference.file, reference.pointer, message);
        }
    }

    private Map<String, String> ids(Kind kind) {
        return placesByKind.getOrDefault(kind, Map.of());
    }
}
