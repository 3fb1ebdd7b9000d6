package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.review.DiagramEdges.Link;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Location;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The counts and highlights of a drawing, by box number. Steps inside a call are counted at its box.
 *
 * @param counted whether to show counts; false highlights one walk
 * @param passed the number of completed visits of each box
 * @param open the number of walks in progress at each box
 * @param taken the number of times each arrow was taken
 */
record DiagramAnnotations(boolean counted, Map<Integer, Long> passed, Map<Integer, Long> open, Map<Link, Long> taken) {
    static final DiagramAnnotations NONE = new DiagramAnnotations(false, Map.of(), Map.of(), Map.of());

    /**
     * Creates the annotations for statistics of this tree; rejects inconsistent counts, which parsed statistics can have.
     */
    static DiagramAnnotations of(TreeModel tree, PathStatistics statistics, boolean counted) {
        DiagramAnnotations overlay = new DiagramAnnotations(counted, new HashMap<>(), new HashMap<>(), new HashMap<>());
        try {
            overlay.add(tree, statistics);
            overlay.addEnds(tree);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("statistics: sum of counts exceeds 9223372036854775807", e);
        }
        if (!DiagramEdges.of(tree, Locale.ROOT).keySet().containsAll(overlay.taken.keySet())) {
            throw new IllegalArgumentException("statistics: unknown transition in tree " + tree.id());
        }
        return overlay;
    }

    private void add(TreeModel tree, PathStatistics statistics) {
        add(passed, DiagramEdges.START, statistics.sessions());
        add(
                taken,
                new Link(
                        DiagramEdges.START,
                        DiagramEdges.box(tree, tree.content().root())),
                statistics.sessions());
        statistics.visited().forEach((place, count) -> {
            if (place.path().isEmpty()) {
                add(passed, box(tree, place), count);
            }
        });
        statistics.openAt().forEach((place, count) -> add(open, box(tree, place), count));
        statistics.transitions().forEach((step, count) -> {
            // A step into or inside a call has no arrow of its own.
            if (step.to().path().isEmpty()) {
                add(taken, new Link(box(tree, step.from()), box(tree, step.to())), count);
            }
        });
    }

    /**
     * Converts the counts of calls. Statistics count arrivals at a call; a drawing counts completed visits. Walks that
     * did not return from the call have ended inside it.
     */
    private void addEnds(TreeModel tree) {
        Map<Integer, Long> returned = new HashMap<>();
        taken.forEach((link, count) -> add(returned, link.from(), count));
        for (TreeNode node : tree.content().nodes()) {
            int box = DiagramEdges.box(tree, node.id());
            if (node instanceof TreeNode.Call) {
                long wentOn = passed.getOrDefault(box, 0L) - open.getOrDefault(box, 0L);
                long ended = Math.subtractExact(wentOn, returned.getOrDefault(box, 0L));
                if (ended < 0) {
                    throw new IllegalArgumentException("statistics: inconsistent counts for call " + node);
                }
                passed.put(box, wentOn);
                add(passed, DiagramEdges.end(tree), ended);
                add(taken, new Link(box, DiagramEdges.end(tree)), ended);
            }
        }
    }

    private static <K> void add(Map<K, Long> counts, K key, long count) {
        if (count > 0) {
            counts.merge(key, count, Math::addExact);
        }
    }

    /** Returns the box of a location; for a location inside a call, the box of the call. */
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
            throw new IllegalArgumentException("statistics: unknown node in tree " + tree.id());
        }
        return DiagramEdges.box(tree, node);
    }
}
