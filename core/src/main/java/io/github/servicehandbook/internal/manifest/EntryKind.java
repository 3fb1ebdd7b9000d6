package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.internal.json.JsonTree;
import io.github.servicehandbook.internal.source.BundlePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of entry: in which file it stands, where in the file, and which of its fields an overlay may patch. */
public enum EntryKind {
    CODE("code", BundlePath.CODES, "codes", "name nameEn timeLimit searchWords note citation"),
    TIME_LIMIT("time-limit", BundlePath.STANDARDS, "timeLimits", "name nameEn limit citation"),
    CONDUCT_RULE("conduct-rule", BundlePath.STANDARDS, "conductRules", "requirement measure citation"),
    SECTION("section", BundlePath.CONTENTS, "sections", "title titleEn"),
    CLAUSE("clause", BundlePath.CONTENTS, "clauses", "text note origin references codes standards"),
    POLICY_RULE("policy-rule", BundlePath.PASSWORD_POLICY, "rules", "text textEn parameters citation"),
    /** The figures of the policy; the file itself is the one entry. */
    PASSWORD_POLICY(
            "password-policy",
            BundlePath.PASSWORD_POLICY,
            "",
            "minLength maxLength minClasses asciiOnly historySize maxAge expiryBasis zone maxConsecutiveFailures approverRole"
                    + " initialLength commonPasswords"),
    /** A tree; the file itself is the entry. */
    TREE("tree", "", "", "title titleEn citation"),
    /** A node, named {@code tree/node}. */
    NODE("node", "", "nodes", "text textEn codes");

    /** What time limits and conduct rules are called together; they share their ids. */
    public static final String STANDARD = "standard";

    private final String label;
    private final String file;
    private final String array;
    private final String fields;

    EntryKind(String label, String file, String array, String fields) {
        this.label = label;
        this.file = file;
        this.array = array;
        this.fields = fields;
    }

    /** An entry in a file: the array that it stands in, null if it is the file itself, and its place. */
    public record Located(@Nullable List<Object> array, int index, Map<String, Object> entry, String pointer) {}

    public static @Nullable EntryKind of(String label) {
        for (EntryKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        return null;
    }

    public String label() {
        return label;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(EntryKind::label).toList();
    }

    /** The kinds that a name stands for: {@link #STANDARD} for two, others for one; empty if it is no kind. */
    public static List<EntryKind> named(String name) {
        if (name.equals(STANDARD)) {
            return List.of(TIME_LIMIT, CONDUCT_RULE);
        }
        EntryKind kind = of(name);
        return kind == null ? List.of() : List.of(kind);
    }

    /** How the aliases of a manifest call it; empty if it can have none. */
    public String aliasKind() {
        return switch (this) {
            case TIME_LIMIT, CONDUCT_RULE -> STANDARD;
            case CODE, SECTION, CLAUSE, TREE -> label;
            case POLICY_RULE, PASSWORD_POLICY, NODE -> "";
        };
    }

    public Set<String> fields() {
        return Set.of(fields.split(" ", -1));
    }

    /** Whether entries are named by a file of their own. */
    boolean isTree() {
        return this == TREE || this == NODE;
    }

    /** The file in which an entry with this id stands. */
    public String file(String id) {
        return isTree() ? BundlePath.tree(treeOf(id)) : file;
    }

    private static String treeOf(String id) {
        return id.substring(0, id.indexOf('/') < 0 ? id.length() : id.indexOf('/'));
    }

    /** The entry with an id; null if the file has none. */
    public @Nullable Located locate(String id, Map<String, Object> root) {
        return switch (this) {
            case PASSWORD_POLICY -> id.equals(label) ? new Located(null, 0, root, "") : null;
            case TREE -> new Located(null, 0, root, "");
            case NODE ->
                inArray(
                        JsonTree.array(root.get(array)),
                        "/nodes",
                        id.substring(treeOf(id).length() + 1));
            case SECTION, CLAUSE -> inChapters(id, root);
            default -> inArray(JsonTree.array(root.get(array)), "/" + array, id);
        };
    }

    private static @Nullable Located inArray(@Nullable List<Object> array, String pointer, String id) {
        for (int i = 0; array != null && i < array.size(); i++) {
            Map<String, Object> entry = JsonTree.object(array.get(i));
            if (entry != null && id.equals(entry.get("id"))) {
                return new Located(array, i, entry, pointer + "/" + i);
            }
        }
        return null;
    }

    /** Sections stand in chapters, which count as sections; clauses in either, and in one another. */
    private @Nullable Located inChapters(String id, Map<String, Object> root) {
        List<Object> chapters = JsonTree.array(root.get("chapters"));
        Located found = this == SECTION ? inArray(chapters, "/chapters", id) : null;
        for (int i = 0; found == null && chapters != null && i < chapters.size(); i++) {
            Map<String, Object> chapter = JsonTree.object(chapters.get(i));
            found = chapter == null ? null : inSections(id, chapter, "/chapters/" + i);
        }
        return found;
    }

    private @Nullable Located inSections(String id, Map<String, Object> chapter, String pointer) {
        List<Object> sections = JsonTree.array(chapter.get("sections"));
        if (this == SECTION) {
            return inArray(sections, pointer + "/sections", id);
        }
        Located found = inClauses(JsonTree.array(chapter.get("clauses")), pointer + "/clauses", id);
        for (int i = 0; found == null && sections != null && i < sections.size(); i++) {
            Map<String, Object> section = JsonTree.object(sections.get(i));
            found = section == null
                    ? null
                    : inClauses(JsonTree.array(section.get("clauses")), pointer + "/sections/" + i + "/clauses", id);
        }
        return found;
    }

    private static @Nullable Located inClauses(@Nullable List<Object> clauses, String pointer, String id) {
        Located found = inArray(clauses, pointer, id);
        for (int i = 0; found == null && clauses != null && i < clauses.size(); i++) {
            Map<String, Object> clause = JsonTree.object(clauses.get(i));
            found = clause == null
                    ? null
                    : inClauses(JsonTree.array(clause.get("children")), pointer + "/" + i + "/children", id);
        }
        return found;
    }

    /**
     * The array to which an entry is added, made if the parent has none yet; null if there is no such parent.
     *
     * @param parent for a section its chapter, for a clause its section or clause; null for others
     */
    public @Nullable List<Object> arrayFor(@Nullable String parent, Map<String, Object> root) {
        if (this != SECTION && this != CLAUSE) {
            return arrayOf(root, array);
        }
        if (parent == null) {
            return null;
        }
        Located above = SECTION.locate(parent, root);
        if (above != null) {
            return arrayOf(above.entry, array);
        }
        Located clause = this == CLAUSE ? CLAUSE.locate(parent, root) : null;
        return clause == null ? null : arrayOf(clause.entry, "children");
    }

    private static @Nullable List<Object> arrayOf(Map<String, Object> entry, String name) {
        entry.putIfAbsent(name, new ArrayList<>());
        return JsonTree.array(entry.get(name));
    }
}
