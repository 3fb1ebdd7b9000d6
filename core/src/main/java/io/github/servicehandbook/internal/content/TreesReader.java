package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.space.Proof;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the trees of a bundle together, called ones first, and checks the structure of each. For one thread. */
public final class TreesReader {
    /** Ten at a counter have some tens of thousands; each thousand takes some 30 ms. */
    public static final int MAX_STATES = 1_000_000;

    /** Trees that call one another in a long row are small each and large together, and so would their proofs be. */
    private static final int MAX_NODES = 400_000;

    private final Faults faults;
    private final Map<String, TreeModel.Content> contents = new LinkedHashMap<>();
    private final Map<String, TreeModel> trees = new HashMap<>();
    /** Those that are linked, or will not be because of a fault that was noted. */
    private final Set<String> finished = new HashSet<>();

    private long size;

    public TreesReader(Faults faults) {
        this.faults = faults;
    }

    public void add(TreeReader reader) {
        TreeModel.Content content = reader.content();
        if (content != null) {
            contents.putIfAbsent(content.id().value(), content);
        }
    }

    /** The trees in the order of the files, for a bundle whose other faults were thrown already. */
    public List<WalkableTree> linked() {
        for (String id : contents.keySet()) {
            link(id);
        }
        List<WalkableTree> linked = new ArrayList<>();
        for (String id : contents.keySet()) {
            TreeModel tree = trees.get(id);
            if (tree != null) {
                linked.add(new WalkableTree(tree));
            }
        }
        return linked;
    }

    /**
     * Notes what the proof says against trees that no build has proved: its errors, and that it came to no end, which ends
     * it for the other trees too, since each such costs seconds, as does too much in all. Warnings are their author's
     * business.
     *
     * @param mostStates how many states of all trees together are looked at, and those of one tree more
     */
    public void prove(List<WalkableTree> linked, int mostStates) {
        int states = 0;
        for (WalkableTree tree : linked) {
            TreeModel.Content content = tree.model().content();
            Proof.Result proof = Proof.of(tree.analysis());
            for (TreeFinding finding : proof.findings()) {
                if (finding.severity() == TreeFinding.Severity.ERROR) {
                    add(content, finding.code(), finding.pointer(), finding.textEn());
                }
            }
            if (!proof.conclusive()) {
                add(content, "INCONCLUSIVE", "", "the tree has more states than the proof looks at; split it");
                return;
            }
            states += proof.states();
            if (states > mostStates) {
                String most =
                        "up to this one the trees have more than " + mostStates + " states, the most that are proved";
                add(content, "INCONCLUSIVE", "", most + " in one load; simplify the largest");
                return;
            }
        }
    }

    /** The trees of some files, and those that call them. */
    public static List<WalkableTree> changed(List<WalkableTree> linked, Set<String> files) {
        Set<String> ids = new HashSet<>();
        List<WalkableTree> changed = new ArrayList<>();
        int before;
        do {
            before = changed.size();
            for (WalkableTree tree : linked) {
                String id = tree.id().value();
                boolean isChanged = files.contains(BundlePath.tree(id))
                        || !Collections.disjoint(ids, calls(tree.model().content()));
                if (isChanged && ids.add(id)) {
                    changed.add(tree);
                }
            }
        } while (changed.size() > before);
        return changed;
    }

    /**
     * Links what a tree calls before the tree, unless it leads back to it; without recursion, because nothing bounds the
     * depth of calls.
     */
    private void link(String first) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> entered = new HashSet<>();
        open.push(first);
        while (!open.isEmpty()) {
            String id = open.element();
            TreeModel.Content content = contents.get(id);
            if (content == null || finished.contains(id)) {
                open.pop();
            } else if (entered.add(id)) {
                for (String call : calls(content)) {
                    if (entered.contains(call) && !finished.contains(call)) {
                        add(content, "RECURSIVE_CALL", "", "calls " + call + ", which leads back to it");
                    } else {
                        open.push(call);
                    }
                }
            } else {
                open.pop();
                finished.add(id);
                finish(content);
            }
        }
    }

    /** The ids as text, whose equality, unlike that of a record, a cold JVM has at hand. */
    private static Set<String> calls(TreeModel.Content content) {
        Set<String> calls = new HashSet<>();
        for (TreeNode node : content.nodes()) {
            if (node instanceof TreeNode.Call call) {
                calls.add(call.tree().value());
            }
        }
        return calls;
    }

    private void finish(TreeModel.Content content) {
        Map<String, TreeModel> called = new HashMap<>();
        for (String call : calls(content)) {
            TreeModel tree = trees.get(call);
            if (tree == null) {
                return;
            }
            called.put(call, tree);
        }
        TreeModel tree = new TreeModel(content, called);
        List<TreeFinding> findings = TreeStructure.errors(tree);
        for (TreeFinding finding : findings) {
            add(content, finding.code(), finding.pointer(), finding.textEn());
        }
        if (findings.isEmpty() && hasRoom(tree)) {
            trees.put(content.id().value(), tree);
        }
    }

    private boolean hasRoom(TreeModel tree) {
        boolean had = size <= MAX_NODES;
        size += tree.size();
        if (had && size > MAX_NODES) {
            add(
                    tree.content(),
                    "TREE_TOO_LARGE",
                    "",
                    "with the trees before it, and all that each calls, more than " + MAX_NODES + " nodes");
        }
        return size <= MAX_NODES;
    }

    private void add(TreeModel.Content content, String code, String pointer, String message) {
        faults.add(FaultCode.TREE, BundlePath.tree(content.id().value()), pointer, code + ": " + message);
    }
}
