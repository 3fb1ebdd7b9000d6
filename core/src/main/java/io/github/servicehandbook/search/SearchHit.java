package io.github.servicehandbook.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A search result.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of the element found
 * @param id the ID of a clause, section, code, time limit, conduct rule or tree; for a node or an outcome, the ID of
 *     the tree, a slash, and the ID of the node or the code of the outcome; {@link #target()} gives it in its parts
 * @param title the title for display, in Chinese
 * @param snippet the text in Chinese, or the part around the match, with … where it was cut
 * @param highlights the matches in the snippet, in order, without overlaps
 * @param score the relevance, above 0; comparable only within one result
 * @param citation the source of the element found
 */
@JsonPropertyOrder({"kind", "id", "title", "snippet", "highlights", "score", "citation"})
public record SearchHit(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("id") String id,
        @JsonProperty("title") String title,
        @JsonProperty("snippet") String snippet,
        @JsonProperty("highlights") List<Span> highlights,
        @JsonProperty("score") double score,
        @JsonProperty("citation") Citation citation) {
    /** The kind of an element found. */
    public enum Kind {
        /** A clause of the handbook. */
        CLAUSE("条款", "Clause"),
        /** A section or chapter, by its title. */
        SECTION("章节", "Section"),
        /** A business code. */
        CODE("业务代码", "Business code"),
        /** A time limit. */
        TIME_LIMIT("服务时限", "Time limit"),
        /** A conduct rule. */
        CONDUCT_RULE("行为规范", "Conduct rule"),
        /** A troubleshooting tree. */
        TREE("排查流程", "Procedure"),
        /** A question or check of a tree. */
        NODE("排查步骤", "Step"),
        /** An outcome of a tree. */
        OUTCOME("排查结论", "Outcome");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this kind for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * The element that a hit leads to, by its typed ID. There is one type for each {@link Kind}.
     *
     * <p>Immutable and thread-safe.
     */
    public sealed interface Target {
        /**
         * A clause.
         *
         * @param id the ID of the clause
         */
        record Clause(ClauseId id) implements Target {
            /** Validates the components. */
            public Clause {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A section or chapter.
         *
         * @param id the ID of the section or chapter
         */
        record Section(SectionId id) implements Target {
            /** Validates the components. */
            public Section {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A business code.
         *
         * @param id the ID of the code
         */
        record Code(CodeId id) implements Target {
            /** Validates the components. */
            public Code {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A time limit.
         *
         * @param id the ID of the time limit
         */
        record TimeLimit(StandardId id) implements Target {
            /** Validates the components. */
            public TimeLimit {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A conduct rule.
         *
         * @param id the ID of the rule
         */
        record ConductRule(StandardId id) implements Target {
            /** Validates the components. */
            public ConductRule {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A troubleshooting tree.
         *
         * @param id the ID of the tree
         */
        record Tree(TreeId id) implements Target {
            /** Validates the components. */
            public Tree {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A question or check of a tree.
         *
         * @param treeId the ID of the tree
         * @param nodeId the ID of the node
         */
        record Node(TreeId treeId, NodeId nodeId) implements Target {
            /** Validates the components. */
            public Node {
                Objects.requireNonNull(treeId, "treeId");
                Objects.requireNonNull(nodeId, "nodeId");
            }
        }

        /**
         * An outcome of a tree. Several nodes of the tree may end with it.
         *
         * @param treeId the ID of the tree
         * @param outcomeCode the code of the outcome
         */
        record Outcome(TreeId treeId, String outcomeCode) implements Target {
            /** Validates the components. */
            public Outcome {
                Objects.requireNonNull(treeId, "treeId");
                Objects.requireNonNull(outcomeCode, "outcomeCode");
            }
        }
    }

    /**
     * A part of the snippet.
     *
     * @param start the start, in {@code char}s from 0, inclusive
     * @param end the end, exclusive; greater than {@code start}
     */
    @JsonPropertyOrder({"start", "end"})
    public record Span(
            @JsonProperty("start") int start,
            @JsonProperty("end") int end) {}

    /**
     * Validates the components and copies the list.
     *
     * @throws IllegalArgumentException if {@code id} is not a valid ID of the given kind
     */
    public SearchHit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(snippet, "snippet");
        highlights = List.copyOf(Objects.requireNonNull(highlights, "highlights"));
        Objects.requireNonNull(citation, "citation");
        target(kind, id); // throws if the ID is not one of this kind
    }

    /**
     * Returns the element that this hit leads to, by its typed ID.
     *
     * <p>Example: for the outcome {@code sms-failure/memory-full}, the target has the tree ID {@code sms-failure} and
     * the outcome code {@code memory-full}.
     *
     * @return the target; its type corresponds to {@link #kind()}
     */
    public Target target() {
        return target(kind, id);
    }

    private static Target target(Kind kind, String id) {
        return switch (kind) {
            case CLAUSE -> new Target.Clause(ClauseId.of(id));
            case SECTION -> new Target.Section(SectionId.of(id));
            case CODE -> new Target.Code(CodeId.of(id));
            case TIME_LIMIT -> new Target.TimeLimit(StandardId.of(id));
            case CONDUCT_RULE -> new Target.ConductRule(StandardId.of(id));
            case TREE -> new Target.Tree(TreeId.of(id));
            case NODE -> new Target.Node(tree(id), NodeId.of(id.substring(slash(id) + 1)));
            case OUTCOME -> new Target.Outcome(tree(id), id.substring(slash(id) + 1));
        };
    }

    private static TreeId tree(String id) {
        return TreeId.of(id.substring(0, slash(id)));
    }

    private static int slash(String id) {
        int slash = id.indexOf('/');
        if (slash < 0 || slash == id.length() - 1) {
            throw new IllegalArgumentException(
                    "id: \"" + id + "\"; expected a tree ID, a slash, and a node ID or an outcome code");
        }
        return slash;
    }
}
