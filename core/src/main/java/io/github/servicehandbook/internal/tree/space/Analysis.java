package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.InlinedTree;
import io.github.servicehandbook.internal.tree.TreeModel;
import org.jspecify.annotations.Nullable;

/** The program of a tree, with its analyses, which are computed when first needed. Thread-safe. */
public final class Analysis {
    private final TreeModel tree;
    private final InlinedTree program;
    private volatile @Nullable Liveness relevance;
    private volatile @Nullable AnswerClasses domains;

    /** Links the program of a tree whose structure has no errors. */
    public Analysis(TreeModel tree) {
        this.tree = tree;
        program = InlinedTree.of(tree);
    }

    public TreeModel tree() {
        return tree;
    }

    public InlinedTree program() {
        return program;
    }

    Liveness relevance() {
        Liveness found = relevance;
        if (found == null) {
            found = new Liveness(program);
            relevance = found;
        }
        return found;
    }

    AnswerClasses domains() {
        AnswerClasses found = domains;
        if (found == null) {
            found = new AnswerClasses(program);
            domains = found;
        }
        return found;
    }
}
