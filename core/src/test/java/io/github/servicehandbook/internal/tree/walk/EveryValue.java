package io.github.servicehandbook.internal.tree.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every value of a fact, straight from the JSON of its declaration; shares no code with the engine. */
public final class EveryValue {
    private EveryValue() {}

    /** Numbers in steps of the scale, options in every legal set; of texts and days only two each. */
    public static List<Answer> of(JsonNode fact) {
        List<Answer> values = new ArrayList<>();
        switch (fact.get("kind").asText()) {
            case "YES_NO" -> values.addAll(List.of(Answer.yes(), Answer.no()));
            case "ONE_OF" -> fact.get("options").forEach(option -> values.add(Answer.option(id(option))));
            case "ANY_OF" -> addSets(fact.get("options"), values);
            case "NUMBER" -> addNumbers(fact, values);
            case "TEXT" -> values.addAll(List.of(Answer.text("x"), Answer.text("某")));
            default ->
                values.addAll(List.of(Answer.date(LocalDate.of(1999, 12, 31)), Answer.date(LocalDate.of(2026, 2, 28))));
        }
        return values;
    }

    private static void addNumbers(JsonNode fact, List<Answer> values) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(fact.get("scale").asInt());
        BigDecimal most = fact.get("most").decimalValue();
        for (BigDecimal n = fact.get("least").decimalValue(); n.compareTo(most) <= 0; n = n.add(step)) {
            values.add(new Answer.Number(n));
        }
    }

    private static void addSets(JsonNode options, List<Answer> values) {
        for (int bits = 1; bits < 1 << options.size(); bits++) {
            Set<String> set = new TreeSet<>();
            boolean exclusive = false;
            for (int i = 0; i < options.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(id(options.get(i)));
                    exclusive |= options.get(i).has("exclusive");
                }
            }
            if (!exclusive || set.size() == 1) {
                values.add(new Answer.AnyOf(set));
            }
        }
    }

    private static String id(JsonNode option) {
        return option.get("id").asText();
    }
}
