package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.tree.Drawing.Arrow;
import io.github.servicehandbook.internal.tree.Drawing.Box;
import java.util.ArrayList;
import java.util.List;

/** Writes drawings for Mermaid. */
final class Mermaid {
    private static final String THICK = " stroke-width:4px";

    private Mermaid() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("flowchart TD\n");
        boolean marked = false;
        for (int i = 0; i < drawing.boxes().size(); i++) {
            Box box = drawing.boxes().get(i);
            String brackets = brackets(box.kind());
            int middle = brackets.length() / 2;
            text.append("  n").append(i).append(brackets, 0, middle).append(quoted(box.lines()));
            text.append(brackets, middle, brackets.length())
                    .append(mark(box.mark()))
                    .append('\n');
            marked |= box.mark() != Drawing.Mark.NONE;
        }
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < drawing.arrows().size(); i++) {
            Arrow arrow = drawing.arrows().get(i);
            String label = arrow.lines().isEmpty() ? "" : "|" + quoted(arrow.lines()) + "|";
            text.append("  n").append(arrow.from()).append(" -->").append(label);
            text.append(" n").append(arrow.to()).append('\n');
            if (arrow.taken()) {
                taken.add(i);
            }
        }
        // Mermaid numbers the arrows as they come.
        taken.forEach(i -> text.append("  linkStyle ").append(i).append(THICK).append('\n'));
        if (marked) {
            text.append("  classDef passed").append(THICK).append('\n');
            text.append("  classDef current").append(THICK).append(",fill:#ffe9a8,color:#000\n");
        }
        return text.toString();
    }

    private static String brackets(Drawing.Kind kind) {
        return switch (kind) {
            case START -> ">]";
            case QUESTION -> "()";
            case CHECK -> "[]";
            case DECISION -> "{}";
            case CALL -> "[[]]";
            case RESOLUTION -> "([])";
            case ESCALATION -> "{{}}";
            case END -> "((()))";
        };
    }

    private static String mark(Drawing.Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case PASSED -> ":::passed";
            case CURRENT -> ":::current";
        };
    }

    /**
     * The lines as one text. Mermaid keeps its own marks for escaped characters in the text and reads them back wherever
     * they stand; one half of them begins with the ligature ﬂ, so it becomes the two letters that it is.
     */
    private static String quoted(List<String> lines) {
        List<String> escaped = new ArrayList<>();
        for (String line : lines) {
            escaped.add(Plain.escaped(line.replace("ﬂ", "fl"), "#", 10, ";"));
        }
        return "\"" + String.join("<br/>", escaped) + "\"";
    }
}
