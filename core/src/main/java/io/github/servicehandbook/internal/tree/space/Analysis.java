package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.Program;
import io.github.servicehandbook.internal.tree.TreeModel;
import org.jspecify.annotations.Nullable;

/** The program of a tree, with its analyses, which are computed when first needed. Thread-safe. */
public final class Analysis {
    private final TreeModel tree;
    private final Program program;
    private volatile @Nullable Relevance relevance;
    private volatile @Nullable Domains domains;

    /** Links the program of a tree whose structure has no errors. */
    public Analysis(TreeModel tree) {
        this.tree = tree;
        program = Program.of(tree);
    }

    public TreeModel tree() {
        return tree;
    }

    public Program program() {
        return program;
    }

    Relevance relevance() {
        Relevance found = relevance;
        if (found == null) {
            found = new Relevance(program);
            relevance = found;
        }
        return found;
    }

    Domains domains() {
        Domains found = domains;
        if (found == null) {
            found = new Domains(program);
            domains = found;
        }
        return found;
    }
}
