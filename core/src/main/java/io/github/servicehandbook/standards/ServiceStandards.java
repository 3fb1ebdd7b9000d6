package io.github.servicehandbook.standards;

import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Optional;

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
}
