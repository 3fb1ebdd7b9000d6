package io.github.servicehandbook.internal.tree.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The answers that a tree offers, told from the JSON of the tree and of those that it calls: the oracle of which answers
 * there are. Shares no code with the engine.
 */
public final class Offer {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, JsonNode> trees = new HashMap<>();
    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private final Map<String, List<Answer>> values = new HashMap<>();
    /** The tests of single facts in all guards. */
    private final Map<String, List<JsonNode>> tests = new HashMap<>();

    private Offer(JsonNode tree, Map<String, JsonNode> callable) {
        add(tree, callable);
        facts.forEach((name, fact) -> values.put(name, EveryValue.of(fact)));
    }

    /** Adds a tree and those that it calls. */
    private void add(JsonNode tree, Map<String, JsonNode> callable) {
        if (trees.putIfAbsent(tree.get("id").asText(), tree) == null) {
            for (JsonNode fact : tree.path("facts")) {
                facts.putIfAbsent(fact.get("name").asText(), fact);
            }
            for (JsonNode test : tree.findParents("fact")) {
                tests.computeIfAbsent(test.get("fact").asText(), fact -> new ArrayList<>())
                        .add(test);
            }
            tree.findValuesAsText("tree").forEach(called -> add(callable.get(called), callable));
        }
    }

    /** Of a random tree, which may call the two others. */
    public static Offer ofRandomTree(String file) {
        return new Offer(json(file), Map.of("sub", json(RandomTrees.SUB), "over", json(RandomTrees.OVER)));
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every value that a host may know of a fact. */
    List<Answer> values(String fact) {
        return values.get(fact);
    }

    /** One value of each kind that no guard tells apart from another, every set of options by itself. */
    List<Answer> fewValues(String fact) {
        return facts.get(fact).has("options") ? values(fact) : oneOfEachClass(fact, values(fact));
    }

    /** What a host may know: each fact with one chance in six. */
    Map<String, Answer> randomKnown(Random random) {
        Map<String, Answer> known = new HashMap<>();
        for (String fact : facts.keySet()) {
            if (random.nextInt(6) == 0) {
                known.put(fact, any(values(fact), random));
            }
        }
        return known;
    }

    private static Answer any(List<Answer> answers, Random random) {
        return answers.get(random.nextInt(answers.size()));
    }

    /** Any answer where a session waits; null if none is offered. */
    public Answer randomAnswer(Session session, Random random) {
        List<Answer> answers = answers(session);
        return answers.isEmpty() ? null : any(answers, random);
    }

    /** Every answer where a session waits. */
    public List<Answer> answers(Session session) {
        return answers(session, false);
    }

    /** One answer of each class where a session waits. */
    List<Answer> classes(Session session) {
        return answers(session, true);
    }

    private List<Answer> answers(Session session, boolean classes) {
        JsonNode node = node(session);
        String fact = node.get("fact").asText();
        List<Answer> answers = new ArrayList<>();
        for (Answer value : values(fact)) {
            if (isShown(node, value, session.facts())) {
                answers.add(value);
            }
        }
        List<Answer> offered = classes ? oneOfEachClass(fact, answers) : answers;
        if (node.has("allowUnknown")) {
            offered.add(Answer.unknown());
        }
        return offered;
    }

    private JsonNode node(Session session) {
        String id = session.current().id().value();
        for (JsonNode node :
                trees.get(((WalkedSession) session).here().tree().id().value()).get("nodes")) {
            if (node.get("id").asText().equals(id)) {
                return node;
            }
        }
        throw new IllegalStateException(id);
    }

    /** Whether a node offers all options of an answer. */
    public static boolean isShown(JsonNode node, Answer answer, Map<String, Answer> facts) {
        for (JsonNode shown : node.path("showWhen")) {
            String option = shown.get("option").asText();
            boolean chosen = answer.equals(Answer.option(option))
                    || (answer instanceof Answer.AnyOf any && any.options().contains(option));
            if (chosen && !Boolean.TRUE.equals(JsonGuards.test(shown.get("when"), facts))) {
                return false;
            }
        }
        return true;
    }

    private List<Answer> oneOfEachClass(String fact, List<Answer> answers) {
        Map<String, Answer> first = new LinkedHashMap<>();
        answers.forEach(answer -> first.putIfAbsent(classOf(fact, answer), answer));
        return new ArrayList<>(first.values());
    }

    /** What guards tell apart: every option of a ONE_OF, bound by bound for numbers, test by test for sets of options. */
    String classOf(String fact, Answer answer) {
        if (answer instanceof Answer.Number number) {
            return tests(fact).stream()
                    .map(test -> JsonGuards.bounds(test, number.value()))
                    .toList()
                    .toString();
        }
        if (answer instanceof Answer.AnyOf) {
            return tests(fact).stream()
                    .map(test -> JsonGuards.test(test, Map.of(fact, answer)))
                    .toList()
                    .toString();
        }
        return answer instanceof Answer.Text || answer instanceof Answer.Date ? "" : answer.toString();
    }

    private List<JsonNode> tests(String fact) {
        return tests.getOrDefault(fact, List.of()).stream()
                .filter(test -> !test.has("kind"))
                .toList();
    }

    /** An answer's fact and class at each question of a walk that has ended. */
    List<String> classes(Session start, List<Answer> walk) {
        List<String> classes = new ArrayList<>();
        Session at = start;
        for (Answer answer : walk) {
            String fact = node(at).get("fact").asText();
            classes.add(fact + " " + classOf(fact, answer));
            at = Trees.walk(at, answer);
        }
        return classes;
    }
}
