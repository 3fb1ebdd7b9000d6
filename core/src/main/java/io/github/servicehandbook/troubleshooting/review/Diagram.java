package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.Session;
import java.util.Locale;

/**
 * A diagram of a tree: a start marker with the title, the nodes of the tree, one box for each subtree call, and an end
 * marker where calls can end the walk. Arrows are labeled with their conditions. The output is source text for the
 * named tools; content is escaped and always rendered as text.
 *
 * <p>Example: {@code TreeReview.of(tree).diagram().highlight(session).toMermaid(Locale.CHINA)}.
 *
 * <p>Immutable and thread-safe.
 */
public interface Diagram {
    /**
     * Highlights a walk and replaces earlier highlights and counts. Visited nodes and taken arrows are thick; the
     * current node or the outcome is colored. A walk inside a subtree is shown at its call.
     *
     * @param session a session of this tree; its wording can differ
     * @return the diagram with the walk
     * @throws IllegalArgumentException if the session belongs to another tree or to another structure of this tree
     */
    Diagram highlight(Session session);

    /**
     * Adds counts and replaces earlier highlights and counts. Each node shows the number of completed visits and of
     * walks in progress there; a call includes the walks inside it. Each arrow shows how often it was taken. Unused
     * nodes and arrows stay thin.
     *
     * @param statistics statistics of this tree; its wording can differ
     * @return the diagram with the counts
     * @throws IllegalArgumentException if the statistics belong to another tree or to another structure of this tree,
     *     or their counts are inconsistent
     */
    Diagram annotate(PathStatistics statistics);

    /**
     * Returns the diagram for Mermaid.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return the source of a flowchart
     */
    String toMermaid(Locale locale);

    /**
     * Returns the diagram for Graphviz.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return the source of a directed graph in the DOT language
     */
    String toDot(Locale locale);

    /**
     * Returns the diagram for PlantUML.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return the source of a deployment diagram
     */
    String toPlantUml(Locale locale);
}
