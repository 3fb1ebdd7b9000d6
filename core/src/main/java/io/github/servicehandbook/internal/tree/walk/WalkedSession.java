package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.space.StateSpace;
import io.github.servicehandbook.troubleshooting.Amendment;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Remaining;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A walk as a linked list: the previous walk, the last answer and its target. An automatic answer is a link with the
 * same step number. Fact values are found by following the links: walks are short, and an answer costs one object.
 * Immutable and thread-safe.
 */
final class WalkedSession implements Session, FactValues {
    private final Start start;
    private final @Nullable WalkedSession previous;
    private final @Nullable Answer given;
    private final int step;
    private final ProgramPoint here;

    /** The start of a walk. */
    private record Start(WalkableTree tree, Map<String, Answer> known) {}

    /**
     * Creates a link. The guards read the facts through the new object before its position is set.
     *
     * @param first the target of the answer if it does not depend on facts, or null
     */
    private WalkedSession(
            Start start,
            @Nullable WalkedSession previous,
            @Nullable Answer given,
            int step,
            @Nullable ProgramPoint first) {
        this.start = start;
        this.previous = previous;
        this.given = given;
        this.step = step;
        this.here = skipAutomatic(first == null ? first() : first, null);
    }

    static WalkedSession start(WalkableTree tree, Map<String, Answer> knownFacts) {
        Map<String, Answer> known = new LinkedHashMap<>();
        Map<String, Fact> facts = tree.model().factsByName();
        for (Map.Entry<String, Answer> entry : knownFacts.entrySet()) {
            Fact fact = facts.get(Objects.requireNonNull(entry.getKey(), "knownFacts"));
            if (fact == null) {
                throw new IllegalArgumentException(
                        "knownFacts: unknown fact \"" + entry.getKey() + "\"; " + suggestion(entry.getKey(), facts));
            }
            Answer answer = Objects.requireNonNull(entry.getValue(), "knownFacts");
            List<AnswerProblem> problems = fact.validate(answer, false);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(
                        "knownFacts: " + fact.name() + ": " + problems.get(0).message(Locale.ENGLISH));
            }
            known.put(fact.name(), answer);
        }
        return new WalkedSession(new Start(tree, Collections.unmodifiableMap(known)), null, null, 0, null)
                .advanceToPrompt();
    }

    private static String suggestion(String name, Map<String, Fact> facts) {
        List<String> near = NearMatches.of(name, facts.keySet());
        return near.isEmpty() ? "the tree has no facts" : "did you mean \"" + near.get(0) + "\"?";
    }

    /** Returns the target of the last answer, or the root at the start. */
    private ProgramPoint first() {
        return previous == null ? start.tree().program().root() : routeFrom(previous.here);
    }

    /** Follows automatic steps to a node that asks, or to the outcome. */
    private ProgramPoint skipAutomatic(ProgramPoint first, @Nullable Consumer<ProgramPoint> passed) {
        ProgramPoint at = first;
        while (true) {
            ProgramPoint next = nextAutomatic(at);
            if (next == null) {
                return at;
            }
            if (passed != null) {
                passed.accept(at);
            }
            at = next;
        }
    }

    /** Returns the next position from a node that does not ask, or null if the walk stops there. */
    private @Nullable ProgramPoint nextAutomatic(ProgramPoint at) {
        if (at.node() instanceof TreeNode.Decision) {
            return routeFrom(at);
        }
        TreeNode.Asking asking = at.asking();
        if (asking != null) {
            int max = asking.question().maxVisits();
            return max > 0 && visits(at) >= max ? at.onward() : null;
        }
        return at.onward();
    }

    private ProgramPoint routeFrom(ProgramPoint from) {
        ProgramPoint to = from.follow(this);
        if (to == null) {
            throw new IllegalStateException("tree " + from.tree().id() + ": no route from node " + from.node()
                    + " matches; call TreeReview.of(tree).verify() for details");
        }
        return to;
    }

    private int visits(ProgramPoint position) {
        int visits = 0;
        for (WalkedSession at = previous; at != null; at = at.previous) {
            visits += at.here == position ? 1 : 0;
        }
        return visits;
    }

    /** Returns the visits of each node with a limit, without the current visit. */
    private Map<ProgramPoint, Integer> visits() {
        Map<ProgramPoint, Integer> visits = new HashMap<>();
        for (WalkedSession at = previous; at != null; at = at.previous) {
            TreeNode.Asking asking = at.here.asking();
            if (asking != null && asking.question().maxVisits() > 0) {
                visits.merge(at.here, 1, Integer::sum);
            }
        }
        return visits;
    }

    /** Follows automatic answers. */
    private WalkedSession advanceToPrompt() {
        WalkedSession at = this;
        Answer automatic;
        while ((automatic = at.automatic()) != null) {
            at = new WalkedSession(start, at, automatic, step, null);
        }
        return at;
    }

    private @Nullable Answer automatic() {
        return here.automatic(start.known().get(here.fact()), this);
    }

    @Override
    public @Nullable Answer value(String fact) {
        WalkedSession at = this;
        WalkedSession before;
        while ((before = at.previous) != null) {
            if (before.here.fact().equals(fact)) {
                return FactValues.known(at.given);
            }
            at = before;
        }
        return start.known().get(fact);
    }

    @Override
    public WalkableTree tree() {
        return start.tree();
    }

    ProgramPoint here() {
        return here;
    }

    @Override
    public Node current() {
        return here.node().node();
    }

    @Override
    public String path() {
        return here.path();
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public Status status() {
        if (here.node() instanceof TreeNode.Resolution) {
            return Status.RESOLVED;
        }
        return here.node() instanceof TreeNode.Escalation ? Status.ESCALATED : Status.OPEN;
    }

    @Override
    public StepResult answer(int expectedStep, Answer answer) {
        Objects.requireNonNull(answer, "answer");
        if (expectedStep != step) {
            return rejected(
                    AnswerProblem.Code.STALE_STEP,
                    "这一步已经回答过，请刷新页面后继续。",
                    "This step has already been answered. Refresh the page and continue.");
        }
        ProgramPoint chosen = here.chosen(answer);
        if (chosen != null) {
            return new StepResult.Advanced(new WalkedSession(start, this, answer, step + 1, chosen).advanceToPrompt());
        }
        TreeNode.Asking asking = here.asking();
        if (asking == null) {
            return rejected(
                    AnswerProblem.Code.ALREADY_ENDED,
                    "排查已结束。如需修改，请返回上一步。",
                    "Troubleshooting has ended. Go back to change an answer.");
        }
        List<AnswerProblem> problems = asking.problems(answer, this);
        return problems.isEmpty() ? new StepResult.Advanced(advanced(answer)) : new StepResult.Rejected(this, problems);
    }

    private StepResult rejected(AnswerProblem.Code code, String message, String messageEn) {
        return new StepResult.Rejected(this, List.of(AnswerProblem.of(code, message, messageEn)));
    }

    /** After an answer that has no problem. */
    WalkedSession advanced(Answer answer) {
        return new WalkedSession(start, this, answer, step + 1, null).advanceToPrompt();
    }

    /** The session that was asked for the last answer; null if none was given. */
    private @Nullable WalkedSession asked() {
        WalkedSession at = this;
        while (at.previous != null && at.previous.step == step) {
            at = at.previous;
        }
        return at.previous;
    }

    @Override
    public Optional<Session> back() {
        return Optional.ofNullable(asked());
    }

    /** Returns, for each answer in order, the session that asked the question. */
    List<WalkedSession> askedSessions() {
        List<WalkedSession> asked = new ArrayList<>();
        for (WalkedSession at = asked(); at != null; at = at.asked()) {
            asked.add(at);
        }
        Collections.reverse(asked);
        return asked;
    }

    /** The answers that were given, first to last. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (WalkedSession at = this; at.previous != null; at = at.previous) {
            if (at.previous.step < at.step) {
                answers.add(Objects.requireNonNull(at.given));
            }
        }
        Collections.reverse(answers);
        return answers;
    }

    @Override
    public Amendment amend(int amended, Answer answer) {
        Objects.requireNonNull(answer, "answer");
        if (amended < 1 || amended > step) {
            throw new IllegalArgumentException("step: " + amended + "; expected 1 to " + step);
        }
        WalkedSession before = askedSessions().get(amended - 1);
        Replay replay = new Replay(this);
        if (before.answer(answer) instanceof StepResult.Advanced advanced) {
            replay.keepBefore(amended);
            return replay.onto((WalkedSession) advanced.session());
        }
        return replay.unchanged(amended);
    }

    @Override
    public Amendment replaceFact(String fact, Answer answer) {
        Objects.requireNonNull(answer, "answer");
        if (!start.known().containsKey(Objects.requireNonNull(fact, "fact"))) {
            throw new IllegalArgumentException("fact: \"" + fact + "\" was not supplied at the start; "
                    + (start.known().isEmpty()
                            ? "none was"
                            : "expected one of " + start.known().keySet()));
        }
        Map<String, Answer> known = new LinkedHashMap<>(start.known());
        if (answer instanceof Answer.Unknown) {
            known.remove(fact);
        } else {
            known.put(fact, answer);
        }
        return new Replay(this).onto(start(start.tree(), known));
    }

    @Override
    public Map<String, Answer> facts() {
        Map<String, Answer> facts = new LinkedHashMap<>(start.known());
        List<WalkedSession> links = links();
        for (int i = 1; i < links.size(); i++) {
            WalkedSession link = links.get(i);
            facts.put(links.get(i - 1).here.fact(), Objects.requireNonNull(link.given));
        }
        return Collections.unmodifiableMap(facts);
    }

    /** All links from the start to this one. */
    private List<WalkedSession> links() {
        List<WalkedSession> links = new ArrayList<>();
        for (WalkedSession at = this; at != null; at = at.previous) {
            links.add(at);
        }
        Collections.reverse(links);
        return links;
    }

    @Override
    public List<TraceEntry> trace() {
        List<TraceEntry> trace = new ArrayList<>();
        List<WalkedSession> links = links();
        for (int i = 0; i < links.size(); i++) {
            WalkedSession link = links.get(i);
            link.skipAutomatic(link.first(), position -> trace.add(link.entry(position, null, false, true)));
            if (i + 1 < links.size()) {
                trace.add(links.get(i + 1).entryOfAnswer(link));
            }
        }
        if (status() != Status.OPEN) {
            trace.add(entry(here, null, false, true));
        }
        return List.copyOf(trace);
    }

    private TraceEntry entryOfAnswer(WalkedSession asked) {
        boolean automatic = asked.step == step;
        Answer answer = Objects.requireNonNull(given);
        boolean prefilled = automatic && answer.equals(start.known().get(asked.here.fact()));
        boolean withheld = answer instanceof Answer.Text && asked.here.isSensitive();
        return entry(asked.here, withheld ? null : answer, prefilled, automatic);
    }

    private TraceEntry entry(ProgramPoint position, @Nullable Answer answer, boolean prefilled, boolean automatic) {
        return new TraceEntry(
                step,
                position.node().id(),
                position.tree().id(),
                position.path(),
                Optional.ofNullable(answer),
                automatic,
                prefilled);
    }

    @Override
    public Remaining remaining() {
        return StateSpace.remaining(start.tree().analysis(), here, facts(), start.known(), visits());
    }

    @Override
    public Optional<Outcome> outcome() {
        return here.node() instanceof TreeNode.Ending ending
                ? Optional.of(DefaultOutcome.of(this, ending))
                : Optional.empty();
    }

    @Override
    public SessionSnapshot snapshot() {
        List<SessionSnapshot.Step> steps = new ArrayList<>();
        List<WalkedSession> asked = askedSessions();
        List<Answer> answers = answers();
        for (int i = 0; i < asked.size(); i++) {
            ProgramPoint position = asked.get(i).here;
            steps.add(new SessionSnapshot.Step(position.path(), position.node().id(), answers.get(i)));
        }
        return new SessionSnapshot(
                start.tree().id(),
                start.tree().contentVersion(),
                start.tree().structureFingerprint(),
                start.tree().contentFingerprint(),
                start.known(),
                steps,
                here.node().id(),
                outcome().map(Outcome::code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WalkedSession that
                && (start.tree() == that.start.tree()
                        || (start.tree().id().equals(that.start.tree().id())
                                && start.tree()
                                        .contentFingerprint()
                                        .equals(that.start.tree().contentFingerprint())))
                && start.known().equals(that.start.known())
                && step == that.step
                && answers().equals(that.answers());
    }

    @Override
    public int hashCode() {
        return 31 * start.known().hashCode() + answers().hashCode();
    }

    /** Returns tree, number of answers and place. */
    @Override
    public String toString() {
        return "Session " + start.tree().id() + ", step " + step + " at " + here;
    }
}
