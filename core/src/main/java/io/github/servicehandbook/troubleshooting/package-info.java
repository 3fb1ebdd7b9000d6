/**
 * Troubleshooting trees (chapter 5): they lead a clerk, with the customer at the counter, from a complaint to its cause
 * and to the solution or the trouble ticket.
 *
 * <p>A counter application shows a node and reads the typed answer. A stateless host stores the snapshot between
 * requests. The step number prevents a repeated request from counting twice:
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
 * <p>Guards use three-valued (Kleene) logic. A fact is unknown if it was not asked or if the answer was 不清楚. A test of
 * an unknown fact is neither true nor false; the node's route {@code unknown} handles it.
 *
 * <p>No message contains an answer, and neither does {@code toString} of a session, snapshot, trace entry or ticket
 * draft.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.troubleshooting;

import org.jspecify.annotations.NullMarked;
