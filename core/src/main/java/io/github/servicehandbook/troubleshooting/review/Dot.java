package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.review.Drawing.Arrow;
import io.github.servicehandbook.troubleshooting.review.Drawing.Box;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a drawing for Graphviz, which does not wrap long lines. Not thread-safe. */
final class Dot {
    private static final int MAX_COLUMNS = 32;
    /** The first of the characters that are nearly all two columns wide. */
    private static final char FIRST_WIDE = 0x1100;

    private final StringBuilder text = new StringBuilder();
    private final BreakIterator breaks;

    private Dot(Locale locale) {
        breaks = BreakIterator.getLineInstance(locale);
    }

    static String of(Drawing drawing, Locale locale) {
        Dot dot = new Dot(locale);
        dot.write(drawing);
        return dot.text.toString();
    }

    private void write(Drawing drawing) {
        text.append("digraph {\n");
        text.append("  node [fontname=\"sans-serif\", style=filled, fillcolor=white]\n");
        text.append("  edge [fontname=\"sans-serif\"]\n");
        for (int i = 0; i < drawing.boxes().size(); i++) {
            Box box = drawing.boxes().get(i);
            text.append("  n")
                    .append(i)
                    .append(" [shape=")
                    .append(shape(box.kind()))
                    .append(", ");
            text.append(label(box.lines())).append(mark(box.mark())).append("]\n");
        }
        for (Arrow arrow : drawing.arrows()) {
            text.append("  n").append(arrow.from()).append(" -> n").append(arrow.to());
            text.append(attributes(arrow)).append('\n');
        }
        text.append("}\n");
    }

    private String attributes(Arrow arrow) {
        List<String> attributes = new ArrayList<>();
        if (!arrow.lines().isEmpty()) {
            attributes.add(label(arrow.lines()));
        }
        if (arrow.taken()) {
            attributes.add("penwidth=3");
        }
        return attributes.isEmpty() ? "" : " [" + String.join(", ", attributes) + "]";
    }

    private static String shape(Drawing.Kind kind) {
        return switch (kind) {
            case START -> "plaintext";
            case QUESTION -> "ellipse";
            case CHECK -> "box";
            case DECISION -> "diamond";
            case CALL -> "component";
            case RESOLUTION -> "box, style=\"filled,rounded\"";
            case ESCALATION -> "note";
            case END -> "doublecircle";
        };
    }

    private static String mark(Drawing.Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case PASSED -> ", penwidth=3";
            case CURRENT -> ", penwidth=3, fillcolor=\"#ffe9a8\"";
        };
    }

    private String label(List<String> lines) {
        List<String> escaped = new ArrayList<>();
        for (String line : lines) {
            for (String part : broken(line)) {
                escaped.add(part.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;"));
            }
        }
        return "label=\"" + String.join("\\n", escaped) + "\"";
    }

    private List<String> broken(String line) {
        List<String> parts = new ArrayList<>();
        breaks.setText(line);
        int begin = 0;
        int end = breaks.first();
        int columns = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            int more = columns(line, end, next);
            if (columns + more > MAX_COLUMNS && end > begin) {
                parts.add(line.substring(begin, end).stripTrailing());
                begin = end;
                columns = 0;
            }
            columns += more;
            end = next;
        }
        parts.add(line.substring(begin));
        return parts;
    }

    private static int columns(String text, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += text.charAt(i) < FIRST_WIDE ? 1 : 2;
        }
        return columns;
    }
}
