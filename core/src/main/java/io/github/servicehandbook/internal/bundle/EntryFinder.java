package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.internal.manifest.Notice;
import io.github.servicehandbook.internal.overlay.Entries;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds entries of any kind by their ids. Safe to share between threads. */
public final class EntryFinder {
    private static final String TREE = "tree";
    private static final String NODE = "node";

    private final BundleContent content;
    private final Map<String, Map<String, Object>> valuesByKind = new ConcurrentHashMap<>();

    public EntryFinder(BundleContent content) {
        this.content = content;
    }

    public Lookup find(String kind, String id) {
        Map<String, Object> values = values(kind);
        Entries entries = content.entries();
        Object value = values.get(id);
        if (value != null) {
            Notice notice = entries.deprecated(kind, id);
            return notice == null
                    ? new Lookup.Found(value)
                    : new Lookup.Deprecated(value, notice.since(), notice.replacedBy());
        }
        List<String> names = new ArrayList<>(List.of(id));
        names.addAll(kind.equals(NODE) ? renamedNode(id) : entries.renamed(kind, id));
        for (String name : names) {
            if (values.containsKey(name)) {
                return new Lookup.Renamed(name, values.get(name));
            }
        }
        for (String name : names) {
            Notice removed = entries.removed(kind, name);
            if (removed != null) {
                return new Lookup.Removed(removed.since(), removed.replacedBy(), removed.reason());
            }
        }
        return new Lookup.Unknown(NearMatches.of(id, values.keySet()));
    }

    /** What a node is called now, if it or its tree has another name: a tree has aliases, a node lists its former ids. */
    private List<String> renamedNode(String id) {
        int slash = id.indexOf('/');
        String node = id.substring(slash + 1);
        List<String> treeIds = new ArrayList<>(List.of(id.substring(0, Math.max(slash, 0))));
        treeIds.addAll(content.entries().renamed(TREE, treeIds.get(0)));
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

    public Provenance provenance(String kind, String id, String pointer) {
        Map<String, Object> values = values(kind);
        if (!values.containsKey(id)) {
            throw NearMatches.unknown(kind, id, values.keySet());
        }
        Provenance provenance = content.entries().provenance(kind, id, pointer);
        if (provenance == null) {
            throw new NoSuchElementException("the " + kind + " " + id + " has no value at " + pointer);
        }
        return provenance;
    }

    /** What there is of a kind, by id, in the order of the handbook. */
    private Map<String, Object> values(String kind) {
        return valuesByKind.computeIfAbsent(kind, this::collected);
    }

    private Map<String, Object> collected(String kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        switch (kind) {
            case "code" ->
                content.codes().all().forEach(code -> values.put(code.id().value(), code));
            case "section" -> addSections(values);
            case "clause" ->
                content.contents()
                        .clauses()
                        .forEach(clause -> values.put(clause.id().value(), clause));
            case "time-limit" -> addTimeLimits(values);
            case "conduct-rule" -> addConductRules(values);
            case "standard" -> {
                addTimeLimits(values);
                addConductRules(values);
            }
            case "policy-rule" -> content.passwordPolicy().rules().forEach(rule -> values.put(rule.id(), rule));
            case "password-policy" -> values.put(kind, content.passwordPolicy());
            case TREE -> addTrees(values, false);
            case NODE -> addTrees(values, true);
            default -> throw new IllegalArgumentException("kind: " + kind + "; expected one of " + Entries.kindNames());
        }
        return values;
    }

    private void addSections(Map<String, Object> values) {
        for (Chapter chapter : content.contents().chapters()) {
            values.put(chapter.id().value(), chapter);
            chapter.sections().forEach(section -> values.put(section.id().value(), section));
        }
    }

    private void addTimeLimits(Map<String, Object> values) {
        content.standards().timeLimits().forEach(limit -> values.put(limit.id().value(), limit));
    }

    private void addConductRules(Map<String, Object> values) {
        content.standards().conductRules().forEach(rule -> values.put(rule.id().value(), rule));
    }

    private void addTrees(Map<String, Object> values, boolean nodes) {
        trees().forEach(tree -> {
            if (nodes) {
                tree.nodes().forEach(node -> values.put(tree.id() + "/" + node.id(), node));
            } else {
                values.put(tree.id().value(), tree);
            }
        });
    }

    private Stream<TroubleshootingTree> trees() {
        return Stream.concat(
                content.troubleshooting().trees().stream(), content.troubleshooting().sharedTrees().stream());
    }
}
