package io.github.servicehandbook.release;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.internal.bundle.ContentHolder;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.internal.tree.space.OutcomeComparison;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.password.PolicyDiff;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.release.DiffEntry.Value;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two handbooks entry by entry.
 *
 * <p>Not thread-safe.
 */
final class HandbookComparison {
    /** The kinds in the order in which their changes are listed. */
    private static final List<EntryFormat> KINDS = List.of(
            EntryFormat.BUNDLE,
            EntryFormat.CHAPTER,
            EntryFormat.SECTION,
            EntryFormat.CLAUSE,
            EntryFormat.CODE,
            EntryFormat.TIME_LIMIT,
            EntryFormat.CONDUCT_RULE,
            EntryFormat.PASSWORD_POLICY,
            EntryFormat.POLICY_RULE,
            EntryFormat.TREE,
            EntryFormat.NODE,
            EntryFormat.ERRATUM,
            EntryFormat.SOURCE,
            EntryFormat.SYNONYMS);

    private static final List<EntryFormat> PARTS_OF_TREES =
            List.of(EntryFormat.TREE, EntryFormat.FACT, EntryFormat.OPTION, EntryFormat.NODE, EntryFormat.OUTCOME);

    private final List<Change> changes = new ArrayList<>();
    private final EntryIndex former;
    private final EntryIndex present;
    private final PolicyDiff policies;

    private HandbookComparison(Handbook older, Handbook newer) {
        former = ((ContentHolder) older).content().entries();
        present = ((ContentHolder) newer).content().entries();
        policies = older.passwordPolicy().diff(newer.passwordPolicy());
    }

    static List<Change> between(Handbook older, Handbook newer) {
        HandbookComparison comparison = new HandbookComparison(older, newer);
        HandbookDiffEntries before = new HandbookDiffEntries(older, comparison.present);
        HandbookDiffEntries after = new HandbookDiffEntries(newer, comparison.present);
        for (EntryFormat kind : KINDS) {
            Map<String, String> inBoth = comparison.compare(kind, "", before.of(kind), after.of(kind));
            if (kind == EntryFormat.TREE) {
                comparison.compareTrees(inBoth, older.troubleshooting(), newer.troubleshooting());
            }
            comparison.compareIdHistory(kind, ids(kind, before), ids(kind, after));
        }
        return comparison.changes;
    }

    /**
     * Compares all entries of a kind. Returns the newer ID of each entry that is in both handbooks, by its older ID.
     */
    private Map<String, String> compare(
            EntryFormat kind, String scope, Map<String, DiffEntry> older, Map<String, DiffEntry> newer) {
        Map<String, String> inBoth = new LinkedHashMap<>();
        Set<String> met = new LinkedHashSet<>();
        for (DiffEntry entry : older.values()) {
            DiffEntry same = newer.get(entry.id());
            DiffEntry other = same == null ? renamed(entry, newer) : same;
            if (other == null) {
                add(kind, entry.id(), "", new Value(entry.displayName(), removalImpact(kind)), "");
                continue;
            }
            boolean sameId = other.id().equals(entry.id());
            if (!sameId) {
                changes.add(new Change(
                        ChangeKind.of(kind.label()),
                        entry.id(),
                        entry.name(),
                        entry.nameEn(),
                        "/id",
                        entry.id(),
                        other.id(),
                        Impact.BEHAVIORAL));
            }
            // Entries that were merged into one are not compared: the remaining one has its own past.
            if (sameId || (!older.containsKey(other.id()) && !met.contains(other.id()))) {
                met.add(other.id());
                inBoth.put(entry.id(), other.id());
                compareValues(entry, other);
            }
        }
        for (DiffEntry entry : newer.values()) {
            if (!met.contains(entry.id())) {
                add(kind, entry.id(), "", new Value("", additionImpact(kind)), entry.displayName());
            }
        }
        compareOrder(kind, scope, inBoth, newer.keySet());
        return inBoth;
    }

    /** {@return the impact of the removal of an ID of this kind} */
    private static Impact removalImpact(EntryFormat kind) {
        return switch (kind) {
            case NODE -> Impact.BEHAVIORAL;
            case ERRATUM, SOURCE, SYNONYMS -> Impact.EDITORIAL;
            default -> Impact.BREAKING;
        };
    }

    /** {@return the impact of a new ID of this kind} */
    private static Impact additionImpact(EntryFormat kind) {
        return removalImpact(kind) == Impact.EDITORIAL ? Impact.EDITORIAL : Impact.ADDITIVE;
    }

    private void add(EntryFormat kind, String id, String pointer, Value before, String after) {
        changes.add(new Change(ChangeKind.of(kind.label()), id, pointer, before.text(), after, before.impact()));
    }

    private @Nullable DiffEntry renamed(DiffEntry entry, Map<String, DiffEntry> newer) {
        if (entry.kind() == EntryFormat.NODE || entry.kind() == EntryFormat.OPTION) {
            int slash = entry.id().lastIndexOf('/') + 1;
            String former = '"' + entry.id().substring(slash) + '"';
            String parent = entry.id().substring(0, slash);
            return newer.values().stream()
                    .filter(other -> other.id().startsWith(parent))
                    .filter(other -> text(other, "/formerly").contains(former))
                    .findFirst()
                    .orElse(null);
        }
        EntryFormat known = entry.kind().lookupKind();
        List<String> names = known == null ? List.of() : present.renamed(known, entry.id());
        return names.stream()
                .map(newer::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void compareValues(DiffEntry older, DiffEntry newer) {
        Set<String> pointers = new LinkedHashSet<>(older.values().keySet());
        pointers.addAll(newer.values().keySet());
        for (String pointer : pointers) {
            String before = text(older, pointer);
            String after = text(newer, pointer);
            if (!before.equals(after)) {
                Impact impact = impact(older, newer, pointer);
                changes.add(new Change(
                        ChangeKind.of(older.kind().label()),
                        older.id(),
                        older.name(),
                        older.nameEn(),
                        pointer,
                        before,
                        after,
                        impact));
            }
        }
    }

    private static String text(DiffEntry entry, String pointer) {
        Value value = entry.values().get(pointer);
        return value == null ? "" : value.text();
    }

    private Impact impact(DiffEntry older, DiffEntry newer, String pointer) {
        if (older.kind() == EntryFormat.PASSWORD_POLICY) {
            String property = pointer.startsWith(HandbookDiffEntries.CHECKS)
                    ? "rules, " + pointer.substring(HandbookDiffEntries.CHECKS.length())
                    : pointer.substring(1);
            if (policies.relaxes(property)) {
                return Impact.SECURITY_RELAXING;
            }
            if (policies.tightens(property)) {
                return Impact.SECURITY_TIGHTENING;
            }
        }
        Value value = older.values().getOrDefault(pointer, newer.values().get(pointer));
        return value == null ? Impact.BEHAVIORAL : value.impact();
    }

    /**
     * Reports a change in the order of the entries that are in both handbooks, from the first to the last that moved.
     */
    private void compareOrder(EntryFormat kind, String scope, Map<String, String> inBoth, Set<String> newerIds) {
        List<String> before = new ArrayList<>(inBoth.values());
        List<String> after = new ArrayList<>(newerIds);
        after.retainAll(new LinkedHashSet<>(before));
        int from = 0;
        int to = before.size();
        while (from < to && before.get(from).equals(after.get(from))) {
            from++;
        }
        while (to > from && before.get(to - 1).equals(after.get(to - 1))) {
            to--;
        }
        if (from < to) {
            String was = DiffEntry.json(before.subList(from, to));
            String is = DiffEntry.json(after.subList(from, to));
            add(kind, scope, "/order", new Value(was, Impact.EDITORIAL), is);
        }
    }

    /** {@return the IDs that can be looked up under a kind; chapters count as sections} */
    private static Set<String> ids(EntryFormat kind, HandbookDiffEntries entries) {
        Set<String> ids = new LinkedHashSet<>(entries.of(kind).keySet());
        if (kind == EntryFormat.SECTION) {
            ids.addAll(entries.of(EntryFormat.CHAPTER).keySet());
        }
        return ids;
    }

    private void compareIdHistory(EntryFormat kind, Set<String> older, Set<String> newer) {
        if (kind.isEntry()) {
            IdHistory before = new IdHistory(former, kind, older);
            IdHistory after = new IdHistory(present, kind, newer);
            changes.addAll(IdHistory.changes(kind, before, after, older));
        }
    }

    /** Compares each tree with the tree of its new ID. */
    private void compareTrees(Map<String, String> newIds, TroubleshootingTrees older, TroubleshootingTrees newer) {
        newIds.forEach((id, newId) -> {
            WalkableTree tree = (WalkableTree) older.tree(TreeId.of(id));
            // Under its older ID, so that a renaming alone changes no walk.
            WalkableTree other = ((WalkableTree) newer.tree(TreeId.of(newId))).named(tree.id());
            if (!tree.contentFingerprint().equals(other.contentFingerprint())) {
                compareParts(id, new TreeDiffEntries(tree), new TreeDiffEntries(other));
            }
            if (!tree.structureFingerprint().equals(other.structureFingerprint())) {
                OutcomeComparison.Result outcomes = OutcomeComparison.between(tree.analysis(), other.analysis());
                changes.addAll(TreeOutcomes.changes(tree, outcomes));
            }
        });
    }

    private void compareParts(String tree, TreeDiffEntries older, TreeDiffEntries newer) {
        Set<String> facts = new LinkedHashSet<>(older.of(EntryFormat.FACT).keySet());
        facts.retainAll(newer.of(EntryFormat.FACT).keySet());
        for (EntryFormat kind : PARTS_OF_TREES) {
            Map<String, DiffEntry> before = new LinkedHashMap<>(older.of(kind));
            Map<String, DiffEntry> after = new LinkedHashMap<>(newer.of(kind));
            if (kind == EntryFormat.OPTION) {
                // The options of an added or removed fact are not reported separately.
                before.keySet().removeIf(id -> !facts.contains(id.substring(0, id.lastIndexOf('/'))));
                after.keySet().removeIf(id -> !facts.contains(id.substring(0, id.lastIndexOf('/'))));
            }
            compare(kind, tree, before, after);
        }
    }
}
