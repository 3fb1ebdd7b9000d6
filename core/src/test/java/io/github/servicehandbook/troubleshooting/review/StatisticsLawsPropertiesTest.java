package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.walk.Offer;
import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Location;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of path statistics, and of drawings with them, over random walks through random trees. */
class StatisticsLawsPropertiesTest {
    private static final Pattern COUNT = Pattern.compile("×(\\d+)");

    private static List<Session> walks(WalkableTree tree, Random random) {
        List<Session> walks = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            walks.add(walk(tree, random));
        }
        return walks;
    }

    private static Session walk(WalkableTree tree, Random random) {
        Offer offer = Offer.ofRandomTree(tree.toJson());
        Session session = tree.start();
        while (session.status() == Session.Status.OPEN && random.nextInt(10) > 0) {
            Answer answer = offer.randomAnswer(session, random);
            if (answer == null) {
                break;
            }
            session = Trees.walk(session, answer);
        }
        return session;
    }

    private static PathStatistics of(WalkableTree tree, Iterable<Session> sessions) {
        PathStatistics statistics = PathStatistics.empty(tree);
        for (Session session : sessions) {
            statistics = statistics.add(session);
        }
        return statistics;
    }

    @Property(tries = 500)
    void mergesInAnyOrderAndGrouping(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 9));
        Random random = new Random(seed);
        List<Session> sessions = walks(tree, random);
        PathStatistics a = of(tree, walks(tree, random));
        PathStatistics b = of(tree, walks(tree, random));
        PathStatistics c = of(tree, sessions);

        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(PathStatistics.empty(tree))).isEqualTo(a);
        Collections.shuffle(sessions, random);
        assertThat(of(tree, sessions)).isEqualTo(c);
        assertThat(a.merge(c).sessions()).isEqualTo(a.sessions() + sessions.size());
    }

    @Property(tries = 500)
    void readsWhatItWrites(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 9));
        PathStatistics statistics = of(tree, walks(tree, new Random(seed)));

        assertThat(PathStatistics.fromJson(statistics.toJson())).isEqualTo(statistics);
    }

    @Property(tries = 1000)
    void aSpoiltTextIsReadOrRefused(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 5));
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder(of(tree, walks(tree, random)).toJson());
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(json.length());
            json.setCharAt(at, json.charAt(random.nextInt(json.length())));
        }
        try {
            PathStatistics read = PathStatistics.fromJson(json.toString());
            assertThat(PathStatistics.fromJson(read.toJson())).isEqualTo(read);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("json: ");
        }
    }

    @Property(tries = 500)
    void countsWhatTheTracesShow(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 9));
        List<Session> sessions = walks(tree, new Random(seed));
        Map<Location, Long> passed = new TreeMap<>();
        Map<String, Long> outcomes = new TreeMap<>();
        for (Session session : sessions) {
            for (TraceEntry entry : session.trace()) {
                passed.merge(new Location(entry.path(), entry.node()), 1L, Long::sum);
            }
            session.outcome().map(Outcome::code).ifPresent(code -> outcomes.merge(code, 1L, Long::sum));
        }

        PathStatistics statistics = of(tree, sessions);

        assertThat(statistics.visited()).isEqualTo(passed);
        assertThat(statistics.outcomes()).isEqualTo(outcomes);
        assertThat(statistics.sessions()).isEqualTo(sessions.size());
    }

    /** What comes to a place is passed on or stands there, and what is passed on is a step or an end. */
    @Property(tries = 500)
    void losesNobodyOnTheWay(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 9));
        PathStatistics statistics = of(tree, walks(tree, new Random(seed)));
        Map<Location, Long> came =
                new TreeMap<>(Map.of(new Location("", tree.root().id()), statistics.sessions()));
        Map<Location, Long> left = new TreeMap<>();
        for (Map.Entry<Step, Long> step : statistics.transitions().entrySet()) {
            came.merge(step.getKey().to(), step.getValue(), Long::sum);
            left.merge(step.getKey().from(), step.getValue(), Long::sum);
        }
        Map<Location, Long> there = new TreeMap<>(statistics.visited());
        statistics.openAt().forEach((place, count) -> there.merge(place, count, Long::sum));

        assertThat(there).isEqualTo(came);
        long ended = 0;
        for (Map.Entry<Location, Long> place : statistics.visited().entrySet()) {
            ended += place.getValue() - left.getOrDefault(place.getKey(), 0L);
        }
        assertThat(ended)
                .isEqualTo(statistics.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** At each box of a drawing with counts, what the arrows bring is passed or stands there. */
    @Property(tries = 500)
    void drawsCountsThatAddUp(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 9));
        List<Session> sessions = walks(tree, new Random(seed));
        Map<String, Long> brought = new TreeMap<>();
        Map<String, Long> there = new TreeMap<>();
        TreeReview.of(tree)
                .diagram()
                .annotate(of(tree, sessions))
                .toPlantUml(Locale.ENGLISH)
                .lines()
                .forEach(line -> {
                    Matcher arrow = Pattern.compile("n\\d+ -.*> (n\\d+) : .*").matcher(line);
                    Matcher box = Pattern.compile(".*\" as (n\\d+).*").matcher(line);
                    if (arrow.matches()) {
                        brought.put(arrow.group(1), brought.getOrDefault(arrow.group(1), 0L) + counts(line));
                    } else if (box.matches() && !box.group(1).equals("n0")) {
                        there.put(box.group(1), counts(line));
                    }
                });
        there.keySet().forEach(box -> brought.putIfAbsent(box, 0L));

        assertThat(there).isEqualTo(brought).hasSizeGreaterThan(2);
    }

    private static long counts(String line) {
        return COUNT.matcher(line)
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
    }

    /** A walk has one place where it stands or ended, and its thick arrows make a way there from the start. */
    @Property(tries = 500)
    void drawsAWalkFromTheStartToWhereItIs(@ForAll long seed) {
        WalkableTree tree = RandomTrees.read(RandomTrees.sound(seed, 9));
        Session session = walk(tree, new Random(seed));
        Drawing drawing = Drawing.of(
                tree.model(), ((TreeDiagram) TreeReview.of(tree).diagram().highlight(session)).overlay(), Locale.CHINA);

        List<Integer> current = new ArrayList<>();
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < drawing.boxes().size(); i++) {
            Drawing.Mark mark = drawing.boxes().get(i).mark();
            if (mark == Drawing.Mark.CURRENT) {
                current.add(i);
            }
            if (mark != Drawing.Mark.NONE) {
                marked.add(i);
            }
        }
        List<Integer> reached = new ArrayList<>(List.of(DiagramEdges.START));
        for (int i = 0; i < reached.size(); i++) {
            for (Drawing.Arrow arrow : drawing.arrows()) {
                if (arrow.taken() && arrow.from() == reached.get(i) && !reached.contains(arrow.to())) {
                    reached.add(arrow.to());
                }
            }
        }

        assertThat(current).hasSize(1);
        assertThat(marked).containsExactlyInAnyOrderElementsOf(reached);
    }
}
