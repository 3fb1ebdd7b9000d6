package io.github.servicehandbook.standards;

import io.github.servicehandbook.ref.StandardId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The time limits (handbook 3.2) and conduct rules (chapters 1 and 2, sections 3.1 and 3.3) of a handbook. Only the
 * library implements this interface; methods may be added.
 *
 * <p>Immutable and thread-safe.
 */
public interface ServiceStandards {
    /** {@return all time limits in handbook order; unmodifiable} */
    List<TimeLimit> timeLimits();

    /**
     * {@return the time limit with the given ID}
     *
     * @param id the ID as text, for example {@code payment}
     * @throws IllegalArgumentException if {@code id} is not a valid standard ID
     * @throws java.util.NoSuchElementException if there is no such limit; the message names near matches
     */
    default TimeLimit timeLimit(String id) {
        return timeLimit(StandardId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * {@return the time limit with the given ID}
     *
     * @param id the ID of the limit
     * @throws java.util.NoSuchElementException if there is no such limit; the message names near matches
     */
    TimeLimit timeLimit(StandardId id);

    /**
     * Finds a time limit.
     *
     * @param id the ID of the limit
     * @return the limit, or empty if there is no such limit
     */
    Optional<TimeLimit> findTimeLimit(StandardId id);

    /**
     * Finds a time limit.
     *
     * @param id any text
     * @return the limit, or empty if the text is not the ID of a time limit
     */
    Optional<TimeLimit> findTimeLimit(String id);

    /** {@return all conduct rules in handbook order; unmodifiable} */
    List<ConductRule> conductRules();

    /**
     * {@return the conduct rule with the given ID}
     *
     * @param id the ID as text, for example {@code nail-length}
     * @throws IllegalArgumentException if {@code id} is not a valid standard ID
     * @throws java.util.NoSuchElementException if there is no such rule; the message names near matches
     */
    default ConductRule conductRule(String id) {
        return conductRule(StandardId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * {@return the conduct rule with the given ID}
     *
     * @param id the ID of the rule
     * @throws java.util.NoSuchElementException if there is no such rule; the message names near matches
     */
    ConductRule conductRule(StandardId id);

    /**
     * Finds a conduct rule, for example one that a clause lists among its standards.
     *
     * @param id the ID of the rule
     * @return the rule, or empty if there is no such rule
     */
    Optional<ConductRule> findConductRule(StandardId id);

    /**
     * Finds a conduct rule.
     *
     * @param id any text
     * @return the rule, or empty if the text is not the ID of a conduct rule
     */
    Optional<ConductRule> findConductRule(String id);

    /**
     * Returns a checklist for observing how staff conduct themselves.
     *
     * @param audiences the audiences to which the observed person belongs, for example
     *     {@link ConductRule.Audience#WOMEN} and {@link ConductRule.Audience#STAR_2_TO_6}; rules for all staff are
     *     always included
     * @return a checklist of the rules that apply to such a person, in handbook order, none of them observed yet
     */
    default ConductChecklist checklist(ConductRule.Audience... audiences) {
        Set<ConductRule.Audience> watched = EnumSet.of(ConductRule.Audience.ALL, audiences);
        return ConductChecklist.of(conductRules().stream()
                .filter(rule -> watched.contains(rule.audience()))
                .map(rule -> new ConductChecklist.Item(rule, ConductChecklist.Mark.NOT_OBSERVED, Optional.empty()))
                .toList());
    }
}
