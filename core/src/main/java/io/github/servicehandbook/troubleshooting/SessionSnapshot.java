package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A walk as it is kept: its answers, and which content they were given under.
 *
 * <p>Immutable and safe to share between threads; equal by content. {@link Object#toString()} has no answers.
 *
 * @param tree the tree in which the walk started
 * @param contentVersion the version of the bundle
 * @param structureFingerprint {@link TroubleshootingTree#structureFingerprint()} at that time
 * @param contentFingerprint {@link TroubleshootingTree#contentFingerprint()} at that time
 * @param knownFacts what the host knew at the start
 * @param steps the answers given, first to last
 * @param current the node at which the walk stands, or ended
 * @param outcomeCode the outcome's code if the walk has ended
 */
public record SessionSnapshot(
        TreeId tree,
        String contentVersion,
        String structureFingerprint,
        String contentFingerprint,
        Map<String, Answer> knownFacts,
        List<Step> steps,
        NodeId current,
        Optional<String> outcomeCode) {
    /**
     * An answer.
     *
     * @param path the calls that led to the node, as in {@link TraceEntry#path()}
     * @param node the node
     * @param answer the answer
     */
    public record Step(String path, NodeId node, Answer answer) {
        /** Checks that nothing is null. */
        public Step {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(answer, "answer");
        }

        /** Returns the node. */
        @Override
        public String toString() {
            return "Step " + node;
        }
    }

    /** Copies map and list. */
    public SessionSnapshot {
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(contentVersion, "contentVersion");
        Objects.requireNonNull(structureFingerprint, "structureFingerprint");
        Objects.requireNonNull(contentFingerprint, "contentFingerprint");
        knownFacts = Collections.unmodifiableMap(new LinkedHashMap<>(knownFacts));
        steps = List.copyOf(steps);
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(outcomeCode, "outcomeCode");
    }

    /**
     * Writes the snapshot. The text holds all answers, those too that may be personal.
     *
     * @return a JSON object of a versioned format
     * @throws IllegalStateException if there are more than 1,000 answers or the text has more than 500,000 characters, which
     *     would not be read back
     */
    public String toJson() {
        return SnapshotJson.write(this, null);
    }

    /**
     * Writes the snapshot with a seal, for a text that leaves the host's hands: who has not the key cannot change it. It
     * hides nothing.
     *
     * @param seal the seal
     * @return a JSON object; that a store writes it with other spaces or in another order does not break the seal
     * @throws IllegalStateException if there are more than 1,000 answers or the text has more than 500,000 characters, which
     *     would not be read back
     */
    public String toJson(SessionSeal seal) {
        return SnapshotJson.write(this, Objects.requireNonNull(seal, "seal"));
    }

    /**
     * Reads a snapshot without a seal.
     *
     * @param json what {@link #toJson()} wrote, at most 500,000 characters with at most 1,000 answers
     * @return the snapshot
     * @throws IllegalArgumentException if the text is malformed, too large, of a newer format or sealed; the message says
     *     what and where, without any answer
     */
    public static SessionSnapshot fromJson(String json) {
        return SnapshotReader.read(Objects.requireNonNull(json, "json"), null);
    }

    /**
     * Reads a sealed snapshot.
     *
     * @param json what {@link #toJson(SessionSeal)} wrote, at most 500,000 characters with at most 1,000 answers
     * @param seal the seal that it was written with
     * @return the snapshot
     * @throws IllegalArgumentException if the text is malformed, too large, of a newer format, not sealed, sealed with
     *     another key or changed since; the message says what and where, without any answer
     */
    public static SessionSnapshot fromJson(String json, SessionSeal seal) {
        return SnapshotReader.read(Objects.requireNonNull(json, "json"), Objects.requireNonNull(seal, "seal"));
    }

    /** Returns tree and number of answers. */
    @Override
    public String toString() {
        return "SessionSnapshot of " + tree + ", " + steps.size() + " answers";
    }
}
