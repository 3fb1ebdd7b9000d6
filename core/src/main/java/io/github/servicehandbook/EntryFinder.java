package io.github.servicehandbook;

import io.github.servicehandbook.internal.bundle.BundleContent;
import io.github.servicehandbook.internal.bundle.Entries;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.sections.Chapter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Finds entries of any kind by their ids. */
final class EntryFinder {
    private final BundleContent content;

    EntryFinder(BundleContent content) {
        this.content = content;
    }

    Lookup find(String kind, String id) {
        Map<String, Object> values = values(kind);
        Entries entries = content.entries();
        if (values.containsKey(id)) {
            Entries.Notice notice = entries.deprecated(kind, id);
            return notice == null
                    ? new Lookup.Found(values.get(id))
                    : new Lookup.Deprecated(values.get(id), notice.since(), notice.replacedBy());
        }
        for (String renamed : entries.renamed(kind, id)) {
            if (values.containsKey(renamed)) {
                return new Lookup.Renamed(renamed, values.get(renamed));
            }
        }
        Entries.Notice removed = entries.removed(kind, id);
        return removed == null
                ? new Lookup.Unknown(NearMatches.of(id, values.keySet()))
                : new Lookup.Removed(removed.since(), removed.replacedBy(), removed.reason());
    }

    Provenance provenance(String kind, String id, String pointer) {
        Map<String, Object> values = values(kind);
        if (!values.containsKey(id)) {
            throw NearMatches.unknown(kind, id, values.keySet());
        }
        Entries.Origin origin = content.entries().origin(kind, id, pointer);
        if (origin == null) {
            throw new NoSuchElementException("the " + kind + " " + id + " has no value at " + pointer);
        }
        return new Provenance(origin.bundle(), origin.version(), origin.file(), origin.pointer());
    }

    /** What there is of a kind, by id, in the order of the handbook. */
    private Map<String, Object> values(String kind) {
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
            case "tree" -> addTrees(values, false);
            case "node" -> addTrees(values, true);
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
        Stream.concat(content.troubleshooting().trees().stream(), content.troubleshooting().sharedTrees().stream())
                .forEach(tree -> {
                    if (nodes) {
                        tree.nodes().forEach(node -> values.put(tree.id() + "/" + node.id(), node));
                    } else {
                        values.put(tree.id().value(), tree);
                    }
                });
    }
}
