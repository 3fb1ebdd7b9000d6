package io.github.servicehandbook.sections;

import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The handbook as a text. Look-ups by text parse the id strictly, then get. Implemented by the library alone; methods may
 * be added.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface Contents {
    /**
     * Returns every chapter.
     *
     * @return the chapters in printed order; unmodifiable
     */
    List<Chapter> chapters();

    /**
     * Returns every section of every chapter; a chapter without sections adds none.
     *
     * @return the sections in printed order; unmodifiable
     */
    List<Section> sections();

    /**
     * Returns every clause, an item before its parts.
     *
     * @return the clauses of all levels in printed order; unmodifiable
     */
    List<Clause> clauses();

    /**
     * Returns what was misprinted in the source document and how it was put right.
     *
     * @return the errata in the order of the print; unmodifiable
     */
    List<Erratum> errata();

    /**
     * Returns the public sources that the bundle cites, each once: regulations, standards, manuals. A source stands here
     * as a whole; which article is meant, a citation says.
     *
     * @return the sources in the order of the list, without articles; empty if the bundle has no such list; unmodifiable
     */
    List<Reference> bibliography();

    /**
     * Returns a chapter.
     *
     * @param number the chapter's number, from 1
     * @return the chapter
     * @throws java.util.NoSuchElementException if there is no such chapter; the message names near matches
     */
    Chapter chapter(int number);

    /**
     * Returns a section.
     *
     * @param id for example {@code 3.2}
     * @return the section
     * @throws IllegalArgumentException if the text is no section id
     * @throws java.util.NoSuchElementException if there is no such section; the message names near matches
     */
    default Section section(String id) {
        return section(SectionId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns a section.
     *
     * @param id the section's id
     * @return the section
     * @throws java.util.NoSuchElementException if there is no such section; the message names near matches
     */
    Section section(SectionId id);

    /**
     * Returns a clause of any level.
     *
     * @param id for example {@code 3.2/1.1}
     * @return the clause
     * @throws IllegalArgumentException if the text is no clause id
     * @throws java.util.NoSuchElementException if there is no such clause; the message names near matches
     */
    default Clause clause(String id) {
        return clause(ClauseId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns a clause of any level.
     *
     * @param id the clause's id
     * @return the clause
     * @throws java.util.NoSuchElementException if there is no such clause; the message names near matches
     */
    Clause clause(ClauseId id);

    /**
     * Finds a section.
     *
     * @param id the section's id
     * @return the section, or empty if there is no such section
     */
    Optional<Section> findSection(SectionId id);

    /**
     * Finds a clause of any level.
     *
     * @param id the clause's id
     * @return the clause, or empty if there is no such clause
     */
    Optional<Clause> findClause(ClauseId id);
}
