package io.github.servicehandbook.standards;

import io.github.servicehandbook.ref.StandardId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The time limits (handbook 3.2) and conduct rules (chapters 1 and 2, sections 3.1 and 3.3) of a handbook.
 * Implemented by the library alone; methods may be added.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface ServiceStandards {
    /**
     * Returns every time limit.
     *
     * @return the limits in handbook order; unmodifiable
     */
    List<TimeLimit> timeLimits();

    /**
     * Returns a time limit.
     *
     * @param id for example {@code payment}
     * @return the limit
     * @throws IllegalArgumentException if the text is no standard id
     * @throws java.util.NoSuchElementException if there is no such limit; the message names near matches
     */
    TimeLimit timeLimit(String id);

    /**
     * Finds a time limit.
     *
     * @param id the limit's id
     * @return the limit, or empty if there is no such limit
     */
    Optional<TimeLimit> findTimeLimit(StandardId id);

    /**
     * Returns every conduct rule.
     *
     * @return the rules in handbook order; unmodifiable
     */
    List<ConductRule> conductRules();

    /**
     * Finds a conduct rule, such as one that a clause names among its standards.
     *
     * @param id the rule's id
     * @return the rule, or empty if there is no such rule
     */
    Optional<ConductRule> findConductRule(StandardId id);

    /**
     * Returns a form for somebody who watches how staff conduct themselves.
     *
     * @param audiences who is watched, for example {@link ConductRule.Audience#WOMEN} and {@link
     *     ConductRule.Audience#STAR_2_TO_6}; the rules for all are always in it
     * @return a form with the rules that bind such a person, in handbook order, none of them seen yet
     */
    default ConductChecklist checklist(ConductRule.Audience... audiences) {
        Set<ConductRule.Audience> watched = EnumSet.of(ConductRule.Audience.ALL, audiences);
        return ConductChecklist.of(conductRules().stream()
                .filter(rule -> watched.contains(rule.audience()))
                .map(rule -> new ConductChecklist.Item(rule, ConductChecklist.Mark.NOT_OBSERVED, Optional.empty()))
                .toList());
    }
}
