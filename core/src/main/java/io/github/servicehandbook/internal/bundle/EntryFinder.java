package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.bundle.Since;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.IdNotice;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds entries of any kind by their IDs.
 *
 * <p>Thread-safe.
 */
public final class EntryFinder {
    private final BundleContent content;
    private final Map<EntryFormat, Map<String, Object>> valuesByKind = new ConcurrentHashMap<>();

    public EntryFinder(BundleContent content) {
        this.content = content;
    }

    public Lookup find(io.github.servicehandbook.bundle.EntryKind asked, String id) {
        EntryFormat kind = kind(asked);
        Map<String, Object> values = values(kind);
        EntryIndex entries = content.entries();
        Object value = values.get(id);
        if (value != null) {
            IdNotice notice = entries.deprecated(kind, id);
            return notice == null
                    ? new Lookup.Found(asked, id, value)
                    : new Lookup.Deprecated(asked, id, value, since(notice), notice.replacedBy());
        }
        List<String> names = new ArrayList<>(List.of(id));
        names.addAll(kind == EntryFormat.NODE ? renamedNode(id) : entries.renamed(kind, id));
        for (String name : names) {
            if (values.containsKey(name)) {
                return new Lookup.Renamed(asked, id, name, values.get(name));
            }
        }
        for (String name : names) {
            IdNotice removed = entries.removed(kind, name);
            if (removed != null) {
                return new Lookup.Removed(asked, id, since(removed), removed.replacedBy(), removed.reason());
            }
        }
        return new Lookup.Unknown(asked, id, NearMatches.of(id, values.keySet()));
    }

    /**
     * {@return the current IDs of a node if it or its tree was renamed} A tree has aliases; a node lists its former
     * IDs.
     */
    private List<String> renamedNode(String id) {
        int slash = id.indexOf('/');
        String node = id.substring(slash + 1);
        List<String> treeIds = new ArrayList<>(List.of(id.substring(0, Math.max(slash, 0))));
        treeIds.addAll(content.entries().renamed(EntryFormat.TREE, treeIds.get(0)));
        List<String> names = new ArrayList<>();
        trees().filter(tree -> treeIds.contains(tree.id().value())).forEach(tree -> {
            for (TreeNode each : ((WalkableTree) tree).model().content().nodes()) {
                if (each.id().value().equals(node) || each.head().formerly().contains(node)) {
                    names.add(tree.id() + "/" + each.id());
                }
            }
        });
        return names;
    }

    /** Splits the text that {@link EntryIndex} composes of an ID, which has no space, and a version. */
    private static Since since(IdNotice notice) {
        int space = notice.since().indexOf(' ');
        return new Since(notice.since().substring(0, space), notice.since().substring(space + 1));
    }

    public Provenance provenance(io.github.servicehandbook.bundle.EntryKind asked, String id, String pointer) {
        EntryFormat kind = kind(asked);
        Map<String, Object> values = values(kind);
        if (!values.containsKey(id)) {
            throw NearMatches.unknown(asked.text(), id, values.keySet());
        }
        Provenance provenance = content.entries().provenance(kind, id, pointer);
        if (provenance == null) {
            throw new NoSuchElementException(asked.text() + " " + id + " has no value at " + pointer);
        }
        return provenance;
    }

    private static EntryFormat kind(io.github.servicehandbook.bundle.EntryKind asked) {
        return Objects.requireNonNull(EntryFormat.of(asked.text()));
    }

    /** {@return the values of a kind by ID, in the order of the handbook} */
    private Map<String, Object> values(EntryFormat kind) {
        return valuesByKind.computeIfAbsent(kind, this::collected);
    }

    private Map<String, Object> collected(EntryFormat kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        kind.parts().forEach(part -> addAll(part, values));
        return values;
    }

    private void addAll(EntryFormat kind, Map<String, Object> values) {
        switch (kind) {
            case CODE ->
                content.codes().all().forEach(code -> values.put(code.id().value(), code));
            case SECTION -> addSections(values);
            case CLAUSE ->
                content.contents()
                        .clauses()
                        .forEach(clause -> values.put(clause.id().value(), clause));
            case TIME_LIMIT ->
                content.standards()
                        .timeLimits()
                        .forEach(limit -> values.put(limit.id().value(), limit));
            case CONDUCT_RULE ->
                content.standards()
                        .conductRules()
                        .forEach(rule -> values.put(rule.id().value(), rule));
            case POLICY_RULE -> content.passwordPolicy().rules().forEach(rule -> values.put(rule.id(), rule));
            case PASSWORD_POLICY -> values.put(kind.label(), content.passwordPolicy());
            case TREE -> trees().forEach(tree -> values.put(tree.id().value(), tree));
            case NODE ->
                trees().forEach(tree -> tree.nodes().forEach(node -> values.put(tree.id() + "/" + node.id(), node)));
            default -> throw new IllegalStateException("no ids of " + kind);
        }
    }

    private void addSections(Map<String, Object> values) {
        for (Chapter chapter : content.contents().chapters()) {
            values.put(chapter.id().value(), chapter);
            chapter.sections().forEach(section -> values.put(section.id().value(), section));
        }
    }

    private Stream<TroubleshootingTree> trees() {
        return Stream.concat(
                content.troubleshooting().trees().stream(), content.troubleshooting().sharedTrees().stream());
    }
}
