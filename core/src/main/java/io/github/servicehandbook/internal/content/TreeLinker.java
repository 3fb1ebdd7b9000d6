package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.space.TreeVerifier;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Links the trees of a bundle, called trees first, and checks the structure of each.
 *
 * <p>Not thread-safe.
 */
public final class TreeLinker {
    /**
     * The maximum number of states in one load. Ten trees for a counter have tens of thousands; a thousand take about
     * 30 ms.
     */
    public static final int MAX_STATES = 1_000_000;

    /**
     * The maximum number of nodes, with inlined subtrees. A long chain of small trees that call one another is large in
     * total, and so is its verification.
     */
    private static final int MAX_NODES = 400_000;

    private final Faults faults;
    private final Map<String, TreeModel.Content> contents = new LinkedHashMap<>();
    private final Map<String, TreeModel> trees = new HashMap<>();
    /** The IDs of trees that are linked, or will not be linked because of a recorded fault. */
    private final Set<String> finished = new HashSet<>();

    private long size;

    public TreeLinker(Faults faults) {
        this.faults = faults;
    }

    public void add(TreeReader reader) {
        TreeModel.Content content = reader.content();
        if (content != null) {
            contents.putIfAbsent(content.id().value(), content);
        }
    }

    /** {@return the trees in the order of the files} All other faults of the bundle must already have been thrown. */
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
     * Verifies trees that no build has verified, and reports errors and inconclusive results. An inconclusive result
     * aborts the verification of the other trees, because each such tree costs seconds; so does a total number of
     * states that is too high. Warnings are left to the author of the tree.
     *
     * @param mostStates the maximum number of states of all trees together; the last tree may exceed it
     */
    public void prove(List<WalkableTree> linked, int mostStates) {
        int states = 0;
        for (WalkableTree tree : linked) {
            TreeModel.Content content = tree.model().content();
            TreeVerifier.Result proof = TreeVerifier.of(tree.analysis());
            for (TreeFinding finding : proof.findings()) {
                if (finding.severity() == TreeFinding.Severity.ERROR) {
                    add(content, finding.code(), finding.pointer(), finding.message(Locale.ENGLISH));
                }
            }
            if (!proof.conclusive()) {
                add(content, "INCONCLUSIVE", "", "too many states to verify; split the tree");
                return;
            }
            states += proof.states();
            if (states > mostStates) {
                String most = "all trees up to this one together exceed " + mostStates
                        + " states, the maximum verified per load";
                add(content, "INCONCLUSIVE", "", most + "; split the largest");
                return;
            }
        }
    }

    /** {@return the trees of the given files, and the trees that call them} */
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
     * Links the trees that a tree calls before the tree itself, and reports recursive calls. Does not use recursion,
     * because the depth of calls is not limited.
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
                        add(
                                content,
                                "RECURSIVE_CALL",
                                "",
                                "recursive call: the tree calls " + call + ", which calls it again");
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

    /**
     * {@return the IDs of the called trees as text} A cold JVM has already loaded the equality of strings, but not that
     * of records.
     */
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
            add(content, finding.code(), finding.pointer(), finding.message(Locale.ENGLISH));
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
                    "all trees up to this one, with the trees that they call, exceed " + MAX_NODES + " nodes");
        }
        return size <= MAX_NODES;
    }

    private void add(TreeModel.Content content, String code, String pointer, String message) {
        faults.add(FaultCode.TREE, BundlePath.tree(content.id().value()), pointer, code + ": " + message);
    }
}
