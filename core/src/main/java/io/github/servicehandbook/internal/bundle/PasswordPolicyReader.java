package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.StandardId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code password-policy.json}: the figures, and the rules that state them. */
final class PasswordPolicyReader extends EntryReader {
    private static final int MAX_FIGURE = 10_000;
    private static final int CLASSES = 3;
    private static final String[] PARAMETERS = {
        "minLength", "maxLength", "minClasses", "historySize", "maxAge", "maxConsecutiveFailures", "approverRole"
    };

    private @Nullable PasswordPolicy policy;
    private final Map<String, @Nullable Integer> figures = new HashMap<>();
    private final Set<String> parametersWithRule = new HashSet<>();
    private final Map<String, String> placeByRule = new HashMap<>();

    PasswordPolicyReader(Links links, Places places) {
        super(links, places);
    }

    @Nullable
    PasswordPolicy policy() {
        return policy;
    }

    @Override
    public void read(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return;
        }
        Duration maxAge = null;
        String approverRole = null;
        List<PolicyRule> rules = new ArrayList<>();
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "minLength", "maxLength", "maxConsecutiveFailures" ->
                    figures.put(name, json.integer(1, MAX_FIGURE));
                case "minClasses" -> figures.put(name, json.integer(1, CLASSES));
                case "historySize" -> figures.put(name, json.integer(0, MAX_FIGURE));
                case "maxAge" -> maxAge = duration(json);
                case "approverRole" -> approverRole = json.string();
                case "rules" -> readRules(json, rules);
                default -> json.unknownProperty();
            }
        }
        json.require(PARAMETERS);
        json.require("rules");
        checkEveryParameterHasItsRule(json);
        if (maxAge != null && approverRole != null) {
            policy = policy(json, maxAge, approverRole, rules);
        }
    }

    private @Nullable PasswordPolicy policy(
            JsonInput json, Duration maxAge, String approverRole, List<PolicyRule> rules) {
        Integer minLength = figures.get("minLength");
        Integer maxLength = figures.get("maxLength");
        Integer minClasses = figures.get("minClasses");
        Integer historySize = figures.get("historySize");
        Integer maxFailures = figures.get("maxConsecutiveFailures");
        if (minLength == null || maxLength == null || minClasses == null) {
            return null;
        }
        if (historySize == null || maxFailures == null) {
            return null;
        }
        if (maxLength < minLength) {
            json.faultAt("maxLength", FaultCode.VALUE, "expected minLength or more, which is " + minLength);
            return null;
        }
        return PasswordPolicy.of(
                minLength, maxLength, minClasses, historySize, maxAge, maxFailures, approverRole, rules);
    }

    private void readRules(JsonInput json, List<PolicyRule> rules) throws IOException {
        if (json.beginArray()) {
            while (nextEntry(json)) {
                addIfPresent(rules, rule(json));
            }
        }
    }

    private @Nullable PolicyRule rule(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        StandardId id = null;
        String chineseText = null;
        String englishText = null;
        List<String> parameters = List.of();
        Boolean stated = null;
        Citation citation = null;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "id" -> id = declaredRuleId(json);
                case "text" -> chineseText = json.string();
                case "textEn" -> englishText = json.string();
                case "parameters" -> parameters = claimed(json);
                case "statedByHandbook" -> stated = json.bool();
                case "citation" -> citation = citation(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "text", "textEn", "statedByHandbook", "citation");
        if (id == null || chineseText == null || englishText == null || stated == null || citation == null) {
            return null;
        }
        if (stated != (citation.origin() == Origin.HANDBOOK)) {
            json.fault(FaultCode.ORIGIN, "statedByHandbook and the origin of the citation contradict each other");
        }
        return PolicyRule.of(id.value(), chineseText, englishText, parameters, stated, citation);
    }

    private @Nullable StandardId declaredRuleId(JsonInput json) throws IOException {
        StandardId id = standardId(json);
        if (id != null) {
            String first = placeByRule.putIfAbsent(id.value(), json.file() + "#" + json.pointer());
            if (first != null) {
                json.fault(FaultCode.DUPLICATE_ID, "the policy rule " + id + " stands already at " + first);
            }
        }
        return id;
    }

    /** The names of the parameters, each of which belongs to one rule, whatever else is wrong with that rule. */
    private List<String> claimed(JsonInput json) throws IOException {
        List<String> parameters = json.strings();
        for (String parameter : parameters) {
            if (!List.of(PARAMETERS).contains(parameter)) {
                json.fault(FaultCode.DANGLING, "the policy has no such parameter; expected " + List.of(PARAMETERS));
            } else if (!parametersWithRule.add(parameter)) {
                json.fault(FaultCode.STRUCTURE, "the parameter " + parameter + " is set by two rules");
            }
        }
        return parameters;
    }

    private void checkEveryParameterHasItsRule(JsonInput json) {
        for (String parameter : PARAMETERS) {
            if (!parametersWithRule.contains(parameter)) {
                json.fault(FaultCode.STRUCTURE, "no rule says what the parameter " + parameter + " rests on");
            }
        }
    }
}
