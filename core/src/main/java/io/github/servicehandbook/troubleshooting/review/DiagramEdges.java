package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.text.Sentences;
import io.github.servicehandbook.internal.tree.AnswerText;
import io.github.servicehandbook.internal.tree.Routing;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.NodeId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arrows of a drawing with their labels in one language. Box 0 is the start marker, followed by the nodes of the
 * tree in order and the end marker. Not thread-safe.
 */
final class DiagramEdges {
    static final int START = 0;

    /** The two boxes that an arrow connects. */
    record Link(int from, int to) {}

    private final TreeModel tree;
    private final Locale locale;
    private final Map<Link, Set<String>> words = new LinkedHashMap<>();

    private DiagramEdges(TreeModel tree, Locale locale) {
        this.tree = tree;
        this.locale = locale;
    }

    /** Returns the arrows in the order of the content, with their labels; the only route of a node has no label. */
    static Map<Link, Set<String>> of(TreeModel tree, Locale locale) {
        DiagramEdges links = new DiagramEdges(tree, locale);
        links.add(START, tree.content().root(), "");
        for (TreeNode node : tree.content().nodes()) {
            links.add(node);
        }
        return links.words;
    }

    static int end(TreeModel tree) {
        return tree.content().nodes().size() + 1;
    }

    static int box(TreeModel tree, NodeId node) {
        return tree.numberOf(node.value()) + 1;
    }

    private void add(TreeNode node) {
        int from = box(tree, node.id());
        if (node instanceof TreeNode.Asking asking) {
            add(from, asking.routing(), asking.fact().name());
            int max = asking.question().maxVisits();
            String tries = max == 1 ? " try" : " tries";
            add(from, asking.question().exhausted(), Languages.pick(locale, "超过" + max + "次后", "after " + max + tries));
        } else if (node instanceof TreeNode.Decision decision) {
            add(from, decision.routing(), "");
        } else if (node instanceof TreeNode.Call call) {
            for (TreeNode.Call.Return way : call.returns()) {
                add(new Link(from, way.to() == null ? end(tree) : box(tree, way.to())), outcome(call, way.code()));
            }
        }
    }

    /**
     * Returns the first sentence of the text of an outcome, or its code if the called tree has several texts or none
     * for it.
     */
    private String outcome(TreeNode.Call call, String code) {
        Set<String> texts = tree.called(call.tree()).outcomeTexts(code, locale);
        return texts.size() == 1 ? Sentences.first(texts.iterator().next()) : code;
    }

    private void add(int from, Routing ways, String asked) {
        GuardText guards = new GuardText(tree.factsByName(), asked, locale);
        List<Routing.Route> routes = ways.routes();
        for (Routing.Route route : routes) {
            add(from, route.to(), guards.of(route.when()));
        }
        add(from, ways.otherwise(), routes.isEmpty() ? "" : Languages.pick(locale, "其他", "other"));
        add(from, ways.unknown(), AnswerText.unknown(locale));
    }

    private void add(int from, @Nullable NodeId to, String when) {
        if (to != null) {
            add(new Link(from, box(tree, to)), when);
        }
    }

    private void add(Link link, String when) {
        Set<String> all = words.computeIfAbsent(link, key -> new LinkedHashSet<>(2));
        if (!when.isEmpty()) {
            all.add(when);
        }
    }
}
