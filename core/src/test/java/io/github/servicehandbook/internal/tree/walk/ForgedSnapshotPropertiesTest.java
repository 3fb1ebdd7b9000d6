package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Snapshots that say they are of the very content, with something in them that no walk gave. */
class ForgedSnapshotPropertiesTest {
    private static final List<Answer> ANSWERS = List.of(
            Answer.yes(),
            Answer.no(),
            Answer.unknown(),
            Answer.option("a"),
            Answer.option("b"),
            Answer.option("x"),
            Answer.options("a", "none"),
            Answer.options("b"),
            Answer.number("5"),
            Answer.number("100"),
            Answer.text("a"));

    /** A resumed walk returns the same snapshot; anything else is rejected. */
    @Property(tries = 3000)
    void aResumedWalkReturnsTheSnapshot(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 6);
        WalkableTree tree = RandomTrees.read(text);
        Random random = new Random(seed);
        SessionSnapshot forged =
                forged(walked(tree, Offer.ofRandomTree(text), random).snapshot(), random);

        Resumption resumption = tree.resume(forged);

        if (resumption instanceof Resumption.Exact exact) {
            assertThat(exact.drift()).isEmpty();
            assertThat(exact.session().snapshot()).isEqualTo(forged);
        } else {
            assertThat(resumption)
                    .isEqualTo(Resumption.Rejected.of(
                            List.of(),
                            "记录与流程不一致，不能恢复，请重新开始。",
                            "The record does not match the procedure. Start again."));
        }
    }

    private static Session walked(WalkableTree tree, Offer offer, Random random) {
        Session session = tree.start();
        for (int i = random.nextInt(6); i > 0 && session.status() == Session.Status.OPEN; i--) {
            Answer answer = offer.randomAnswer(session, random);
            session = answer == null ? session : Trees.walk(session, answer);
        }
        return session;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static SessionSnapshot forged(SessionSnapshot snapshot, Random random) {
        List<SessionSnapshot.Step> steps = new ArrayList<>(snapshot.steps());
        Map<String, Answer> known = new HashMap<>(snapshot.knownFacts());
        NodeId current = snapshot.current();
        Optional<String> outcome = snapshot.outcomeCode();
        switch (random.nextInt(8)) {
            case 0 -> current = NodeId.of("n" + random.nextInt(8));
            case 1 -> outcome = any(List.of(Optional.empty(), Optional.of("done"), Optional.of("report")), random);
            case 2 -> known.put("f" + random.nextInt(6), any(ANSWERS, random));
            case 3 -> steps.add(new SessionSnapshot.Step("", NodeId.of("n" + random.nextInt(6)), any(ANSWERS, random)));
            default -> changeSteps(steps, random);
        }
        return new SessionSnapshot(
                snapshot.tree(),
                snapshot.contentVersion(),
                snapshot.structureFingerprint(),
                snapshot.contentFingerprint(),
                known,
                steps,
                current,
                outcome);
    }

    private static void changeSteps(List<SessionSnapshot.Step> steps, Random random) {
        if (steps.isEmpty()) {
            return;
        }
        int at = random.nextInt(steps.size());
        SessionSnapshot.Step step = steps.get(at);
        switch (random.nextInt(4)) {
            case 0 -> steps.remove(at);
            case 1 -> steps.add(at, step);
            case 2 -> steps.set(at, new SessionSnapshot.Step(step.path(), step.node(), any(ANSWERS, random)));
            default -> {
                String path = any(List.of("", "random:n0", "random:n1", "x/y", ":", "random:"), random);
                steps.set(at, new SessionSnapshot.Step(path, step.node(), step.answer()));
            }
        }
    }
}
