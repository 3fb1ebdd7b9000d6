package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.sections.Clause;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clauses and section pages that citations refer to, added by the reader of the contents, which runs first.
 *
 * <p>Not thread-safe.
 */
public final class CitationTargets {
    private final Map<String, Clause> clauses = new HashMap<>();
    private final Map<String, Integer> sectionPages = new HashMap<>();

    void add(Clause clause) {
        clauses.put(clause.id().value(), clause);
    }

    void add(SectionId section, int page) {
        sectionPages.put(section.value(), page);
    }

    @Nullable
    Clause clause(ClauseId id) {
        return clauses.get(id.value());
    }

    @Nullable
    Integer sectionPage(SectionId section) {
        return sectionPages.get(section.value());
    }
}
