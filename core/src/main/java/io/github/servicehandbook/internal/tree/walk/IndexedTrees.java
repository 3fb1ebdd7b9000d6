package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The trees, indexed by ID. */
public final class IndexedTrees implements TroubleshootingTrees {
    private final List<TroubleshootingTree> own;
    private final List<TroubleshootingTree> shared;
    private final Map<String, TroubleshootingTree> byId = new LinkedHashMap<>();

    public IndexedTrees(List<WalkableTree> trees) {
        List<TroubleshootingTree> started = new ArrayList<>();
        List<TroubleshootingTree> called = new ArrayList<>();
        for (WalkableTree tree : trees) {
            (tree.model().content().shared() ? called : started).add(tree);
            byId.put(tree.id().value(), tree);
        }
        own = List.copyOf(started);
        shared = List.copyOf(called);
    }

    @Override
    public List<TroubleshootingTree> trees() {
        return own;
    }

    @Override
    public List<TroubleshootingTree> sharedTrees() {
        return shared;
    }

    @Override
    public TroubleshootingTree tree(TreeId id) {
        return NearMatches.get("tree", Objects.requireNonNull(id, "id").value(), byId);
    }

    @Override
    public Optional<TroubleshootingTree> findTree(TreeId id) {
        return findTree(Objects.requireNonNull(id, "id").value());
    }

    @Override
    public Optional<TroubleshootingTree> findTree(String id) {
        return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id")));
    }
}
