package io.github.servicehandbook.examples.benchmarks;

import com.bladecoder.ink.runtime.Story;
import io.github.servicehandbook.examples.benchmarks.TreeWalk.Way;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One tree as represented by this library and by the state machines, and walks through it. */
final class TreeWalks {
    /** The number of walks of each kind. */
    static final int WALKS = 48;

    private static final int ANSWERS = 8;
    private static final int GUARDS = 3;

    /**
     * A walk.
     *
     * @param answers the answers
     * @param nodes the nodes at which the answers are given
     * @param given the same answers for a state machine
     * @param ended the session at the end of the walk
     */
    record Walk(List<Answer> answers, List<String> nodes, List<Given> given, Session ended) {
        String end() {
            return ended.current().id().value();
        }

        /** Returns the session after some of the answers. */
        Session session(int after) {
            Session session = ended;
            while (session.step() > after) {
                session = session.back().orElseThrow();
            }
            return session;
        }
    }

    private final TroubleshootingTree tree;
    private final Stateless4jTree stateless4j;
    private final ColaTree cola;
    private final InkTree ink;
    private final int variables;
    private final List<Walk> all = new ArrayList<>();

    TreeWalks() {
        TreeBundle bundle = TreeBundle.slowBroadband();
        MoveTable table = MoveTable.of(bundle);
        tree = bundle.load();
        stateless4j = new Stateless4jTree(table);
        cola = new ColaTree(table);
        ink = new InkTree(table);
        variables = table.variables().size();
        TreeReview.of(tree).paths().walks(Long.MAX_VALUE).forEach(answers -> all.add(walk(answers, table)));
    }

    private Walk walk(List<Answer> answers, MoveTable table) {
        List<String> nodes = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        Session session = tree.start();
        List<Answer> own = answers.stream().map(TreeWalks::own).toList();
        for (Answer answer : own) {
            String node = session.current().id().value();
            nodes.add(node);
            given.add(table.given(node, answer));
            if (!(session.answer(answer) instanceof StepResult.Advanced advanced)) {
                throw new IllegalStateException("no answer to " + node + ": " + answer);
            }
            session = advanced.session();
        }
        return new Walk(own, nodes, given, session);
    }

    /**
     * Returns an answer as a caller has it: equal to one that the tree knows, but never with the same string object.
     */
    private static Answer own(Answer answer) {
        return answer instanceof Answer.OneOf one
                ? Answer.option(String.valueOf(one.option().toCharArray()))
                : answer;
    }

    TroubleshootingTree tree() {
        return tree;
    }

    Stateless4jTree stateless4j() {
        return stateless4j;
    }

    ColaTree cola() {
        return cola;
    }

    InkTree ink() {
        return ink;
    }

    /** Returns every walk of the tree. */
    List<Walk> all() {
        return List.copyOf(all);
    }

    /** Returns the walks that are measured. */
    List<Walk> of(Way way) {
        List<Walk> found = new ArrayList<>();
        for (Walk walk : all) {
            boolean guarded = way == Way.GUARDED;
            if (walk.answers().size() == ANSWERS
                    && numbers(walk) == (guarded ? GUARDS : 0)
                    && decisions(walk) == (guarded ? GUARDS : 0)
                    && (guarded || visitsTwice(walk))) {
                found.add(walk);
            }
        }
        if (found.size() != WALKS) {
            throw new IllegalStateException("the tree has " + found.size() + " walks " + way);
        }
        return found;
    }

    private static long numbers(Walk walk) {
        return walk.answers().stream().filter(Answer.Number.class::isInstance).count();
    }

    private long decisions(Walk walk) {
        return walk.ended().trace().stream()
                .map(TraceEntry::node)
                .map(tree::node)
                .filter(Node.Decision.class::isInstance)
                .count();
    }

    private static boolean visitsTwice(Walk walk) {
        return walk.nodes().stream().distinct().count() < walk.nodes().size();
    }

    /** Checks that every walk of the tree ends at the same node with every peer. */
    void requireSameEnds() {
        for (Walk walk : all) {
            requireSameEnds(walk);
        }
    }

    private void requireSameEnds(Walk walk) {
        require(stateless4j.walk(events(walk)), walk);
        require(cola.walk(walk.given().toArray(Given[]::new)), walk);
        Story story = ink.start();
        String shown = "";
        for (Given given : walk.given()) {
            shown = ink.answer(story, given);
        }
        require(walk.ended().current().text(Locale.CHINESE).equals(shown) ? walk.end() : shown, walk);
    }

    private static void require(String end, Walk walk) {
        if (!walk.end().equals(end)) {
            throw new IllegalStateException("not the same end: " + end + " and " + walk.end() + " of " + walk.given());
        }
    }

    /** Returns the facts that a host has after some of the answers of a walk. */
    HostFacts facts(Walk walk, int after) {
        HostFacts facts = HostFacts.untraced(variables);
        walk.given().subList(0, after).forEach(facts::take);
        return facts;
    }

    /** Returns the answers of a walk, ready for stateless4j. */
    Stateless4jTree.Event[] events(Walk walk) {
        return walk.given().stream().map(stateless4j::event).toArray(Stateless4jTree.Event[]::new);
    }
}
