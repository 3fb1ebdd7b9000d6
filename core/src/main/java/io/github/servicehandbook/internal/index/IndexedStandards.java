package io.github.servicehandbook.internal.index;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The time limits and conduct rules, indexed by ID. */
public final class IndexedStandards implements ServiceStandards {
    private final List<TimeLimit> timeLimits;
    private final List<ConductRule> conductRules;
    private final Map<String, TimeLimit> timeLimitsById = new LinkedHashMap<>();
    private final Map<String, ConductRule> conductRulesById = new LinkedHashMap<>();

    public IndexedStandards(List<TimeLimit> timeLimits, List<ConductRule> conductRules) {
        this.timeLimits = List.copyOf(timeLimits);
        this.conductRules = List.copyOf(conductRules);
        for (TimeLimit limit : this.timeLimits) {
            timeLimitsById.put(limit.id().value(), limit);
        }
        for (ConductRule rule : this.conductRules) {
            conductRulesById.put(rule.id().value(), rule);
        }
    }

    @Override
    public List<TimeLimit> timeLimits() {
        return timeLimits;
    }

    @Override
    public TimeLimit timeLimit(StandardId id) {
        return NearMatches.get("time limit", Objects.requireNonNull(id, "id").value(), timeLimitsById);
    }

    @Override
    public Optional<TimeLimit> findTimeLimit(StandardId id) {
        return findTimeLimit(Objects.requireNonNull(id, "id").value());
    }

    @Override
    public Optional<TimeLimit> findTimeLimit(String id) {
        return Optional.ofNullable(timeLimitsById.get(Objects.requireNonNull(id, "id")));
    }

    @Override
    public List<ConductRule> conductRules() {
        return conductRules;
    }

    @Override
    public ConductRule conductRule(StandardId id) {
        return NearMatches.get("conduct rule", Objects.requireNonNull(id, "id").value(), conductRulesById);
    }

    @Override
    public Optional<ConductRule> findConductRule(StandardId id) {
        return findConductRule(Objects.requireNonNull(id, "id").value());
    }

    @Override
    public Optional<ConductRule> findConductRule(String id) {
        return Optional.ofNullable(conductRulesById.get(Objects.requireNonNull(id, "id")));
    }
}
