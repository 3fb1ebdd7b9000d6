package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Amendment;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws over random trees: the engine against a naive walk, what is told of walks against all walks made. */
class TreeLawsPropertiesTest {
    private static final int MANY = 3_000;

    private static String place(WalkedSession session) {
        if (session.outcome().isPresent()) {
            return "= " + session.outcome().map(Outcome::code).orElseThrow();
        }
        StringBuilder path = new StringBuilder();
        for (String call : session.here().path().split("/", -1)) {
            path.append(call.isEmpty() ? "" : call.substring(call.indexOf(':') + 1) + "/");
        }
        return path + session.current().id().value();
    }

    @Property(tries = 3000)
    void walksAsTheNaiveWalkDoes(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 9);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        Random random = new Random(seed);
        Map<String, Answer> known = offer.randomKnown(random);
        NaiveWalk naive = new NaiveWalk(
                Offer.json(text),
                Map.of("sub", Offer.json(RandomTrees.SUB), "over", Offer.json(RandomTrees.OVER)),
                known);
        WalkedSession session = (WalkedSession) tree.start(known);

        while (session.status() == Session.Status.OPEN) {
            assertThat(place(session)).isEqualTo(naive.place());
            Answer answer = offer.randomAnswer(session, random);
            Assume.that(answer != null);
            naive.answer(answer);
            session = (WalkedSession) Trees.walk(session, answer);
        }

        assertThat(place(session)).isEqualTo(naive.place());
        assertThat(session.step()).isEqualTo(naive.asked.size());
        assertThat(session.trace().stream().filter(entry -> !entry.automatic())).hasSize(session.step());
    }

    @Property(tries = 1000)
    void backUndoesAnAnswer(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 9);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        Random random = new Random(seed);
        Session session = tree.start(offer.randomKnown(random));
        assertThat(session.back()).isEmpty();
        while (session.status() == Session.Status.OPEN) {
            Answer answer = offer.randomAnswer((WalkedSession) session, random);
            Assume.that(answer != null);
            Session next = session.answer(answer).session();
            assertThat(next.back()).containsSame(session);
            assertThat(next).isNotEqualTo(session);
            assertThat(next.back().orElseThrow().facts()).isEqualTo(session.facts());
            session = next;
        }
    }

    @Property(tries = 1000)
    void amendingIsWalkingAfreshWithWhatIsKept(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 9);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        Random random = new Random(seed);
        WalkedSession session = randomWalk(tree, offer, random);
        Assume.that(session.step() > 0);
        int step = 1 + random.nextInt(session.step());
        WalkedSession before = session.askedSessions().get(step - 1);
        Answer changed = offer.randomAnswer(before, random);

        Amendment amendment = session.amend(step, changed);

        Session afresh = tree.start(session.snapshot().knownFacts());
        for (int i = 1; i < step; i++) {
            afresh = afresh.answer(session.answers().get(i - 1)).session();
        }
        afresh = afresh.answer(changed).session();
        // The other way may ask in another order; what is kept stands in the order in which it was given again.
        for (int kept : amendment.kept().subList(step - 1, amendment.kept().size())) {
            afresh = afresh.answer(session.answers().get(kept - 1)).session();
        }
        assertThat(amendment.session()).isEqualTo(afresh).hasSameHashCodeAs(afresh);
        Set<Integer> all = new HashSet<>(amendment.kept());
        assertThat(all.addAll(amendment.dropped()) || amendment.dropped().isEmpty())
                .isTrue();
        assertThat(all).doesNotContain(step).hasSize(session.step() - 1);
        if (changed.equals(session.answers().get(step - 1))) {
            assertThat(amendment.session()).isEqualTo(session);
        }
    }

    private static WalkedSession randomWalk(WalkableTree tree, Offer offer, Random random) {
        Session session = tree.start(offer.randomKnown(random));
        while (session.status() == Session.Status.OPEN && random.nextInt(12) > 0) {
            Answer answer = offer.randomAnswer(session, random);
            if (answer == null) {
                break;
            }
            session = Trees.walk(session, answer);
        }
        return (WalkedSession) session;
    }

    /** All walks that go on from a session, by making them with one answer of each class. */
    private static void collect(WalkedSession session, Offer offer, List<WalkedSession> ended) {
        Assume.that(ended.size() < MANY);
        if (session.status() != Session.Status.OPEN) {
            ended.add(session);
            return;
        }
        for (Answer answer : offer.classes(session)) {
            StepResult result = session.answer(answer);
            assertThat(result).isInstanceOf(StepResult.Advanced.class);
            collect((WalkedSession) result.session(), offer, ended);
        }
    }

    @Property(tries = 500)
    void countsAndListsTheWalksThatThereAre(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 6);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        List<WalkedSession> ended = new ArrayList<>();
        collect((WalkedSession) tree.start(), offer, ended);

        assertThat(TreeReview.of(tree).paths().count()).isEqualTo(BigInteger.valueOf(ended.size()));
        WalkedSession start = (WalkedSession) tree.start();
        assertThat(TreeReview.of(tree).paths().walks(Long.MAX_VALUE).map(walk -> offer.classes(start, walk)))
                .containsExactlyInAnyOrderElementsOf(ended.stream()
                        .map(walk -> offer.classes(start, walk.answers()))
                        .toList());
        assertThat(TreeReview.of(tree).paths().walks(3)).hasSize(Math.min(3, ended.size()));
    }

    @Property(tries = 500)
    void theCoverPassesWhatAnyWalkPasses(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 6);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        List<WalkedSession> ended = new ArrayList<>();
        collect((WalkedSession) tree.start(), offer, ended);
        Set<String> reached = new HashSet<>();
        ended.forEach(session -> reached.addAll(places(session)));

        Set<String> covered = new HashSet<>();
        List<List<Answer>> cover = TreeReview.of(tree).paths().coveringWalks();
        for (List<Answer> walk : cover) {
            covered.addAll(places(Trees.walk(tree.start(), walk.toArray(Answer[]::new))));
        }

        assertThat(covered).isEqualTo(reached);
        assertThat(cover).hasSizeLessThanOrEqualTo(ended.size()).doesNotHaveDuplicates();
    }

    private static Set<String> places(Session session) {
        Set<String> places = new HashSet<>();
        for (TraceEntry entry : session.trace()) {
            places.add(entry.path() + "/" + entry.node());
        }
        return places;
    }

    @Property(tries = 300)
    void theShortestWalkIsNoLongerThanAnyOther(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 6);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        List<WalkedSession> ended = new ArrayList<>();
        collect((WalkedSession) tree.start(), offer, ended);
        Map<NodeId, Integer> least = new HashMap<>();
        for (WalkedSession session : ended) {
            for (TraceEntry entry : session.trace()) {
                if (entry.path().isEmpty()) {
                    int answers = entry.step() - (entry.automatic() ? 0 : 1);
                    least.merge(entry.node(), answers, Math::min);
                }
            }
        }

        for (var node : tree.nodes()) {
            Integer fewest = least.get(node.id());
            if (fewest == null) {
                assertThatThrownBy(() -> TreeReview.of(tree).paths().shortestTo(node.id()))
                        .isInstanceOf(NoSuchElementException.class);
            } else {
                assertThat(TreeReview.of(tree).paths().shortestTo(node.id())).hasSize(fewest);
            }
        }
    }

    @Property(tries = 500)
    void tellsHowManyQuestionsAreLeft(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 6);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        WalkedSession session = randomWalk(tree, offer, new Random(seed));
        List<WalkedSession> ended = new ArrayList<>();
        collect(session, offer, ended);
        Assume.that(!ended.isEmpty());

        int least = ended.stream().mapToInt(Session::step).min().orElseThrow() - session.step();
        int most = ended.stream().mapToInt(Session::step).max().orElseThrow() - session.step();

        assertThat(session.remaining().max()).isEqualTo(most);
        assertThat(session.remaining().min()).isEqualTo(least);
    }

    /** The first text from a seed on whose tree breaks no rule of structure; one in seven does not. */
    private static String brokenButAdmitted(long seed) {
        long next = seed;
        String text;
        do {
            text = RandomTrees.broken(next++, 4);
        } while (!TreeStructure.errors(RandomTrees.read(text).model()).isEmpty());
        return text;
    }

    @Property(tries = 100)
    void theProofFindsAWayMissingWhereAWalkMissesOne(@ForAll long seed) {
        String text = brokenButAdmitted(seed);
        WalkableTree tree = RandomTrees.read(text);
        Offer offer = Offer.ofRandomTree(text);
        Set<String> reached = new HashSet<>();
        boolean stuck = false;
        for (Map<String, Answer> known : starts(tree, offer)) {
            stuck |= isStuck(() -> tree.start(known), offer, reached);
        }

        List<TreeFinding> findings = TreeReview.of(tree).verify().findings();

        assertThat(TreeReview.of(tree).verify().conclusive()).isTrue();
        assertThat(findings.stream()
                        .anyMatch(finding -> Set.of("GAP", "OPTION_WITHOUT_ROUTE", "POSSIBLY_UNKNOWN_FACT")
                                .contains(finding.code())))
                .isEqualTo(stuck);
        if (!stuck) {
            Set<String> contradicted = new HashSet<>();
            for (TreeFinding finding : findings) {
                if (finding.code().equals("CONTRADICTORY_GUARDS")) {
                    contradicted.add(tree.nodes()
                            .get(Integer.parseInt(finding.pointer().substring("/nodes/".length())))
                            .id()
                            .value());
                }
            }
            Set<String> unreached = new HashSet<>();
            tree.nodes().forEach(node -> unreached.add(node.id().value()));
            unreached.removeAll(reached);
            assertThat(contradicted).isEqualTo(unreached);
        }
    }

    /** Every combination of what a host may know. */
    private static List<Map<String, Answer>> starts(WalkableTree tree, Offer offer) {
        List<Map<String, Answer>> starts = new ArrayList<>(List.of(Map.of()));
        for (Fact fact : tree.model().content().facts()) {
            for (Map<String, Answer> start : List.copyOf(starts)) {
                for (Answer value : offer.fewValues(fact.name())) {
                    Map<String, Answer> more = new HashMap<>(start);
                    more.put(fact.name(), value);
                    starts.add(more);
                }
            }
        }
        return starts;
    }

    private static boolean isStuck(Supplier<Session> step, Offer offer, Set<String> reached) {
        WalkedSession session;
        try {
            session = (WalkedSession) step.get();
        } catch (IllegalStateException e) {
            return true;
        }
        for (TraceEntry entry : session.trace()) {
            if (entry.path().isEmpty()) {
                reached.add(entry.node().value());
            }
        }
        if (session.status() != Session.Status.OPEN) {
            return false;
        }
        if (session.here().path().isEmpty()) {
            reached.add(session.current().id().value());
        }
        boolean stuck = false;
        for (Answer answer : offer.classes(session)) {
            stuck |= isStuck(() -> session.answer(answer).session(), offer, reached);
        }
        return stuck;
    }
}
