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
 * Statistics of the walks through a tree: the counts of visited nodes, transitions and outcomes, and the current nodes
 * of walks in progress. Contains only counts and IDs, and therefore no personal data.
 *
 * <p>Each replica of a host adds its own sessions; the statistics can be merged in any order. A session that is added
 * again after further answers counts twice. Add it only when it has ended or is abandoned. The maximum of each count is
 * {@link Long#MAX_VALUE}.
 *
 * <p>Example: {@code PathStatistics.empty(tree).add(session).sessions()} is 1.
 *
 * <p>Instances are equal if all counts are equal.
 *
 * <p>Immutable and thread-safe.
 */
public final class PathStatistics {
    /**
     * A node of the tree or of a subtree.
     *
     * @param path the calls that lead to the node, as in {@link TraceEntry#path()}
     * @param node the node
     */
    public record Location(String path, NodeId node) implements Comparable<Location> {
        private static final Comparator<Location> ORDER =
                Comparator.comparing(Location::path).thenComparing(Location::node);

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if {@code path} is not a valid path of calls
         */
        public Location {
            Objects.requireNonNull(node, "node");
            if (!path.isEmpty()) {
                for (String call : path.split("/", -1)) {
                    TreeId.of(call.substring(0, Math.max(0, call.indexOf(':'))));
                    NodeId.of(call.substring(call.indexOf(':') + 1));
                }
            }
        }

        @Override
        public int compareTo(Location other) {
            return ORDER.compare(this, other);
        }

        /** Returns the path and the node. */
        @Override
        public String toString() {
            return path.isEmpty() ? node.toString() : path + "/" + node;
        }
    }

    /**
     * A transition of a walk.
     *
     * @param from the node before the step
     * @param to the next node
     */
    public record Step(Location from, Location to) implements Comparable<Step> {
        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::from).thenComparing(Step::to);

        /** Validates the components. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }

        /** Returns both locations. */
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private final TreeId tree;
    private final String structureFingerprint;
    private final SortedMap<Location, Long> visited;
    private final SortedMap<Step, Long> transitions;
    private final SortedMap<String, Long> outcomes;
    private final SortedMap<Location, Long> openAt;
    private final long sessions;

    /** Takes ownership of the maps; all counts are at least 1. */
    PathStatistics(
            TreeId tree,
            String structureFingerprint,
            SortedMap<Location, Long> passed,
            SortedMap<Step, Long> steps,
            SortedMap<String, Long> outcomes,
            SortedMap<Location, Long> open) {
        this.tree = tree;
        this.structureFingerprint = structureFingerprint;
        this.visited = Collections.unmodifiableSortedMap(passed);
        this.transitions = Collections.unmodifiableSortedMap(steps);
        this.outcomes = Collections.unmodifiableSortedMap(outcomes);
        this.openAt = Collections.unmodifiableSortedMap(open);
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
     * Returns empty statistics.
     *
     * @param tree the tree whose sessions will be added
     * @return statistics without sessions
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
     * Adds a session, finished or in progress.
     *
     * @param session a session of this tree; its wording can differ
     * @return the statistics including the session
     * @throws IllegalArgumentException if the session belongs to another tree or to another structure of this tree
     * @throws ArithmeticException if a count would exceed {@link Long#MAX_VALUE}
     */
    public PathStatistics add(Session session) {
        return plus(of(Objects.requireNonNull(session, "session")), "session");
    }

    private static PathStatistics of(Session session) {
        List<Location> way = new ArrayList<>();
        SortedMap<Location, Long> passed = new TreeMap<>();
        for (TraceEntry entry : session.trace()) {
            Location place = new Location(entry.path(), entry.node());
            way.add(place);
            passed.merge(place, 1L, Math::addExact);
        }
        SortedMap<Location, Long> open = new TreeMap<>();
        if (session.status() == Session.Status.OPEN) {
            Location here = new Location(session.path(), session.current().id());
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
     * @param other statistics of the same tree; its wording can differ
     * @return the statistics of all sessions
     * @throws IllegalArgumentException if {@code other} belongs to another tree or to another structure of this tree
     * @throws ArithmeticException if a count would exceed {@link Long#MAX_VALUE}
     */
    public PathStatistics merge(PathStatistics other) {
        return plus(Objects.requireNonNull(other, "other"), "other");
    }

    private PathStatistics plus(PathStatistics other, String parameter) {
        if (!tree.equals(other.tree)) {
            throw new IllegalArgumentException(parameter + ": belongs to tree " + other.tree + "; expected " + tree);
        }
        if (!structureFingerprint.equals(other.structureFingerprint)) {
            throw new IllegalArgumentException(parameter + ": was recorded with a different structure of tree " + tree);
        }
        return new PathStatistics(
                tree,
                structureFingerprint,
                merged(visited, other.visited),
                merged(transitions, other.transitions),
                merged(outcomes, other.outcomes),
                merged(openAt, other.openAt));
    }

    private static <K> SortedMap<K, Long> merged(SortedMap<K, Long> one, SortedMap<K, Long> other) {
        SortedMap<K, Long> merged = new TreeMap<>(one);
        other.forEach((key, count) -> merged.merge(key, count, Math::addExact));
        return merged;
    }

    /**
     * Returns the ID of the tree.
     *
     * @return the ID of the tree in which the sessions started
     */
    public TreeId tree() {
        return tree;
    }

    /**
     * Returns the fingerprint of the structure of the tree.
     *
     * @return the {@link TroubleshootingTree#structureFingerprint()}
     */
    public String structureFingerprint() {
        return structureFingerprint;
    }

    /**
     * Returns the number of sessions.
     *
     * @return the number of finished sessions and sessions in progress
     */
    public long sessions() {
        return sessions;
    }

    /**
     * Returns the number of completed visits of each node. A visit is completed when the question is answered, the node
     * is passed without asking, or the node is an outcome. A session that visits a node twice counts twice.
     *
     * @return the counts, at least 1, sorted by path and node
     */
    public SortedMap<Location, Long> visited() {
        return visited;
    }

    /**
     * Returns the number of times each transition was taken, including those into and out of subtrees.
     *
     * @return the counts, at least 1, sorted by the locations before and after the step
     */
    public SortedMap<Step, Long> transitions() {
        return transitions;
    }

    /**
     * Returns the outcomes of the finished sessions.
     *
     * @return the number of sessions by outcome code, at least 1, sorted by code
     */
    public SortedMap<String, Long> outcomes() {
        return outcomes;
    }

    /**
     * Returns the current nodes of the sessions in progress.
     *
     * @return the number of sessions by the node that awaits an answer, at least 1, sorted by path and node
     */
    public SortedMap<Location, Long> openAt() {
        return openAt;
    }

    /**
     * Returns the statistics as JSON, for storage or another replica.
     *
     * @return a JSON object in a versioned format
     */
    public String toJson() {
        return StatisticsJson.write(this);
    }

    /**
     * Parses statistics.
     *
     * @param json the output of {@link #toJson()}, at most 10,000,000 characters
     * @return the parsed statistics
     * @throws IllegalArgumentException if the text is malformed, too large, inconsistent or in a newer format; the
     *     message names the problem and its location
     */
    public static PathStatistics fromJson(String json) {
        return StatisticsReader.read(Objects.requireNonNull(json, "json"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathStatistics that
                && tree.equals(that.tree)
                && structureFingerprint.equals(that.structureFingerprint)
                && visited.equals(that.visited)
                && transitions.equals(that.transitions)
                && outcomes.equals(that.outcomes)
                && openAt.equals(that.openAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, structureFingerprint, visited, transitions, outcomes, openAt);
    }

    /** Returns the tree ID and the number of sessions. */
    @Override
    public String toString() {
        return "PathStatistics of " + tree + ", " + sessions + " sessions, " + sum(openAt) + " of them open";
    }
}
