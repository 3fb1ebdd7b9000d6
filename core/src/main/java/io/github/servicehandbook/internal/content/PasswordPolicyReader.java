package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.FindingCode;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.StandardId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code password-policy.json}: the figures, and the rules that state them. */
public final class PasswordPolicyReader extends EntryReader {
    private static final int MAX_FIGURE = 10_000;
    private static final int CLASSES = 3;
    private static final String[] PARAMETERS = {
        "minLength",
        "maxLength",
        "minClasses",
        "asciiOnly",
        "historySize",
        "maxAge",
        "expiryBasis",
        "maxConsecutiveFailures",
        "approverRole",
        "initialLength",
        "commonPasswords"
    };
    private static final String ZONE = "zone";

    private @Nullable PasswordPolicy policy;
    private final Map<String, @Nullable Integer> figures = new HashMap<>();
    private @Nullable Boolean asciiOnly;
    private @Nullable Duration maxAge;
    private @Nullable ExpiryBasis expiryBasis;
    private @Nullable ZoneId zone;
    private @Nullable String approverRole;
    private final List<String> commonPasswords = new ArrayList<>();
    private final List<PolicyRule> rules = new ArrayList<>();
    private boolean rulesAreSound;
    private final Set<String> parametersWithRule = new HashSet<>();

    public PasswordPolicyReader(IdReferences links, CitationTargets places) {
        super(links, places);
    }

    public @Nullable PasswordPolicy policy() {
        return policy;
    }

    @Override
    public void read(JsonReader json) throws IOException {
        boolean hasZone = false;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            hasZone |= name.equals(ZONE);
            switch (name) {
                case "minLength", "maxLength", "maxConsecutiveFailures", "initialLength" ->
                    figures.put(name, json.integer(1, MAX_FIGURE));
                case "minClasses" -> figures.put(name, json.integer(1, CLASSES));
                case "historySize" -> figures.put(name, json.integer(0, MAX_FIGURE));
                case "asciiOnly" -> asciiOnly = json.bool();
                case "maxAge" -> maxAge = duration(json);
                case "expiryBasis" -> expiryBasis = json.constant(ExpiryBasis.values());
                case ZONE -> zone = zone(json);
                case "approverRole" -> approverRole = json.string();
                case "commonPasswords" -> readCommonPasswords(json);
                case "rules" -> readRules(json);
                default -> json.unknownProperty();
            }
        }
        json.require(PARAMETERS);
        json.require("rules");
        for (String parameter : PARAMETERS) {
            checkHasItsRule(parameter, json);
        }
        if (hasZone) {
            checkHasItsRule(ZONE, json);
        }
        policy = policy(json);
    }

    private @Nullable PasswordPolicy policy(JsonReader json) {
        Integer minLength = figures.get("minLength");
        Integer maxLength = figures.get("maxLength");
        Integer minClasses = figures.get("minClasses");
        Integer historySize = figures.get("historySize");
        Integer maxFailures = figures.get("maxConsecutiveFailures");
        Integer initialLength = figures.get("initialLength");
        if (minLength == null || maxLength == null || minClasses == null || historySize == null) {
            return null;
        }
        if (maxFailures == null || initialLength == null || asciiOnly == null) {
            return null;
        }
        if (maxAge == null || expiryBasis == null || approverRole == null || !rulesAreSound) {
            return null;
        }
        try {
            return PasswordPolicy.of(
                    minLength,
                    maxLength,
                    minClasses,
                    asciiOnly,
                    historySize,
                    maxAge,
                    expiryBasis,
                    zone,
                    maxFailures,
                    approverRole,
                    initialLength,
                    commonPasswords,
                    rules);
        } catch (IllegalArgumentException e) {
            noteEachLine(json, Objects.requireNonNull(e.getMessage()));
            return null;
        }
    }

    /** Reports each line of the policy's message as a fault. A line begins with the property that is wrong. */
    private static void noteEachLine(JsonReader json, String faults) {
        for (String fault : faults.split("\n", -1)) {
            int colon = fault.indexOf(": ");
            String property = fault.substring(0, colon);
            FaultCode code = property.equals("rules") ? FaultCode.STRUCTURE : FaultCode.VALUE;
            json.faultAt(property, code, fault.substring(colon + 2));
        }
    }

    private static @Nullable ZoneId zone(JsonReader json) throws IOException {
        String id = json.string();
        if (id == null) {
            return null;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            json.expected("an IANA time zone or an offset, such as Asia/Shanghai");
            return null;
        }
    }

    private void readCommonPasswords(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntry(json)) {
            addIfPresent(commonPasswords, json.string());
        }
    }

    private void readRules(JsonReader json) throws IOException {
        rulesAreSound = json.isArray();
        json.beginArray();
        while (nextEntry(json)) {
            PolicyRule rule = rule(json);
            rulesAreSound = rulesAreSound && rule != null;
            addIfPresent(rules, rule);
        }
    }

    private @Nullable PolicyRule rule(JsonReader json) throws IOException {
        StandardId id = null;
        String chineseText = null;
        String englishText = null;
        List<String> parameters = List.of();
        List<FindingCode> checks = List.of();
        Boolean stated = null;
        Citation citation = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> id = declare(links().policyRules(), standardId(json), json);
                case "text" -> chineseText = json.string();
                case "textEn" -> englishText = json.string();
                case "parameters" -> parameters = claimed(json);
                case "checks" -> checks = checks(json);
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
            json.fault(FaultCode.ORIGIN, "statedByHandbook does not match citation origin " + citation.origin());
        }
        return PolicyRule.of(id.value(), chineseText, englishText, parameters, checks, stated, citation);
    }

    private static List<FindingCode> checks(JsonReader json) throws IOException {
        List<FindingCode> checks = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            addIfPresent(checks, json.constant(FindingCode.values()));
        }
        return checks;
    }

    /** Reads the names of the parameters. Each parameter belongs to one rule, even if that rule has other faults. */
    private List<String> claimed(JsonReader json) throws IOException {
        List<String> parameters = json.strings();
        for (String parameter : parameters) {
            if (!parameter.equals(ZONE) && !List.of(PARAMETERS).contains(parameter)) {
                json.fault(FaultCode.DANGLING, "unknown parameter; expected zone or one of " + List.of(PARAMETERS));
            } else if (!parametersWithRule.add(parameter)) {
                json.fault(
                        FaultCode.STRUCTURE, "parameter " + parameter + " is claimed by two rules; remove it from one");
            }
        }
        return parameters;
    }

    private void checkHasItsRule(String parameter, JsonReader json) {
        if (!parametersWithRule.contains(parameter)) {
            json.fault(
                    FaultCode.STRUCTURE,
                    "parameter " + parameter + " is not claimed by any rule; add it to the parameters of one rule");
        }
    }
}
