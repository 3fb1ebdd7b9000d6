package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.internal.json.JsonTree;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The central table of kinds. An entry has an ID, which programs look up and which overlays and notices refer to. The
 * table defines the file of an entry, its place in the file, and the fields that an overlay may patch. Other kinds
 * occur only in differences.
 *
 * <p>A plain load does not use this table; see {@code FirstLoadIT}.
 */
public enum EntryFormat {
    CODE("code", "业务代码", "business code", BundlePath.CODES, "codes", "name nameEn timeLimit searchWords note citation"),
    TIME_LIMIT("time-limit", "时限", "time limit", BundlePath.STANDARDS, "timeLimits", "name nameEn limit citation"),
    CONDUCT_RULE(
            "conduct-rule",
            "行为规范",
            "conduct rule",
            BundlePath.STANDARDS,
            "conductRules",
            "requirement measure citation"),
    SECTION("section", "节", "section", BundlePath.CONTENTS, "sections", "title titleEn"),
    CLAUSE("clause", "条款", "clause", BundlePath.CONTENTS, "clauses", "text note origin references codes standards"),
    POLICY_RULE(
            "policy-rule",
            "口令规则",
            "password rule",
            BundlePath.PASSWORD_POLICY,
            "rules",
            "text textEn parameters citation"),
    /** The figures of the policy; the file itself is the only entry. */
    PASSWORD_POLICY(
            "password-policy",
            "口令策略",
            "password policy",
            BundlePath.PASSWORD_POLICY,
            "",
            "minLength maxLength minClasses asciiOnly historySize maxAge expiryBasis zone maxConsecutiveFailures approverRole"
                    + " initialLength commonPasswords"),
    /** A tree; the file itself is the entry. */
    TREE("tree", "排障流程", "troubleshooting tree", "", "", "title titleEn citation"),
    /** A node, with an ID of the form {@code tree/node}. */
    NODE("node", "流程步骤", "node", "", "nodes", "text textEn codes"),
    /** Time limits and conduct rules together; they share one ID space. */
    STANDARD("standard", "标准", "standard"),
    BUNDLE("bundle", "内容包", "bundle"),
    /** A chapter, which counts as a section wherever entries are referred to. */
    CHAPTER("chapter", "章", "chapter"),
    FACT("fact", "流程事实", "fact"),
    OPTION("option", "流程选项", "option"),
    OUTCOME("outcome", "流程结论", "outcome"),
    ERRATUM("erratum", "勘误", "erratum"),
    SOURCE("source", "参考文献", "source"),
    SYNONYMS("synonyms", "同义词", "synonyms");

    private final String label;
    private final String chinese;
    private final String english;
    private final String file;
    private final String array;
    private final String fields;

    EntryFormat(String label, String chinese, String english) {
        this(label, chinese, english, "", "", "");
    }

    EntryFormat(String label, String chinese, String english, String file, String array, String fields) {
        this.label = label;
        this.chinese = chinese;
        this.english = english;
        this.file = file;
        this.array = array;
        this.fields = fields;
    }

    /**
     * The location of an entry in a file: the array that contains it, null if the entry is the file itself; the index,
     * the entry and the pointer.
     */
    public record Located(@Nullable List<Object> array, int index, Map<String, Object> entry, String pointer) {}

    /** {@return the kind of entry with a label, or null if there is none} */
    public static @Nullable EntryFormat entry(String label) {
        EntryFormat kind = of(label);
        return kind != null && kind.isEntry() ? kind : null;
    }

    /** {@return the kind with a label, or null if there is none} */
    public static @Nullable EntryFormat of(String label) {
        for (EntryFormat kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        return null;
    }

    /** {@return the labels of the kinds of entries} */
    public static List<String> entryLabels() {
        return Arrays.stream(values())
                .filter(EntryFormat::isEntry)
                .map(EntryFormat::label)
                .toList();
    }

    /** {@return the name that files and callers use} */
    public String label() {
        return label;
    }

    /** {@return the name for a screen} */
    public String displayName(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }

    /** {@return whether entries are of this kind} */
    public boolean isEntry() {
        return !fields.isEmpty();
    }

    /** {@return whether this kind can be looked up} */
    public boolean isLookedUp() {
        return isEntry() || this == STANDARD;
    }

    /** {@return the kind under which these IDs can be looked up, or null if they cannot} */
    public @Nullable EntryFormat lookupKind() {
        if (this == CHAPTER) {
            return SECTION;
        }
        return isLookedUp() ? this : null;
    }

    /** {@return the kinds that this one consists of: two for {@link #STANDARD}, itself for others} */
    public List<EntryFormat> parts() {
        return this == STANDARD ? List.of(TIME_LIMIT, CONDUCT_RULE) : List.of(this);
    }

    /** {@return the kind under which a manifest lists the aliases of this one, or null if it can have none} */
    public @Nullable EntryFormat aliasKind() {
        return switch (this) {
            case TIME_LIMIT, CONDUCT_RULE, STANDARD -> STANDARD;
            case CODE, SECTION, CLAUSE, TREE -> this;
            default -> null;
        };
    }

    /** {@return whether a text is a valid ID of this kind} */
    public boolean isId(String text) {
        try {
            switch (this) {
                case CODE -> CodeId.of(text);
                case SECTION -> SectionId.of(text);
                case CLAUSE -> ClauseId.of(text);
                case TIME_LIMIT, CONDUCT_RULE, STANDARD, POLICY_RULE -> StandardId.of(text);
                case TREE -> TreeId.of(text);
                case NODE -> {
                    int slash = text.indexOf('/');
                    TreeId.of(text.substring(0, Math.max(slash, 0)));
                    NodeId.of(text.substring(slash + 1));
                }
                default -> {
                    return this == PASSWORD_POLICY && text.equals(label);
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@return the fields that an overlay may patch} */
    public Set<String> fields() {
        return Set.of(fields.split(" ", -1));
    }

    /** {@return whether the file of an entry depends on its ID} */
    private boolean isTree() {
        return this == TREE || this == NODE;
    }

    /** {@return the file that contains an entry with this ID} */
    public String file(String id) {
        return isTree() ? BundlePath.tree(treeOf(id)) : file;
    }

    private static String treeOf(String id) {
        return id.substring(0, id.indexOf('/') < 0 ? id.length() : id.indexOf('/'));
    }

    /** {@return the location of the entry with an ID, or null if the file does not contain it} */
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

    /**
     * Locates a section or clause. Chapters contain sections and count as sections; both contain clauses, which may be
     * nested.
     */
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
     * {@return the array to which an entry is added, or null if there is no such parent} The array is created if the
     * parent does not have it yet.
     *
     * @param parent the chapter of a section, or the section or clause of a clause; null for others
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
