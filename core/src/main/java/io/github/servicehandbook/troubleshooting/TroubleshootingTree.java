package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A complaint and the way to its cause: questions to the customer, checks by the clerk, decisions between them, and at
 * the end what to tell the customer or what to report.
 *
 * <p>Example: {@code tree.start().answer(Answer.option("receive"))}.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface TroubleshootingTree {
    /**
     * Returns the id.
     *
     * @return for example {@code sms-failure}
     */
    TreeId id();

    /**
     * Returns what the customer complains of.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the title
     */
    String title(Locale locale);

    /**
     * Returns the node where a walk starts.
     *
     * @return the root
     */
    Node root();

    /**
     * Returns the tree's own nodes, without those of called sub-trees.
     *
     * @return the nodes in the order of the content
     */
    List<Node> nodes();

    /**
     * Returns one of the tree's own nodes.
     *
     * @param id the id
     * @return the node
     * @throws java.util.NoSuchElementException if this tree has no such node; the message names near matches
     */
    Node node(NodeId id);

    /**
     * {@return the node with the given ID, one of this tree's own}
     *
     * @param id the ID as text, for example {@code q-direction}
     * @throws IllegalArgumentException if {@code id} is not a valid node ID
     * @throws java.util.NoSuchElementException if this tree has no such node; the message names near matches
     */
    default Node node(String id) {
        return node(NodeId.of(id));
    }

    /**
     * Returns what is asked or read in this tree and in all that it calls; any of it can be known at the start.
     *
     * @return the facts, those of this tree first
     */
    List<Fact> facts();

    /**
     * Returns the place in the handbook and the sources.
     *
     * @return the citation
     */
    Citation citation();

    /**
     * Returns a digest of what decides where a walk goes: nodes, routes, guards, facts, sub-trees; no wording.
     *
     * @return SHA-256 as 64 hexadecimal digits
     */
    String structureFingerprint();

    /**
     * Returns a digest of everything, the wording too.
     *
     * @return SHA-256 as 64 hexadecimal digits
     */
    String contentFingerprint();

    /**
     * Writes the tree as its file in the bundle has it, without those that it calls.
     *
     * @return a JSON object
     */
    String toJson();

    /**
     * Returns which version of the content the tree is from.
     *
     * @return the version of the bundle
     */
    String contentVersion();

    /**
     * Starts a walk of which nothing is known.
     *
     * @return the session, at the first node that asks
     */
    default Session start() {
        return start(Map.of());
    }

    /**
     * Starts a walk with facts that the host knows already; their questions are skipped and the trace says so.
     *
     * @param knownFacts answers by the name of the fact; none of them unknown
     * @return the session, at the first node that asks, or at its end if nothing need be asked
     * @throws IllegalArgumentException if this tree has no such fact or the answer is not one that it can have; the message
     *     names the fact
     */
    Session start(Map<String, Answer> knownFacts);

    /**
     * Takes up a walk again, with this content.
     *
     * @param snapshot what {@link Session#snapshot()} gave, under this content or another version of it
     * @return how far the walk could be taken up
     */
    Resumption resume(SessionSnapshot snapshot);
}
