package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the walks through a tree went: how often they passed each node, took each step and came to each outcome, and where
 * those stand that have not ended. It holds counts and ids, no answer and no text, so nothing personal.
 *
 * <p>Each replica of a host adds its own sessions, and the statistics are merged, in any order. A session that is added
 * again later, one answer further on, counts twice: add it when it has ended, or when it is given up. All counts are up to
 * {@link Long#MAX_VALUE}; more is refused.
 *
 * <p>Example: {@code PathStatistics.empty(tree).add(session).sessions()} is 1.
 *
 * <p>Immutable and safe to share between threads; equal by content.
 */
public final class PathStatistics {
    /**
     * A node, or one of a called sub-tree.
     *
     * @param path the calls that led to the node, as in {@link TraceEntry#path()}
     * @param node the node
     */
    public record Place(String path, NodeId node) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::path).thenComparing(Place::node);

        /**
         * Checks the path.
         *
         * @throws IllegalArgumentException if the path is not one of calls
         */
        public Place {
            Objects.requireNonNull(node, "node");
            if (!path.isEmpty()) {
                for (String call : path.split("/", -1)) {
                    TreeId.of(call.substring(0, Math.max(0, call.indexOf(':'))));
                    NodeId.of(call.substring(call.indexOf(':') + 1));
                }
            }
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** Returns path and node. */
        @Override
        public String toString() {
            return path.isEmpty() ? node.toString() : path + "/" + node;
        }
    }

    /**
     * A step of a walk.
     *
     * @param from the node that was left
     * @param to the node that the walk came to next
     */
    public record Step(Place from, Place to) implements Comparable<Step> {
        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::from).thenComparing(Step::to);

        /** Checks that nothing is null. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }

        /** Returns both places. */
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private final TreeId tree;
    private final String structureFingerprint;
    private final SortedMap<Place, Long> passed;
    private final SortedMap<Step, Long> steps;
    private final SortedMap<String, Long> outcomes;
    private final SortedMap<Place, Long> open;
    private final long sessions;

    /** Takes maps of its own; none of them has a count below 1. */
    PathStatistics(
            TreeId tree,
            String structureFingerprint,
            SortedMap<Place, Long> passed,
            SortedMap<Step, Long> steps,
            SortedMap<String, Long> outcomes,
            SortedMap<Place, Long> open) {
        this.tree = tree;
        this.structureFingerprint = structureFingerprint;
        this.passed = Collections.unmodifiableSortedMap(passed);
        this.steps = Collections.unmodifiableSortedMap(steps);
        this.outcomes = Collections.unmodifiableSortedMap(outcomes);
        this.open = Collections.unmodifiableSortedMap(open);
        sessions = Math.addExact(sum(outcomes), sum(open));
    }

    private static long sum(Map<?, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /**
     * Returns the statistics of no sessions.
     *
     * @param tree the tree whose sessions will be added
     * @return empty statistics
     */
    public static PathStatistics empty(TroubleshootingTree tree) {
        Objects.requireNonNull(tree, "tree");
        return new PathStatistics(
                tree.id(),
                tree.structureFingerprint(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /**
     * Adds a session, ended or not.
     *
     * @param session a session that started in this tree; the wording of its content may differ
     * @return statistics with one session more
     * @throws IllegalArgumentException if the session is of another tree, or of another structure of this tree
     * @throws ArithmeticException if a count would be more than {@link Long#MAX_VALUE}
     */
    public PathStatistics add(Session session) {
        return plus(of(Objects.requireNonNull(session, "session")), "session");
    }

    private static PathStatistics of(Session session) {
        List<Place> way = new ArrayList<>();
        SortedMap<Place, Long> passed = new TreeMap<>();
        for (TraceEntry entry : session.trace()) {
            Place place = new Place(entry.path(), entry.node());
            way.add(place);
            passed.merge(place, 1L, Math::addExact);
        }
        SortedMap<Place, Long> open = new TreeMap<>();
        if (session.status() == Session.Status.OPEN) {
            Place here = new Place(session.path(), session.current().id());
            way.add(here);
            open.put(here, 1L);
        }
        SortedMap<Step, Long> steps = new TreeMap<>();
        for (int i = 1; i < way.size(); i++) {
            steps.merge(new Step(way.get(i - 1), way.get(i)), 1L, Math::addExact);
        }
        SortedMap<String, Long> outcomes = new TreeMap<>();
        session.outcome().ifPresent(outcome -> outcomes.put(outcome.code(), 1L));
        TroubleshootingTree tree = session.tree();
        return new PathStatistics(tree.id(), tree.structureFingerprint(), passed, steps, outcomes, open);
    }

    /**
     * Adds the sessions of other statistics. The order of merging does not matter.
     *
     * @param other statistics of the same tree; the wording of its content may differ
     * @return statistics of the sessions of both
     * @throws IllegalArgumentException if the other is of another tree, or of another structure of this tree
     * @throws ArithmeticException if a count would be more than {@link Long#MAX_VALUE}
     */
    public PathStatistics merge(PathStatistics other) {
        return plus(Objects.requireNonNull(other, "other"), "other");
    }

    private PathStatistics plus(PathStatistics other, String parameter) {
        if (!tree.equals(other.tree)) {
            throw new IllegalArgumentException(parameter + ": of the tree " + other.tree + "; expected " + tree);
        }
        if (!structureFingerprint.equals(other.structureFingerprint)) {
            throw new IllegalArgumentException(parameter + ": of another structure of the tree " + tree);
        }
        return new PathStatistics(
                tree,
                structureFingerprint,
                merged(passed, other.passed),
                merged(steps, other.steps),
                merged(outcomes, other.outcomes),
                merged(open, other.open));
    }

    private static <K> SortedMap<K, Long> merged(SortedMap<K, Long> one, SortedMap<K, Long> other) {
        SortedMap<K, Long> merged = new TreeMap<>(one);
        other.forEach((key, count) -> merged.merge(key, count, Math::addExact));
        return merged;
    }

    /**
     * Returns whose statistics these are.
     *
     * @return the tree in which the sessions started
     */
    public TreeId tree() {
        return tree;
    }

    /**
     * Returns which structure of the tree the sessions went through.
     *
     * @return {@link TroubleshootingTree#structureFingerprint()}
     */
    public String structureFingerprint() {
        return structureFingerprint;
    }

    /**
     * Returns how many sessions were added.
     *
     * @return the number, ended and open ones
     */
    public long sessions() {
        return sessions;
    }

    /**
     * Returns how often each node was passed: asked and answered, or gone through without asking, or come to as an
     * ending. A session that passes a node twice counts twice.
     *
     * @return the counts, none of them 0, sorted by path and node
     */
    public SortedMap<Place, Long> passed() {
        return passed;
    }

    /**
     * Returns how often each step was taken, also into sub-trees and out of them.
     *
     * @return the counts, none of them 0, sorted by the place left and the next
     */
    public SortedMap<Step, Long> steps() {
        return steps;
    }

    /**
     * Returns how the sessions ended.
     *
     * @return the number of sessions by the code of their outcome, none of them 0, sorted by code
     */
    public SortedMap<String, Long> outcomes() {
        return outcomes;
    }

    /**
     * Returns where the sessions stand that have not ended.
     *
     * @return the number of sessions by the node whose answer is wanting, none of them 0, sorted by path and node
     */
    public SortedMap<Place, Long> open() {
        return open;
    }

    /**
     * Writes the statistics, for another replica or a store.
     *
     * @return a JSON object of a versioned format
     */
    public String toJson() {
        return StatisticsJson.write(this);
    }

    /**
     * Reads statistics.
     *
     * @param json what {@link #toJson()} wrote, at most 10,000,000 characters
     * @return the statistics
     * @throws IllegalArgumentException if the text is malformed, too large, of a newer format or contradicts itself; the
     *     message says what and where
     */
    public static PathStatistics fromJson(String json) {
        return StatisticsReader.read(Objects.requireNonNull(json, "json"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathStatistics that
                && tree.equals(that.tree)
                && structureFingerprint.equals(that.structureFingerprint)
                && passed.equals(that.passed)
                && steps.equals(that.steps)
                && outcomes.equals(that.outcomes)
                && open.equals(that.open);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, structureFingerprint, passed, steps, outcomes, open);
    }

    /** Returns tree and number of sessions. */
    @Override
    public String toString() {
        return "PathStatistics of " + tree + ", " + sessions + " sessions, " + sum(open) + " of them open";
    }
}
