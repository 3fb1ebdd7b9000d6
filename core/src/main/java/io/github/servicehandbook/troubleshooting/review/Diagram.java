package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.Session;
import java.util.Locale;

/**
 * A tree as a drawing: a start marker with the title, the tree's own nodes, a box of its own for each call of a sub-tree,
 * and an end marker where calls can end the walk. Arrows say when they are taken. The texts are sources for the tools
 * named; whatever the content says, it comes out as text.
 *
 * <p>Example: {@code TreeReview.of(tree).diagram().over(session).mermaid(Locale.CHINA)}.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface Diagram {
    /**
     * Lays a walk over the drawing, in place of what lay there: the nodes passed and the arrows taken are thick, the node
     * where the walk stands or has ended is coloured. A walk inside a sub-tree stands at its call.
     *
     * @param session a session that started in this tree; the wording of its content may differ
     * @return the drawing with the walk
     * @throws IllegalArgumentException if the session is of another tree, or of another structure of this tree
     */
    Diagram highlight(Session session);

    /**
     * Lays counts over the drawing, in place of what lay there: at each node how often walks went on from it or ended
     * there, and how many stand there unended, at a call also those inside it; at each arrow how often it was taken. Where
     * none went on, lines stay thin.
     *
     * @param statistics statistics of this tree; the wording of its content may differ
     * @return the drawing with the counts
     * @throws IllegalArgumentException if the statistics are of another tree, or of another structure of this tree, or
     *     count what no walk can do
     */
    Diagram annotate(PathStatistics statistics);

    /**
     * Draws for Mermaid.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return a flowchart
     */
    String toMermaid(Locale locale);

    /**
     * Draws for Graphviz.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return a directed graph in the DOT language
     */
    String toDot(Locale locale);

    /**
     * Draws for PlantUML.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return a deployment diagram
     */
    String toPlantUml(Locale locale);
}
