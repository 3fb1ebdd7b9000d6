package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.IdNotice;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The history of the IDs of one kind: aliases, deprecations and removals.
 *
 * <p>Not thread-safe.
 */
final class IdHistory {
    private static final String ALIAS = "/alias";
    private static final String DEPRECATED = "/deprecated";
    private static final String TOMBSTONE = "/tombstone";
    private static final List<String> POINTERS = List.of(ALIAS, DEPRECATED, TOMBSTONE);

    /** The texts by ID, then by pointer. */
    private final Map<String, Map<String, String>> notices = new LinkedHashMap<>();

    /**
     * Collects the ID history of a kind.
     *
     * @param kind a kind of entry
     * @param present the IDs in the handbook; kinds that share aliases share IDs, and each takes the aliases that lead
     *     to its own
     */
    IdHistory(EntryIndex entries, EntryFormat kind, Set<String> present) {
        for (String former : entries.aliases(kind).keySet()) {
            for (String name : entries.renamed(kind, former)) {
                if (present.contains(name)) {
                    put(former, ALIAS, name);
                    break;
                }
            }
        }
        entries.deprecated(kind).forEach((id, notice) -> put(id, DEPRECATED, text(notice)));
        entries.removed(kind).forEach((id, notice) -> put(id, TOMBSTONE, text(notice)));
    }

    /** {@return whether a pointer belongs to the history of IDs that are no longer in use} */
    static boolean isOfFormerIds(String pointer) {
        return pointer.equals(ALIAS) || pointer.equals(TOMBSTONE);
    }

    /** {@return whether a pointer belongs to an alias of a former ID} */
    static boolean isAlias(String pointer) {
        return pointer.equals(ALIAS);
    }

    private void put(String id, String pointer, String text) {
        notices.computeIfAbsent(id, unused -> new LinkedHashMap<>()).put(pointer, text);
    }

    /**
     * {@return the replacement, the reason, or both; if neither is given, the ID of the bundle or overlay with this
     * notice, without its version}
     */
    private static String text(IdNotice notice) {
        if (notice.replacedBy() == null) {
            String since = notice.since();
            return notice.reason().isEmpty() ? since.substring(0, since.indexOf(' ')) : notice.reason();
        }
        return notice.reason().isEmpty() ? notice.replacedBy() : notice.replacedBy() + ", " + notice.reason();
    }

    private String text(String id, String pointer) {
        return notices.getOrDefault(id, Map.of()).getOrDefault(pointer, "");
    }

    /**
     * {@return the differences between two ID histories}
     *
     * @param renamed the IDs that were in use and whose renaming is already reported
     */
    static List<Change> changes(EntryFormat kind, IdHistory older, IdHistory newer, Set<String> renamed) {
        Set<String> ids = new LinkedHashSet<>(older.notices.keySet());
        ids.addAll(newer.notices.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            for (String pointer : POINTERS) {
                String before = older.text(id, pointer);
                String after = newer.text(id, pointer);
                boolean isNoted = pointer.equals(ALIAS) && before.isEmpty() && renamed.contains(id);
                if (!before.equals(after) && !isNoted) {
                    Impact impact = impact(pointer, before, after, newer.notices.containsKey(id));
                    changes.add(new Change(ChangeKind.of(kind.label()), id, pointer, before, after, impact));
                }
            }
        }
        return changes;
    }

    /** {@return the impact of a change} A former ID without any history left is unknown, or has another meaning. */
    private static Impact impact(String pointer, String before, String after, boolean isStillNamed) {
        if (before.isEmpty()) {
            return Impact.ADDITIVE;
        }
        boolean isForgotten = after.isEmpty() && !isStillNamed && !pointer.equals(DEPRECATED);
        return isForgotten ? Impact.BREAKING : Impact.BEHAVIORAL;
    }
}
