package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.sections.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code contents.json}: chapters, sections, clauses, errata and the bibliography. */
public final class ContentsReader extends EntryReader {
    private static final int MAX_CHAPTER = 99;

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Erratum> errata = new ArrayList<>();
    private final List<Reference> bibliography = new ArrayList<>();
    private final Map<String, String> placesBySource = new HashMap<>();

    public ContentsReader(IdReferences links, CitationTargets places) {
        super(links, places);
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    public List<Erratum> errata() {
        return errata;
    }

    /** {@return the bibliography; empty if the file has none} */
    public List<Reference> bibliography() {
        return bibliography;
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "chapters" -> readChapters(json);
                case "errata" -> readErrata(json);
                case "bibliography" -> readBibliography(json);
                default -> json.unknownProperty();
            }
        }
        json.require("chapters", "errata");
    }

    private void readChapters(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntry(json)) {
            addIfPresent(chapters, chapter(json));
        }
    }

    private void readErrata(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntry(json)) {
            addIfPresent(errata, erratum(json));
        }
    }

    private void readBibliography(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntryOfAtLeastOne(json)) {
            addIfPresent(bibliography, source(json));
        }
    }

    /** Reads a reference to a whole source, which does not have an article. */
    private @Nullable Reference source(JsonReader json) throws IOException {
        String title = null;
        String number = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "title" -> title = json.string();
                case "number" -> number = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("title");
        if (title == null) {
            return null;
        }
        // A text never contains a line feed.
        String first = placesBySource.putIfAbsent(title + "\n" + number, json.file() + "#" + json.pointer());
        if (first != null) {
            json.fault(FaultCode.DUPLICATE_ID, "duplicate source; first listed at " + first);
        }
        return Reference.of(title, number, null);
    }

    private @Nullable Chapter chapter(JsonReader json) throws IOException {
        Heading heading = new Heading();
        Integer number = null;
        List<@Nullable Section> sections = List.of();
        List<@Nullable Clause> clauses = List.of();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "number" -> number = json.integer(1, MAX_CHAPTER);
                case "sections" -> sections = sections(json);
                case "clauses" -> clauses = clauses(json);
                default -> heading.read(name, json);
            }
        }
        json.require("id", "number", "title", "titleEn", "page", "status");
        if (!heading.isComplete() || number == null) {
            return null;
        }
        checkChapter(json, heading, number, sections, clauses);
        return Chapter.of(
                heading.id(),
                number,
                heading.title(),
                heading.titleEn(),
                heading.titleInContents,
                heading.page(),
                heading.status(),
                present(sections),
                present(clauses));
    }

    private static void checkChapter(
            JsonReader json,
            Heading heading,
            int number,
            List<@Nullable Section> sections,
            List<@Nullable Clause> clauses) {
        String chapter = heading.id().value();
        if (!chapter.equals(String.valueOf(number))) {
            json.fault(FaultCode.STRUCTURE, "chapter number " + number + " does not match its ID " + chapter);
        }
        for (Section section : sections) {
            if (section != null && !section.id().value().startsWith(chapter + ".")) {
                json.fault(
                        FaultCode.STRUCTURE,
                        "section " + section.id() + " is listed under chapter " + chapter
                                + "; move it or correct its ID");
            }
        }
        checkClauses(json, heading, clauses);
    }

    private List<@Nullable Section> sections(JsonReader json) throws IOException {
        List<@Nullable Section> sections = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            sections.add(section(json));
        }
        return sections;
    }

    private @Nullable Section section(JsonReader json) throws IOException {
        Heading heading = new Heading();
        List<@Nullable Clause> clauses = List.of();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            if (name.equals("clauses")) {
                clauses = clauses(json);
            } else {
                heading.read(name, json);
            }
        }
        json.require("id", "title", "titleEn", "page", "status");
        if (!heading.isComplete()) {
            return null;
        }
        checkClauses(json, heading, clauses);
        return Section.of(
                heading.id(),
                heading.title(),
                heading.titleEn(),
                heading.titleInContents,
                heading.page(),
                heading.status(),
                present(clauses));
    }

    private static void checkClauses(JsonReader json, Heading heading, List<@Nullable Clause> clauses) {
        for (Clause clause : clauses) {
            if (clause == null) {
                continue;
            }
            if (!clause.id().section().value().equals(heading.id().value())
                    || clause.id().path().indexOf('.') >= 0) {
                json.fault(
                        FaultCode.STRUCTURE,
                        "clause " + clause.id() + " is listed under section " + heading.id()
                                + "; move it or correct its ID");
            }
            if (heading.status() == Section.Status.ABSENT && clause.origin() == Origin.HANDBOOK) {
                json.fault(
                        FaultCode.ORIGIN,
                        "clause " + clause.id() + " has origin HANDBOOK, but section " + heading.id()
                                + " is ABSENT; use AUTHORED");
            }
        }
    }

    private List<@Nullable Clause> clauses(JsonReader json) throws IOException {
        List<@Nullable Clause> clauses = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            clauses.add(clause(json));
        }
        return clauses;
    }

    private @Nullable Clause clause(JsonReader json) throws IOException {
        ClauseId id = null;
        String label = null;
        Integer page = null;
        String text = null;
        Origin origin = null;
        List<Reference> references = List.of();
        String note = null;
        List<CodeId> codes = List.of();
        List<StandardId> standards = List.of();
        List<@Nullable Clause> children = List.of();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> id = declare(links().clauses(), clauseId(json), json);
                case "label" -> label = json.string();
                case "page" -> page = pageNumber(json);
                case "text" -> text = json.string();
                case "origin" -> origin = json.constant(Origin.values());
                case "references" -> references = references(json);
                case "note" -> note = json.string();
                case "codes" -> codes = codeReferences(json);
                case "standards" -> standards = standardReferences(json);
                case "children" -> children = clauses(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "label", "page", "text", "origin");
        if (id == null || label == null || page == null || text == null || origin == null) {
            return null;
        }
        checkOrigin(json, origin, references, note);
        checkChildren(json, id, children);
        Clause clause = Clause.of(id, label, page, text, origin, references, note, codes, standards, present(children));
        places().add(clause);
        return clause;
    }

    private static void checkChildren(JsonReader json, ClauseId parent, List<@Nullable Clause> children) {
        String prefix = parent.value() + ".";
        for (Clause child : children) {
            if (child == null) {
                continue;
            }
            String id = child.id().value();
            if (!id.startsWith(prefix) || id.indexOf('.', prefix.length()) >= 0) {
                json.fault(
                        FaultCode.STRUCTURE,
                        "clause " + id + " is listed under clause " + parent + "; move it or correct its ID");
            }
        }
    }

    private @Nullable Erratum erratum(JsonReader json) throws IOException {
        String where = null;
        String asPrinted = null;
        String corrected = null;
        String reason = null;
        ClauseId clause = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "where" -> where = json.string();
                case "asPrinted" -> asPrinted = json.string();
                case "corrected" -> corrected = json.string();
                case "reason" -> reason = json.string();
                case "clause" -> clause = clauseReference(json);
                default -> json.unknownProperty();
            }
        }
        json.require("where", "asPrinted", "corrected", "reason");
        if (where == null || asPrinted == null || corrected == null || reason == null) {
            return null;
        }
        return Erratum.of(where, asPrinted, corrected, reason, clause);
    }

    private static <T> List<T> present(List<@Nullable T> list) {
        List<T> present = new ArrayList<>(list.size());
        for (T element : list) {
            addIfPresent(present, element);
        }
        return present;
    }

    /** The properties that chapters and sections have in common. */
    private final class Heading {
        private @Nullable SectionId id;
        private @Nullable String title;
        private @Nullable String titleEn;
        private @Nullable String titleInContents;
        private @Nullable Integer page;
        private Section.@Nullable Status status;

        void read(String name, JsonReader json) throws IOException {
            switch (name) {
                case "id" -> id = declare(links().sections(), sectionId(json), json);
                case "title" -> title = json.string();
                case "titleEn" -> titleEn = json.string();
                case "titleInContents" -> titleInContents = json.string();
                case "page" -> page = pageNumber(json);
                case "status" -> status = json.constant(Section.Status.values());
                default -> json.unknownProperty();
            }
            if (id != null && page != null) {
                places().add(id, page);
            }
        }

        boolean isComplete() {
            return id != null && title != null && titleEn != null && page != null && status != null;
        }

        SectionId id() {
            return Objects.requireNonNull(id);
        }

        String title() {
            return Objects.requireNonNull(title);
        }

        String titleEn() {
            return Objects.requireNonNull(titleEn);
        }

        int page() {
            return Objects.requireNonNull(page);
        }

        Section.Status status() {
            return Objects.requireNonNull(status);
        }
    }
}
