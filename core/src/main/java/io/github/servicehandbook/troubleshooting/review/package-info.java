/**
 * Reviews of troubleshooting trees, for builds and authoring tools: verification, paths and their statistics,
 * differences between versions, and drawings. Start with {@link
 * io.github.servicehandbook.troubleshooting.review.TreeReview}:
 *
 * <pre>{@code
 * TreeReview review = TreeReview.of(tree);
 * List<TreeFinding> findings = review.verify().findings();
 * List<TreeDiff.OutcomeChange> changes = review.diff(newer).outcomeChanges();
 * String flowchart = review.diagram().highlight(session).toMermaid(Locale.ENGLISH);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Unless otherwise noted, passing null to a method in this package throws {@link
 * NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.troubleshooting.review;

import org.jspecify.annotations.NullMarked;
