package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A troubleshooting tree, which leads from a complaint to its cause. It consists of questions to the customer, checks
 * by the clerk and decisions. Its leaves contain the explanation for the customer or a trouble ticket.
 *
 * <p>Example: {@code tree.start().answer(Answer.option("receive"))}.
 *
 * <p>Immutable and thread-safe.
 */
public interface TroubleshootingTree {
    /** {@return the ID of this tree, for example {@code sms-failure}} */
    TreeId id();

    /**
     * {@return the title of this tree, which names the complaint}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    String title(Locale locale);

    /** {@return the root, the node at which a walk starts} */
    Node root();

    /**
     * Returns the nodes of this tree without those of called trees.
     *
     * @return the nodes in the order of the content
     */
    List<Node> nodes();

    /**
     * {@return the node of this tree with the given ID}
     *
     * @param id the ID
     * @throws java.util.NoSuchElementException if this tree has no such node; the message names near matches
     */
    Node node(NodeId id);

    /**
     * {@return the node of this tree with the given ID}
     *
     * @param id the ID as text, for example {@code q-direction}
     * @throws IllegalArgumentException if {@code id} is not a valid node ID
     * @throws java.util.NoSuchElementException if this tree has no such node; the message names near matches
     */
    default Node node(String id) {
        return node(NodeId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * Finds a node of this tree by its ID.
     *
     * @param id the ID
     * @return the node, or empty if there is none
     */
    default Optional<Node> findNode(NodeId id) {
        return findNode(Objects.requireNonNull(id, "id").value());
    }

    /**
     * Finds a node of this tree by its ID.
     *
     * @param id any text
     * @return the node, or empty if the text is not the ID of a node
     */
    Optional<Node> findNode(String id);

    /**
     * Returns the facts that are asked or read in this tree and in all called trees. The host can supply any of them at
     * the start.
     *
     * @return the facts, those of this tree first
     */
    List<Fact> facts();

    /**
     * {@return the fact with the given name, asked or read in this tree or in a called tree}
     *
     * @param name the name, for example {@code direction}
     * @throws java.util.NoSuchElementException if there is no such fact; the message names near matches
     */
    Fact fact(String name);

    /** {@return the citation of this tree} */
    Citation citation();

    /**
     * Returns a digest of everything that determines the course of a walk: nodes, routes, guards, facts and called
     * trees, but no wording.
     *
     * @return SHA-256 as 64 hexadecimal digits
     */
    String structureFingerprint();

    /**
     * Returns a digest of the structure and the wording.
     *
     * @return SHA-256 as 64 hexadecimal digits
     */
    String contentFingerprint();

    /**
     * Returns this tree as JSON in the format of the bundle, without the called trees.
     *
     * @return the tree as a JSON object
     */
    String toJson();

    /** {@return the version of the bundle that contains this tree} */
    String contentVersion();

    /**
     * Starts a walk without known facts.
     *
     * @return the session at its first question or check
     */
    default Session start() {
        return start(Map.of());
    }

    /**
     * Starts a walk with facts that the host already knows. Their questions are skipped; the trace marks them as
     * prefilled.
     *
     * @param knownFacts the answers by the name of the fact; {@link Answer#unknown()} is not accepted
     * @return the session at its first question or check, or at its leaf if no question remains
     * @throws IllegalArgumentException if this tree has no such fact or the fact does not accept the answer; the
     *     message names the fact
     */
    Session start(Map<String, Answer> knownFacts);

    /**
     * Resumes a saved walk with this content.
     *
     * @param snapshot the result of {@link Session#snapshot()}, from this version of the content or another one
     * @return the resumed walk and its differences, or the reason why it was rejected
     */
    Resumption resume(SessionSnapshot snapshot);
}
