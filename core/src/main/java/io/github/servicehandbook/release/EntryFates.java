package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.manifest.EntryKind;
import io.github.servicehandbook.internal.manifest.Notice;
import io.github.servicehandbook.internal.overlay.Entries;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a handbook says of ids beside their entries: under which name one goes now, that it is to be given up, that it was
 * removed. For one thread.
 */
final class EntryFates {
    private static final String ALIAS = "/alias";
    private static final String DEPRECATED = "/deprecated";
    private static final String TOMBSTONE = "/tombstone";
    private static final List<String> POINTERS = List.of(ALIAS, DEPRECATED, TOMBSTONE);

    /** By id, then by pointer. */
    private final Map<String, Map<String, String>> fates = new LinkedHashMap<>();

    /**
     * The fates of a kind.
     *
     * @param kind a kind of entry
     * @param present the ids that the handbook has; kinds that share aliases share ids, and each takes those that lead to it
     */
    EntryFates(Entries entries, EntryKind kind, Set<String> present) {
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

    /** Whether a pointer is of what is said of ids that are no longer in use. */
    static boolean isOfFormerIds(String pointer) {
        return pointer.equals(ALIAS) || pointer.equals(TOMBSTONE);
    }

    private void put(String id, String pointer, String text) {
        fates.computeIfAbsent(id, unused -> new LinkedHashMap<>()).put(pointer, text);
    }

    /** The replacement, the reason, or both; without either the bundle or overlay that says so, of whatever version. */
    private static String text(Notice notice) {
        if (notice.replacedBy() == null) {
            String since = notice.since();
            return notice.reason().isEmpty() ? since.substring(0, since.indexOf(' ')) : notice.reason();
        }
        return notice.reason().isEmpty() ? notice.replacedBy() : notice.replacedBy() + ", " + notice.reason();
    }

    private String text(String id, String pointer) {
        return fates.getOrDefault(id, Map.of()).getOrDefault(pointer, "");
    }

    /**
     * What changed.
     *
     * @param renamed ids that were in use and were noted as renamed already
     */
    static List<Change> changes(EntryKind kind, EntryFates older, EntryFates newer, Set<String> renamed) {
        Set<String> ids = new LinkedHashSet<>(older.fates.keySet());
        ids.addAll(newer.fates.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            for (String pointer : POINTERS) {
                String before = older.text(id, pointer);
                String after = newer.text(id, pointer);
                boolean isNoted = pointer.equals(ALIAS) && before.isEmpty() && renamed.contains(id);
                if (!before.equals(after) && !isNoted) {
                    Impact impact = impact(pointer, before, after, newer.fates.containsKey(id));
                    changes.add(new Change(kind.label(), id, pointer, before, after, impact));
                }
            }
        }
        return changes;
    }

    /** A former id of which nothing is said any more is one that never was, or means something else. */
    private static Impact impact(String pointer, String before, String after, boolean isStillNamed) {
        if (before.isEmpty()) {
            return Impact.ADDITIVE;
        }
        boolean isForgotten = after.isEmpty() && !isStillNamed && !pointer.equals(DEPRECATED);
        return isForgotten ? Impact.BREAKING : Impact.BEHAVIORAL;
    }
}
