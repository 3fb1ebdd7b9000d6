package io.github.servicehandbook.sections;

import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of the handbook. A method that takes an ID as text parses it strictly, then looks it up. Only the library
 * implements this interface; methods may be added.
 *
 * <p>Immutable and thread-safe.
 */
public interface Contents {
    /** {@return all chapters in printed order; unmodifiable} */
    List<Chapter> chapters();

    /**
     * Returns the sections of all chapters; a chapter without sections adds none.
     *
     * @return the sections in printed order; unmodifiable
     */
    List<Section> sections();

    /**
     * Returns all clauses, an item before its parts.
     *
     * @return the clauses of all levels in printed order; unmodifiable
     */
    List<Clause> clauses();

    /**
     * Returns the errata: misprints in the source document and their corrections.
     *
     * @return the errata in printed order; unmodifiable
     */
    List<Erratum> errata();

    /**
     * Returns the public sources that the bundle cites, each once: regulations, standards, manuals. Each is listed as a
     * whole; a citation names the article.
     *
     * @return the sources in the order of the list, without articles; empty if the bundle has no such list;
     *     unmodifiable
     */
    List<Reference> bibliography();

    /**
     * {@return the chapter with the given number}
     *
     * @param number the number of the chapter, from 1
     * @throws java.util.NoSuchElementException if there is no such chapter; the message names near matches
     */
    Chapter chapter(int number);

    /**
     * {@return the chapter with the given ID}
     *
     * @param id the ID of the chapter, for example {@code 3}
     * @throws java.util.NoSuchElementException if there is no such chapter; the message names near matches
     */
    Chapter chapter(SectionId id);

    /**
     * Finds a chapter.
     *
     * @param id the ID of the chapter
     * @return the chapter, or empty if there is no such chapter
     */
    Optional<Chapter> findChapter(SectionId id);

    /**
     * {@return the section with the given ID}
     *
     * @param id the ID as text, for example {@code 3.2}
     * @throws IllegalArgumentException if {@code id} is not a valid section ID
     * @throws java.util.NoSuchElementException if there is no such section; the message names near matches
     */
    default Section section(String id) {
        return section(SectionId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * {@return the section with the given ID}
     *
     * @param id the ID of the section
     * @throws java.util.NoSuchElementException if there is no such section; the message names near matches
     */
    Section section(SectionId id);

    /**
     * {@return the clause with the given ID, at any level}
     *
     * @param id the ID as text, for example {@code 3.2/1.1}
     * @throws IllegalArgumentException if {@code id} is not a valid clause ID
     * @throws java.util.NoSuchElementException if there is no such clause; the message names near matches
     */
    default Clause clause(String id) {
        return clause(ClauseId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * {@return the clause with the given ID, at any level}
     *
     * @param id the ID of the clause
     * @throws java.util.NoSuchElementException if there is no such clause; the message names near matches
     */
    Clause clause(ClauseId id);

    /**
     * Finds a section.
     *
     * @param id the ID of the section
     * @return the section, or empty if there is no such section
     */
    Optional<Section> findSection(SectionId id);

    /**
     * Finds a section.
     *
     * @param id any text
     * @return the section, or empty if the text is not the ID of a section
     */
    Optional<Section> findSection(String id);

    /**
     * Finds a clause at any level.
     *
     * @param id the ID of the clause
     * @return the clause, or empty if there is no such clause
     */
    Optional<Clause> findClause(ClauseId id);

    /**
     * Finds a clause at any level.
     *
     * @param id any text
     * @return the clause, or empty if the text is not the ID of a clause
     */
    Optional<Clause> findClause(String id);
}
