package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.troubleshooting.review.DiagramEdges.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A tree as boxes and arrows in one language, independent of the notation. {@link DiagramEdges} defines the numbers of the
 * boxes; the end marker is omitted if no arrow leads to it.
 */
record Drawing(List<Box> boxes, List<Arrow> arrows) {
    /** The kind of a box; each notation has a shape for it. */
    enum Kind {
        START,
        QUESTION,
        CHECK,
        DECISION,
        CALL,
        RESOLUTION,
        ESCALATION,
        END
    }

    /** The highlight of a box. */
    enum Mark {
        NONE,
        PASSED,
        CURRENT
    }

    /** A box with at least one line; no line is blank. */
    record Box(Kind kind, List<String> lines, Mark mark) {}

    /** An arrow with or without lines. */
    record Arrow(int from, int to, List<String> lines, boolean taken) {}

    static Drawing of(TreeModel tree, DiagramAnnotations overlay, Locale locale) {
        Map<Link, Set<String>> links = DiagramEdges.of(tree, locale);
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(Kind.START, tree.id().value(), overlay, boxes.size(), locale, tree.title(locale)));
        for (TreeNode node : tree.content().nodes()) {
            boxes.add(
                    box(kind(node), node.id().value(), overlay, boxes.size(), locale, node.text(locale), detail(node)));
        }
        int end = boxes.size();
        if (links.keySet().stream().anyMatch(link -> link.to() == end)) {
            boxes.add(box(Kind.END, "", overlay, end, locale, Languages.pick(locale, "结束", "End")));
        }
        List<Arrow> arrows = new ArrayList<>();
        links.forEach((link, words) -> arrows.add(arrow(link, words, overlay)));
        return new Drawing(boxes, arrows);
    }

    private static Box box(
            Kind kind, String id, DiagramAnnotations overlay, int number, Locale locale, String... texts) {
        List<String> lines = lines(List.of(texts));
        if (lines.isEmpty()) {
            lines.add(id);
        }
        long passed = overlay.passed().getOrDefault(number, 0L);
        long open = overlay.open().getOrDefault(number, 0L);
        if (overlay.counted()) {
            lines.add("×" + passed);
            if (open > 0) {
                lines.add(Languages.pick(locale, "未完成 ×", "in progress ×") + open);
            }
        }
        boolean current = !overlay.counted() && (open > 0 || (passed > 0 && ends(kind)));
        return new Box(kind, lines, current ? Mark.CURRENT : passed > 0 ? Mark.PASSED : Mark.NONE);
    }

    private static boolean ends(Kind kind) {
        return kind == Kind.RESOLUTION || kind == Kind.ESCALATION || kind == Kind.END;
    }

    private static Arrow arrow(Link link, Set<String> words, DiagramAnnotations overlay) {
        List<String> lines = lines(words);
        long taken = overlay.taken().getOrDefault(link, 0L);
        if (overlay.counted()) {
            lines.add("×" + taken);
        }
        return new Arrow(link.from(), link.to(), lines, taken > 0);
    }

    private static Kind kind(TreeNode node) {
        if (node instanceof TreeNode.Asking) {
            return node instanceof TreeNode.Question ? Kind.QUESTION : Kind.CHECK;
        }
        if (node instanceof TreeNode.Ending) {
            return node instanceof TreeNode.Escalation ? Kind.ESCALATION : Kind.RESOLUTION;
        }
        return node instanceof TreeNode.Call ? Kind.CALL : Kind.DECISION;
    }

    /** Returns the ID that helps authors find the node. */
    private static String detail(TreeNode node) {
        if (node instanceof TreeNode.Ending ending) {
            return ending.outcomeCode();
        }
        return node instanceof TreeNode.Call call ? call.tree().value() : "";
    }

    /** The lines of texts, without blank ones and without what no drawing can show. */
    static List<String> lines(Iterable<String> texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            for (String line : text.split("\\R", -1)) {
                StringBuilder shown = new StringBuilder();
                line.codePoints().map(Drawing::shown).forEach(shown::appendCodePoint);
                String stripped = shown.toString().strip();
                if (!stripped.isEmpty()) {
                    lines.add(stripped);
                }
            }
        }
        return lines;
    }

    /**
     * A space for a control character; U+FFFD for what XML excludes, and for what means something to one tool alone.
     */
    private static int shown(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.CONTROL) {
            return ' ';
        }
        boolean none = (codePoint & 0xFFFE) == 0xFFFE;
        return none || type == Character.SURROGATE || type == Character.PRIVATE_USE ? '\uFFFD' : codePoint;
    }
}
