package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.release.DiffEntry.Value;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a tree, collected from its JSON: the tree, its facts, their options, its nodes and its outcomes.
 *
 * <p>Not thread-safe.
 */
final class TreeDiffEntries {
    /** The editorial properties; a change of a property of a tree that is not listed here gives other results. */
    private static final Set<String> WORDS =
            Set.of("title", "titleEn", "text", "textEn", "label", "labelEn", "page", "references", "note");

    private static final Set<String> KEYED = Set.of("facts", "options", "nodes");
    private static final Pattern PART =
            Pattern.compile("/(?<array>facts|nodes)/(?<id>[^/]+)(?:/options/(?<option>[^/]+))?(?<rest>/.*)");
    private static final String OUTCOME = "/outcomeCode";

    private final Map<EntryFormat, Map<String, DiffEntry>> entries = new EnumMap<>(EntryFormat.class);

    TreeDiffEntries(TroubleshootingTree tree) {
        String name = tree.id().value();
        Map<String, String> leaves = JsonFlattener.of(tree.toJson(), KEYED);
        leaves.remove("/id");
        leaves.forEach((pointer, text) -> add(name, pointer, text));
    }

    Map<String, DiffEntry> of(EntryFormat kind) {
        return entries.getOrDefault(kind, Map.of());
    }

    private void add(String tree, String pointer, String text) {
        Matcher part = PART.matcher(pointer);
        if (!part.matches()) {
            put(EntryFormat.TREE, tree, pointer, text);
            return;
        }
        String id = tree + "/" + part.group("id");
        String rest = part.group("rest");
        if (part.group("option") != null) {
            put(EntryFormat.OPTION, id + "/" + part.group("option"), rest, text);
        } else if (part.group("array").equals("facts")) {
            put(EntryFormat.FACT, id, rest, text);
        } else {
            put(EntryFormat.NODE, id, rest, text);
            if (rest.equals(OUTCOME)) {
                String outcome = tree + "/" + text;
                ofKind(EntryFormat.OUTCOME).put(outcome, new DiffEntry(EntryFormat.OUTCOME, outcome, text, Map.of()));
            }
        }
    }

    private void put(EntryFormat kind, String id, String pointer, String text) {
        DiffEntry known = ofKind(kind).get(id);
        Map<String, Value> values = new LinkedHashMap<>(known == null ? Map.of() : known.values());
        values.put(pointer, new Value(text, impact(kind, pointer)));
        String title = pointer.equals("/text") || pointer.equals("/label") ? text : known == null ? "" : known.title();
        ofKind(kind).put(id, new DiffEntry(kind, id, title, values));
    }

    private Map<String, DiffEntry> ofKind(EntryFormat kind) {
        return entries.computeIfAbsent(kind, unused -> new LinkedHashMap<>());
    }

    private static Impact impact(EntryFormat kind, String pointer) {
        if (kind == EntryFormat.FACT && pointer.equals("/kind")) {
            return Impact.BREAKING;
        }
        String property = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean citedLabel = pointer.startsWith("/citation/") && property.equals("label");
        return citedLabel || WORDS.contains(property) || property.equals("formerly")
                ? Impact.EDITORIAL
                : Impact.BEHAVIORAL;
    }
}
