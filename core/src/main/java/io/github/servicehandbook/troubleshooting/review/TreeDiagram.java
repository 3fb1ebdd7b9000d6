package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Session;
import java.util.Locale;

/** A diagram of a tree with optional counts and highlights. */
record TreeDiagram(WalkableTree tree, DiagramAnnotations overlay) implements Diagram {
    @Override
    public Diagram highlight(Session session) {
        PathStatistics one = PathStatistics.empty(tree).add(session);
        return new TreeDiagram(tree, DiagramAnnotations.of(tree.model(), one, false));
    }

    @Override
    public Diagram annotate(PathStatistics statistics) {
        if (!statistics.tree().equals(tree.id())
                || !statistics.structureFingerprint().equals(tree.structureFingerprint())) {
            throw new IllegalArgumentException(
                    "statistics: belong to another tree or to a different structure of tree " + tree.id());
        }
        return new TreeDiagram(tree, DiagramAnnotations.of(tree.model(), statistics, true));
    }

    @Override
    public String toMermaid(Locale locale) {
        return Mermaid.of(Drawing.of(tree.model(), overlay, locale));
    }

    @Override
    public String toDot(Locale locale) {
        return Dot.of(Drawing.of(tree.model(), overlay, locale), locale);
    }

    @Override
    public String toPlantUml(Locale locale) {
        return PlantUml.of(Drawing.of(tree.model(), overlay, locale));
    }

    /** Returns the ID of the tree. */
    @Override
    public String toString() {
        return "Diagram of " + tree.id();
    }
}
