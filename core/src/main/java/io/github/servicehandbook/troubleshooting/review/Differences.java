package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.TreeJson;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.space.Analysis;
import io.github.servicehandbook.internal.tree.space.OutcomeComparison;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.review.TreeDiff.OutcomeChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares two versions of a tree. Not thread-safe. */
final class Differences {
    private final List<String> structural = new ArrayList<>();

    private Differences() {}

    static TreeDiff between(WalkableTree older, WalkableTree newer) {
        Differences differences = new Differences();
        differences.compareTrees(trees(older.analysis()), trees(newer.analysis()));
        if (older.structureFingerprint().equals(newer.structureFingerprint())) {
            return new TreeDiff(differences.structural, List.of(), true);
        }
        OutcomeComparison.Result outcomes = OutcomeComparison.between(older.analysis(), newer.analysis());
        List<OutcomeChange> changes = new ArrayList<>();
        outcomes.changes()
                .forEach(change -> changes.add(new OutcomeChange(change.answers(), change.before(), change.after())));
        return new TreeDiff(differences.structural, changes, outcomes.conclusive());
    }

    /** A tree and all that it calls; the tree itself under an empty name, so that it may be called otherwise now. */
    private static Map<String, TreeModel> trees(Analysis tree) {
        Map<String, TreeModel> trees = new TreeMap<>();
        for (ProgramPoint position : tree.program().positions()) {
            trees.put(position.path().isEmpty() ? "" : position.tree().id().value(), position.tree());
        }
        return trees;
    }

    private void compareTrees(Map<String, TreeModel> older, Map<String, TreeModel> newer) {
        older.forEach((name, tree) -> {
            TreeModel other = newer.get(name);
            if (other == null) {
                add(tree.id(), "no longer called");
            } else {
                compareFacts(tree, other);
                compareNodes(tree, other);
            }
        });
        newer.forEach((name, tree) -> {
            if (!older.containsKey(name)) {
                add(tree.id(), "now called");
            }
        });
    }

    private void add(TreeId tree, String what) {
        structural.add(tree + ": " + what);
    }

    private void compareFacts(TreeModel older, TreeModel newer) {
        if (!older.content().root().equals(newer.content().root())) {
            add(
                    newer.id(),
                    "starts at " + newer.content().root() + " instead of "
                            + older.content().root());
        }
        Map<String, Fact> after = new LinkedHashMap<>();
        newer.content().facts().forEach(fact -> after.put(fact.name(), fact));
        for (Fact fact : older.content().facts()) {
            Fact other = after.remove(fact.name());
            if (other == null) {
                add(newer.id(), "fact " + fact.name() + " removed");
            } else {
                compareOptions(newer.id(), fact, other);
            }
        }
        after.keySet().forEach(name -> add(newer.id(), "fact " + name + " added"));
    }

    private void compareOptions(TreeId tree, Fact older, Fact newer) {
        List<String> before = older.options().stream().map(Fact.Option::id).toList();
        Set<String> gone = new LinkedHashSet<>(before);
        int unchanged = structural.size();
        for (Fact.Option option : newer.options()) {
            gone.remove(option.id());
            option.formerly().forEach(gone::remove);
            if (!before.contains(option.id())) {
                Optional<String> former =
                        option.formerly().stream().filter(before::contains).findFirst();
                add(
                        tree,
                        former.map(id -> "option " + older.name() + "/" + id + " renamed to " + option.id())
                                .orElse("option " + older.name() + "/" + option.id() + " added"));
            }
        }
        gone.forEach(id -> add(tree, "option " + older.name() + "/" + id + " removed"));
        if (structural.size() == unchanged && !TreeJson.of(older).equals(TreeJson.of(newer))) {
            add(tree, "fact " + older.name() + " changed");
        }
    }

    private void compareNodes(TreeModel older, TreeModel newer) {
        Map<String, TreeNode> after = new LinkedHashMap<>();
        newer.content().nodes().forEach(node -> after.put(node.toString(), node));
        List<TreeNode> gone = new ArrayList<>();
        for (TreeNode node : older.content().nodes()) {
            TreeNode other = after.remove(node.toString());
            if (other == null) {
                gone.add(node);
            } else if (!TreeJson.of(node).equals(TreeJson.of(other))) {
                add(newer.id(), "node " + node + " changed");
            }
        }
        for (TreeNode node : gone) {
            Optional<TreeNode> renamed = after.values().stream()
                    .filter(other -> other.head().formerly().contains(node.toString()))
                    .findFirst();
            renamed.ifPresent(other -> after.remove(other.toString()));
            add(
                    newer.id(),
                    renamed.map(other -> "node " + node + " renamed to " + other)
                            .orElse("node " + node + " removed"));
        }
        after.keySet().forEach(name -> add(newer.id(), "node " + name + " added"));
    }
}
