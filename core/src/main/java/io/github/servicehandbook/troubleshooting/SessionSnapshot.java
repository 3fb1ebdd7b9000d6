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
 * A saved walk: its answers and the version of the content under which they were given.
 *
 * <p>Immutable and thread-safe; equal by content. {@link Object#toString()} contains no answers.
 *
 * @param tree the tree in which the walk started
 * @param contentVersion the version of the bundle
 * @param structureFingerprint the {@link TroubleshootingTree#structureFingerprint()} of that version
 * @param contentFingerprint the {@link TroubleshootingTree#contentFingerprint()} of that version
 * @param knownFacts the facts that the host supplied at the start
 * @param steps the answers in the order in which they were given
 * @param current the current node, or the leaf if the walk has ended
 * @param outcomeCode the code of the outcome, or empty if the walk has not ended
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
     * An answer and the node at which it was given.
     *
     * @param path the calls that led to the node, in the form of {@link TraceEntry#path()}
     * @param node the node
     * @param answer the answer
     */
    public record Step(String path, NodeId node, Answer answer) {
        /** Validates the components. */
        public Step {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(answer, "answer");
        }

        /** Returns the node without the answer. */
        @Override
        public String toString() {
            return "Step " + node;
        }
    }

    /** Validates the components. */
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
     * Returns this snapshot as JSON. The text contains all answers, including those with personal data.
     *
     * @return a JSON object in a versioned format
     * @throws IllegalStateException if there are more than 1,000 answers or the text has more than 500,000 characters;
     *     {@link #fromJson(String)} would reject it
     */
    public String toJson() {
        return SnapshotJson.write(this, null);
    }

    /**
     * Returns this snapshot as sealed JSON. Use it if a client stores the text: it cannot be modified without the key.
     * The text is not encrypted.
     *
     * @param seal the seal
     * @return a JSON object; other whitespace or another order of its properties does not break the seal
     * @throws IllegalStateException if there are more than 1,000 answers or the text has more than 500,000 characters;
     *     {@link #fromJson(String, SessionSeal)} would reject it
     */
    public String toJson(SessionSeal seal) {
        return SnapshotJson.write(this, Objects.requireNonNull(seal, "seal"));
    }

    /**
     * Parses a snapshot without a seal.
     *
     * @param json the result of {@link #toJson()}, at most 500,000 characters with at most 1,000 answers
     * @return the snapshot that the text contains
     * @throws IllegalArgumentException if the text is malformed, too large, in a newer format or sealed; the message
     *     names the problem and its position but no answer
     */
    public static SessionSnapshot fromJson(String json) {
        return SnapshotReader.read(Objects.requireNonNull(json, "json"), null);
    }

    /**
     * Parses a sealed snapshot and verifies its seal.
     *
     * @param json the result of {@link #toJson(SessionSeal)}, at most 500,000 characters with at most 1,000 answers
     * @param seal the seal with which the text was written
     * @return the snapshot that the text contains
     * @throws IllegalArgumentException if the text is malformed, too large, in a newer format, not sealed, sealed with
     *     another key or modified; the message names the problem and its position but no answer
     */
    public static SessionSnapshot fromJson(String json, SessionSeal seal) {
        return SnapshotReader.read(Objects.requireNonNull(json, "json"), Objects.requireNonNull(seal, "seal"));
    }

    /** Returns the tree and the number of answers. */
    @Override
    public String toString() {
        return "SessionSnapshot of " + tree + ", " + steps.size() + " answers";
    }
}
