/**
 * Troubleshooting trees (chapter 5): how a clerk finds out, with the customer at the counter, why something does not work,
 * and what to do or to report.
 *
 * <p>A counter shows a node and takes what is typed. Where requests come one by one, the host keeps the snapshot between
 * them, and the number of the step keeps a doubled request from counting twice:
 *
 * <pre>{@code
 * List<AnswerProblem> answer(String id, int shownStep, String typed) {
 *     Session session = tree.resume(SessionSnapshot.fromJson(store.get(id)))
 *             .findSession() // as far as the walk still fits the content
 *             .orElseGet(tree::start);
 *     StepResult result = session.answerTyped(shownStep, typed);
 *     store.put(id, result.session().snapshot().toJson());
 *     return result instanceof StepResult.Rejected rejected ? rejected.problems() : List.of();
 * }
 * }</pre>
 *
 * <p>A tree is walked by three truth values: a test of a fact that is unknown, because nobody asked or the answer was
 * 不清楚, is neither true nor false, and the node's way {@code unknown} is for it.
 *
 * <p>Immutable and safe to share between threads. Null is refused with a {@link NullPointerException} that names the
 * parameter. No answer is in a message or a {@code toString} of a session, snapshot, trace or report.
 */
@NullMarked
package io.github.servicehandbook.troubleshooting;

import org.jspecify.annotations.NullMarked;
