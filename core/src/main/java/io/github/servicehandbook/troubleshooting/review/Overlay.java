package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.review.Links.Link;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Location;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is laid over a drawing, by the numbers of its boxes. What happens inside a call happens at its box.
 *
 * @param counted whether the counts are shown; else it is one walk
 * @param passed how often walks went on from each box, or ended there
 * @param open how many walks stand at each box
 * @param taken how often each arrow was taken
 */
record Overlay(boolean counted, Map<Integer, Long> passed, Map<Integer, Long> open, Map<Link, Long> taken) {
    static final Overlay NONE = new Overlay(false, Map.of(), Map.of(), Map.of());

    /** Of statistics of this tree; fails if they count what no walk can do, as only a text from outside can. */
    static Overlay of(TreeModel tree, PathStatistics statistics, boolean counted) {
        Overlay overlay = new Overlay(counted, new HashMap<>(), new HashMap<>(), new HashMap<>());
        try {
            overlay.add(tree, statistics);
            overlay.addEnds(tree);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("statistics: more than a long can count", e);
        }
        if (!Links.of(tree, Locale.ROOT).keySet().containsAll(overlay.taken.keySet())) {
            throw new IllegalArgumentException("statistics: a step that the tree " + tree.id() + " does not have");
        }
        return overlay;
    }

    private void add(TreeModel tree, PathStatistics statistics) {
        add(passed, Links.START, statistics.sessions());
        add(taken, new Link(Links.START, Links.box(tree, tree.content().root())), statistics.sessions());
        statistics.visited().forEach((place, count) -> {
            if (place.path().isEmpty()) {
                add(passed, box(tree, place), count);
            }
        });
        statistics.openAt().forEach((place, count) -> add(open, box(tree, place), count));
        statistics.transitions().forEach((step, count) -> {
            // A step to a place within a call goes into it or on inside, and is no arrow.
            if (step.to().path().isEmpty()) {
                add(taken, new Link(box(tree, step.from()), box(tree, step.to())), count);
            }
        });
    }

    /**
     * Statistics count who came to a call; here, as at any other box, who went on from it. Those who did not return from it
     * have ended there.
     */
    private void addEnds(TreeModel tree) {
        Map<Integer, Long> returned = new HashMap<>();
        taken.forEach((link, count) -> add(returned, link.from(), count));
        for (TreeNode node : tree.content().nodes()) {
            int box = Links.box(tree, node.id());
            if (node instanceof TreeNode.Call) {
                long wentOn = passed.getOrDefault(box, 0L) - open.getOrDefault(box, 0L);
                long ended = Math.subtractExact(wentOn, returned.getOrDefault(box, 0L));
                if (ended < 0) {
                    throw new IllegalArgumentException("statistics: more came out of a call than went in: " + node);
                }
                passed.put(box, wentOn);
                add(passed, Links.end(tree), ended);
                add(taken, new Link(box, Links.end(tree)), ended);
            }
        }
    }

    private static <K> void add(Map<K, Long> counts, K key, long count) {
        if (count > 0) {
            counts.merge(key, count, Math::addExact);
        }
    }

    /** The box of a place; that of the tree's own call if the place is inside one. */
    private static int box(TreeModel tree, Location place) {
        String path = place.path();
        if (path.isEmpty()) {
            return box(tree, place.node());
        }
        int end = path.indexOf('/');
        return box(tree, NodeId.of(path.substring(path.indexOf(':') + 1, end < 0 ? path.length() : end)));
    }

    private static int box(TreeModel tree, NodeId node) {
        if (!tree.has(node)) {
            throw new IllegalArgumentException("statistics: a node that the tree " + tree.id() + " does not have");
        }
        return Links.box(tree, node);
    }
}
