package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TreeDiff;
import io.github.servicehandbook.troubleshooting.TreeDiff.OutcomeChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares two versions of a tree. For one thread. */
final class Differences {
    /** Of more walks than this only so many are compared. */
    private static final int MOST_WALKS = 20_000;

    private final List<String> structural = new ArrayList<>();

    private Differences() {}

    static TreeDiff between(TreeModel older, TreeModel newer) {
        Differences differences = new Differences();
        differences.compareTrees(trees(older), trees(newer));
        List<OutcomeChange> outcomes =
                older.structureFingerprint().equals(newer.structureFingerprint()) ? List.of() : outcomes(older, newer);
        return new TreeDiff(differences.structural, outcomes);
    }

    /** A tree and all that it calls; the tree itself under an empty name, so that it may be called otherwise now. */
    private static Map<String, TreeModel> trees(TreeModel tree) {
        Map<String, TreeModel> trees = new TreeMap<>();
        for (Position position : tree.program().positions()) {
            trees.put(position.path().isEmpty() ? "" : position.tree().id().value(), position.tree());
        }
        return trees;
    }

    private void compareTrees(Map<String, TreeModel> older, Map<String, TreeModel> newer) {
        older.forEach((name, tree) -> {
            TreeModel other = newer.get(name);
            if (other == null) {
                add(tree.id(), "is no longer called");
            } else {
                compareFacts(tree, other);
                compareNodes(tree, other);
            }
        });
        newer.forEach((name, tree) -> {
            if (!older.containsKey(name)) {
                add(tree.id(), "is called now");
            }
        });
    }

    private void add(TreeId tree, String what) {
        structural.add(tree + " " + what);
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
                add(newer.id(), "has no fact " + fact.name() + " any more");
            } else {
                compareOptions(newer.id(), fact, other);
            }
        }
        after.keySet().forEach(name -> add(newer.id(), "has the fact " + name + " now"));
    }

    private void compareOptions(TreeId tree, Fact older, Fact newer) {
        List<String> before = older.options().stream().map(Fact.Choice::id).toList();
        List<String> after = newer.options().stream().map(Fact.Choice::id).toList();
        boolean otherOptions = false;
        for (Fact.Choice option : newer.options()) {
            if (!before.contains(option.id())) {
                otherOptions = true;
                Optional<String> former =
                        option.formerly().stream().filter(before::contains).findFirst();
                add(
                        tree,
                        former.map(id -> "has the option " + older.name() + "/" + id + " renamed to " + option.id())
                                .orElse("has the option " + older.name() + "/" + option.id() + " now"));
            }
        }
        for (String id : before) {
            boolean renamed = newer.options().stream()
                    .anyMatch(option -> option.formerly().contains(id));
            if (!after.contains(id) && !renamed) {
                otherOptions = true;
                add(tree, "has no option " + older.name() + "/" + id + " any more");
            }
        }
        if (!otherOptions && !TreeText.of(older).equals(TreeText.of(newer))) {
            add(tree, "has the fact " + older.name() + " changed");
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
            } else if (!TreeText.of(node).equals(TreeText.of(other))) {
                add(newer.id(), "has the node " + node + " changed");
            }
        }
        for (TreeNode node : gone) {
            Optional<TreeNode> renamed = after.values().stream()
                    .filter(other -> other.head().formerly().contains(node.toString()))
                    .findFirst();
            renamed.ifPresent(other -> after.remove(other.toString()));
            add(
                    newer.id(),
                    renamed.map(other -> "has the node " + node + " renamed to " + other)
                            .orElse("has no node " + node + " any more"));
        }
        after.keySet().forEach(name -> add(newer.id(), "has the node " + name + " now"));
    }

    private static List<OutcomeChange> outcomes(TreeModel older, TreeModel newer) {
        Map<String, OutcomeChange> changes = new LinkedHashMap<>();
        older.paths().walks(MOST_WALKS).forEach(walk -> {
            SessionSnapshot snapshot = walked(older, walk);
            String before = snapshot.outcomeCode().orElseThrow();
            WalkedSession session = Resumer.replay(newer, snapshot);
            String after = session.outcome()
                    .map(Outcome::code)
                    .orElse("?" + session.current().id());
            if (!after.equals(before)) {
                changes.putIfAbsent(before + " " + after, new OutcomeChange(walk, before, after));
            }
        });
        return List.copyOf(changes.values());
    }

    private static SessionSnapshot walked(TreeModel tree, List<Answer> walk) {
        Session session = tree.start();
        for (Answer answer : walk) {
            session = session.answer(answer).session();
        }
        return session.snapshot();
    }
}
