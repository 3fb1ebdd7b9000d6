package io.github.servicehandbook.internal.index;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.sections.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The chapters, sections and clauses, indexed by ID. */
public final class IndexedContents implements Contents {
    private final List<Chapter> chapters;
    private final List<Section> sections;
    private final List<Clause> clauses;
    private final List<Erratum> errata;
    private final List<Reference> bibliography;
    private final Map<String, Chapter> chaptersById = new LinkedHashMap<>();
    private final Map<String, Section> sectionsById = new LinkedHashMap<>();
    private final Map<String, Clause> clausesById = new LinkedHashMap<>();

    public IndexedContents(List<Chapter> chapters, List<Erratum> errata, List<Reference> bibliography) {
        this.chapters = List.copyOf(chapters);
        this.errata = List.copyOf(errata);
        this.bibliography = List.copyOf(bibliography);
        for (Chapter chapter : this.chapters) {
            chaptersById.put(chapter.id().value(), chapter);
            index(chapter.clauses());
            for (Section section : chapter.sections()) {
                sectionsById.put(section.id().value(), section);
                index(section.clauses());
            }
        }
        sections = List.copyOf(sectionsById.values());
        clauses = List.copyOf(clausesById.values());
    }

    private void index(List<Clause> items) {
        for (Clause clause : items) {
            clausesById.put(clause.id().value(), clause);
            index(clause.children());
        }
    }

    @Override
    public List<Chapter> chapters() {
        return chapters;
    }

    @Override
    public List<Section> sections() {
        return sections;
    }

    @Override
    public List<Clause> clauses() {
        return clauses;
    }

    @Override
    public List<Erratum> errata() {
        return errata;
    }

    @Override
    public List<Reference> bibliography() {
        return bibliography;
    }

    @Override
    public Chapter chapter(int number) {
        List<String> known = new ArrayList<>();
        for (Chapter chapter : chapters) {
            if (chapter.number() == number) {
                return chapter;
            }
            known.add(chapter.id().value());
        }
        known.sort(Comparator.comparingLong(id -> Math.abs((long) number - Integer.parseInt(id))));
        throw NearMatches.unknown("chapter", String.valueOf(number), known.subList(0, Math.min(1, known.size())));
    }

    @Override
    public Chapter chapter(SectionId id) {
        return NearMatches.get("chapter", Objects.requireNonNull(id, "id").value(), chaptersById);
    }

    @Override
    public Optional<Chapter> findChapter(SectionId id) {
        return Optional.ofNullable(
                chaptersById.get(Objects.requireNonNull(id, "id").value()));
    }

    @Override
    public Section section(SectionId id) {
        return NearMatches.get("section", Objects.requireNonNull(id, "id").value(), sectionsById);
    }

    @Override
    public Clause clause(ClauseId id) {
        return NearMatches.get("clause", Objects.requireNonNull(id, "id").value(), clausesById);
    }

    @Override
    public Optional<Section> findSection(SectionId id) {
        return findSection(Objects.requireNonNull(id, "id").value());
    }

    @Override
    public Optional<Section> findSection(String id) {
        return Optional.ofNullable(sectionsById.get(Objects.requireNonNull(id, "id")));
    }

    @Override
    public Optional<Clause> findClause(ClauseId id) {
        return findClause(Objects.requireNonNull(id, "id").value());
    }

    @Override
    public Optional<Clause> findClause(String id) {
        return Optional.ofNullable(clausesById.get(Objects.requireNonNull(id, "id")));
    }
}
