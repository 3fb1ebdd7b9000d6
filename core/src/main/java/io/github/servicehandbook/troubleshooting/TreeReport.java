package io.github.servicehandbook.troubleshooting;

import java.util.List;

/**
 * What the proof of a tree found.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param findings the findings, errors and warnings, in the order of the content; empty for a sound tree
 * @param conclusive whether the proof came to its end; false if the tree has more states than it looks at
 */
public record TreeReport(List<TreeFinding> findings, boolean conclusive) {
    /**
     * Copies the list.
     *
     * @param findings the findings
     * @param conclusive whether the proof came to its end
     */
    public TreeReport {
        findings = List.copyOf(findings);
    }
}
