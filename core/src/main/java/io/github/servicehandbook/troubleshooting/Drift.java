package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.NodeId;
import java.util.Locale;
import java.util.Objects;

/**
 * A difference between a saved walk and the current content.
 *
 * <p>As JSON it has the kind, the node and the message in both languages.
 *
 * <p>Immutable and thread-safe.
 */
@JsonPropertyOrder({"kind", "node", "message", "messageEn"})
public final class Drift {
    /** The kind of a difference. */
    public enum Kind {
        /** Only wording changed. */
        WORDING_CHANGED("文字更新", "Wording changed"),
        /** A node or an option has a new ID. The walk is not affected, so a screen can omit this difference. */
        RENAMED("编号变更", "Renamed"),
        /** The chosen option was removed or is no longer available. */
        OPTION_REMOVED("选项取消", "Option removed"),
        /** A fact that the host supplied at the start was removed or no longer accepts its value. */
        FACT_REJECTED("带入信息失效", "Prefilled value rejected"),
        /** An answered node was removed. */
        NODE_REMOVED("步骤取消", "Step removed"),
        /** A new question precedes an answered one. */
        QUESTION_INSERTED("新增步骤", "Step added"),
        /** The same answers lead to another node. */
        ROUTE_CHANGED("路径变更", "Route changed");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this kind for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    private final Kind kind;
    private final NodeId node;

    @JsonProperty("message")
    private final String message;

    @JsonProperty("messageEn")
    private final String messageEn;

    private Drift(Kind kind, NodeId node, String message, String messageEn) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.node = Objects.requireNonNull(node, "node");
        this.message = Objects.requireNonNull(message, "message");
        this.messageEn = Objects.requireNonNull(messageEn, "messageEn");
    }

    /**
     * Creates a difference. Most callers obtain one from a {@link Resumption}.
     *
     * @param kind the kind
     * @param node the node
     * @param message the message in Chinese
     * @param messageEn the message in English
     * @return a difference with the given properties
     */
    @JsonCreator
    public static Drift of(
            @JsonProperty("kind") Kind kind,
            @JsonProperty("node") NodeId node,
            @JsonProperty("message") String message,
            @JsonProperty("messageEn") String messageEn) {
        return new Drift(kind, node, message, messageEn);
    }

    /** {@return the kind of this difference} */
    @JsonProperty("kind")
    public Kind kind() {
        return kind;
    }

    /** {@return the node with the difference, by the ID in the snapshot; the root if the whole walk is concerned} */
    @JsonProperty("node")
    public NodeId node() {
        return node;
    }

    /**
     * {@return the message for a screen, a sentence}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String message(Locale locale) {
        return Languages.pick(locale, message, messageEn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Drift that
                && kind == that.kind
                && node.equals(that.node)
                && message.equals(that.message)
                && messageEn.equals(that.messageEn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, node, message, messageEn);
    }

    /** Returns the kind and the node. */
    @Override
    public String toString() {
        return "Drift " + kind + " " + node;
    }
}
