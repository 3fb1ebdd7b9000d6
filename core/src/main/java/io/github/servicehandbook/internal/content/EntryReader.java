package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.sections.Clause;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of a bundle into models. Contains the methods that all kinds of files need.
 *
 * <p>Not thread-safe.
 */
public abstract class EntryReader implements JsonReader.Handler {
    private static final int MAX_PAGE = 9999;

    private final IdReferences links;
    private final CitationTargets places;
    private int entries;

    EntryReader(IdReferences links, CitationTargets places) {
        this.links = links;
        this.places = places;
    }

    final IdReferences links() {
        return links;
    }

    final CitationTargets places() {
        return places;
    }

    /** Declares the ID just read and returns it. Ignores null, an ID with a fault of its own. */
    static <T> @Nullable T declare(IdReferences.Ids ids, @Nullable T id, JsonReader json) {
        if (id != null) {
            ids.declare(id.toString(), json);
        }
        return id;
    }

    /** Refers to the ID just read, which the bundle must contain, and returns it. Ignores null, an ID with a fault. */
    private static <T> @Nullable T refer(IdReferences.Ids ids, @Nullable T id, JsonReader json) {
        if (id != null) {
            ids.refer(id.toString(), json);
        }
        return id;
    }

    /** {@return the number of elements in the top-level arrays of the file} */
    public final int entries() {
        return entries;
    }

    /** Advances to the next element of a top-level array of the file. */
    final boolean nextEntry(JsonReader json) throws IOException {
        boolean more = json.nextElement();
        if (more) {
            entries++;
        }
        return more;
    }

    /** Like {@link #nextEntry}, for an array that must be left out of the file instead of being empty. */
    final boolean nextEntryOfAtLeastOne(JsonReader json) throws IOException {
        boolean more = json.nextItem();
        if (more) {
            entries++;
        }
        return more;
    }

    final @Nullable CodeId codeId(JsonReader json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : CodeId.of(text);
        } catch (IllegalArgumentException e) {
            badId(json, e);
            return null;
        }
    }

    final @Nullable SectionId sectionId(JsonReader json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : SectionId.of(text);
        } catch (IllegalArgumentException e) {
            badId(json, e);
            return null;
        }
    }

    final @Nullable ClauseId clauseId(JsonReader json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : ClauseId.of(text);
        } catch (IllegalArgumentException e) {
            badId(json, e);
            return null;
        }
    }

    final @Nullable StandardId standardId(JsonReader json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : StandardId.of(text);
        } catch (IllegalArgumentException e) {
            badId(json, e);
            return null;
        }
    }

    static @Nullable NodeId nodeId(JsonReader json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : NodeId.of(text);
        } catch (IllegalArgumentException e) {
            badId(json, e);
            return null;
        }
    }

    final @Nullable TreeId treeId(JsonReader json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : TreeId.of(text);
        } catch (IllegalArgumentException e) {
            badId(json, e);
            return null;
        }
    }

    /** Reads a name with the syntax of node IDs: that of a fact, an option or an outcome. */
    static @Nullable String slug(JsonReader json) throws IOException {
        NodeId id = nodeId(json);
        return id == null ? null : id.value();
    }

    static List<String> slugs(JsonReader json) throws IOException {
        List<String> slugs = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            addIfPresent(slugs, slug(json));
        }
        return slugs;
    }

    /** Reads a flag. Only true is valid; false is expressed by leaving out the property. */
    static boolean flag(JsonReader json) throws IOException {
        Boolean value = json.bool();
        if (Boolean.FALSE.equals(value)) {
            json.fault(FaultCode.VALUE, "must be true or omitted");
        }
        return Boolean.TRUE.equals(value);
    }

    private static void badId(JsonReader json, IllegalArgumentException e) {
        json.fault(FaultCode.VALUE, String.valueOf(e.getMessage()));
    }

    final @Nullable CodeId codeReference(JsonReader json) throws IOException {
        return refer(links.codes(), codeId(json), json);
    }

    final @Nullable StandardId timeLimitReference(JsonReader json) throws IOException {
        return refer(links.timeLimits(), standardId(json), json);
    }

    private @Nullable StandardId standardReference(JsonReader json) throws IOException {
        return refer(links.standards(), standardId(json), json);
    }

    private @Nullable SectionId sectionReference(JsonReader json) throws IOException {
        return refer(links.sections(), sectionId(json), json);
    }

    final @Nullable ClauseId clauseReference(JsonReader json) throws IOException {
        return refer(links.clauses(), clauseId(json), json);
    }

    final @Nullable TreeId treeReference(JsonReader json) throws IOException {
        return refer(links.trees(), treeId(json), json);
    }

    final List<CodeId> codeReferences(JsonReader json) throws IOException {
        List<CodeId> ids = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            addIfPresent(ids, codeReference(json));
        }
        return ids;
    }

    final List<StandardId> standardReferences(JsonReader json) throws IOException {
        List<StandardId> ids = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            addIfPresent(ids, standardReference(json));
        }
        return ids;
    }

    static <T> void addIfPresent(List<T> list, @Nullable T element) {
        if (element != null) {
            list.add(element);
        }
    }

    static @Nullable Duration duration(JsonReader json) throws IOException {
        String text = json.string();
        if (text == null) {
            return null;
        }
        try {
            Duration whole = WholeSeconds.parse(text);
            Duration duration = whole == null ? Duration.parse(text) : whole;
            // The comparison with the canonical form finds units out of order or written twice.
            if (!duration.isZero()
                    && !duration.isNegative()
                    && duration.toString().equals(text)) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Reported below, like any other text that is not a duration.
        }
        json.expected("a positive ISO 8601 duration in its shortest form, such as PT1M30S");
        return null;
    }

    static @Nullable Integer pageNumber(JsonReader json) throws IOException {
        return json.integer(1, MAX_PAGE);
    }

    final @Nullable Citation citation(JsonReader json) throws IOException {
        SectionId section = null;
        ClauseId clause = null;
        String label = null;
        Integer page = null;
        Origin origin = null;
        List<Reference> references = List.of();
        String note = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "section" -> section = sectionReference(json);
                case "clause" -> clause = clauseReference(json);
                case "label" -> label = json.string();
                case "page" -> page = pageNumber(json);
                case "origin" -> origin = json.constant(Origin.values());
                case "references" -> references = references(json);
                case "note" -> note = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("section", "label", "origin");
        if (section == null || label == null || origin == null) {
            return null;
        }
        checkOrigin(json, origin, references, note);
        Citation citation = Citation.of(section, clause, label, page, origin, references, note);
        checkPlace(json, citation);
        return citation;
    }

    /**
     * Checks an origin: handbook text has neither references nor a note, and authored text has at least one of them.
     */
    static void checkOrigin(JsonReader json, Origin origin, List<Reference> references, @Nullable String note) {
        boolean explained = !references.isEmpty() || note != null;
        if (origin == Origin.AUTHORED && !explained) {
            json.fault(FaultCode.ORIGIN, "origin AUTHORED requires a reference or a note");
        }
        if (origin == Origin.HANDBOOK && explained) {
            json.fault(FaultCode.ORIGIN, "origin HANDBOOK must not have references or a note; use AUTHORED");
        }
    }

    private void checkPlace(JsonReader json, Citation citation) {
        if (citation.clause().isPresent()) {
            Clause clause = places.clause(citation.clause().get());
            if (clause != null && !agree(clause, citation)) {
                json.fault(
                        FaultCode.CITATION,
                        "section, label or page does not match the cited clause " + clause.id() + "; expected section "
                                + clause.id().section() + pageText(clause) + " and the label of the clause");
            }
        } else {
            Integer page = places.sectionPage(citation.section());
            if (page != null && citation.page().orElse(0) != page) {
                json.fault(
                        FaultCode.CITATION,
                        "page does not match the cited section " + citation.section() + "; expected " + page);
            }
        }
    }

    private static String pageText(Clause clause) {
        return clause.page().isPresent() ? ", page " + clause.page().getAsInt() : "";
    }

    /** Compares IDs as text: the generated equality of a record costs a cold JVM about 90 classes. */
    private static boolean agree(Clause clause, Citation citation) {
        return clause.label().equals(citation.label())
                && clause.page().equals(citation.page())
                && clause.id().section().value().equals(citation.section().value());
    }

    static List<Reference> references(JsonReader json) throws IOException {
        List<Reference> references = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            addIfPresent(references, reference(json));
        }
        return references;
    }

    private static @Nullable Reference reference(JsonReader json) throws IOException {
        String title = null;
        String number = null;
        String article = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "title" -> title = json.string();
                case "number" -> number = json.string();
                case "article" -> article = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("title");
        return title == null ? null : Reference.of(title, number, article);
    }
}
