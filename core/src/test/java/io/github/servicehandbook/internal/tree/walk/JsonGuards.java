package io.github.servicehandbook.internal.tree.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates guards straight from the JSON of a tree, for the oracles; shares no code with the engine. */
public final class JsonGuards {
    private JsonGuards() {}

    /** True, false, or null for unknown. */
    public static Boolean test(JsonNode guard, Map<String, Answer> facts) {
        if (guard.has("not")) {
            Boolean part = test(guard.get("not"), facts);
            return part == null ? null : !part;
        }
        if (guard.has("all") || guard.has("any")) {
            boolean all = guard.has("all");
            Boolean result = all;
            for (JsonNode part : guard.get(all ? "all" : "any")) {
                Boolean truth = test(part, facts);
                if (truth != null && truth != all) {
                    return !all;
                }
                result = truth == null ? null : result;
            }
            return result;
        }
        if (guard.has("known")) {
            return value(facts, guard.get("known").asText()) != null;
        }
        Answer value = value(facts, guard.get("fact").asText());
        return value == null ? null : matches(guard, value);
    }

    /** What is known of a fact; null if nothing is. */
    public static Answer value(Map<String, Answer> facts, String fact) {
        Answer answer = facts.get(fact);
        return answer instanceof Answer.Unknown ? null : answer;
    }

    private static boolean matches(JsonNode guard, Answer value) {
        if (value instanceof Answer.YesNo yesNo) {
            return yesNo.yes() == guard.get("is").asBoolean();
        }
        if (value instanceof Answer.AnyOf any) {
            return any.options().contains(guard.get("has").asText());
        }
        if (value instanceof Answer.OneOf one) {
            return texts(guard.get("in")).contains(one.option());
        }
        return bounds(guard, ((Answer.Number) value).value()).stream().allMatch(met -> met);
    }

    /** Which bounds of a guard a number meets; those that the guard does not have are left out. */
    static List<Boolean> bounds(JsonNode guard, BigDecimal value) {
        List<Boolean> met = new ArrayList<>();
        for (String bound : List.of("atLeast", "above", "atMost", "below")) {
            if (guard.has(bound)) {
                int order = value.compareTo(guard.get(bound).decimalValue());
                met.add(
                        switch (bound) {
                            case "atLeast" -> order >= 0;
                            case "above" -> order > 0;
                            case "atMost" -> order <= 0;
                            default -> order < 0;
                        });
            }
        }
        return met;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
