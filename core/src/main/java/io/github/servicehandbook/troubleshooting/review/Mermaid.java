package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.review.Drawing.Arrow;
import io.github.servicehandbook.troubleshooting.review.Drawing.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes drawings for Mermaid. */
final class Mermaid {
    private static final String THICK = " stroke-width:4px";
    /** The markup of formulas, icons, line breaks and escaped characters. */
    private static final Escaper TEXT = new Escaper(
            Pattern.compile("(?<=\\$)(?=\\$)|(?<=:)(?=fa-)|(?<=\\\\)(?=[a-z])|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)"), "#%d;");

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
        // Mermaid numbers the arrows in order of occurrence.
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

    private static String quoted(List<String> lines) {
        return "\"" + TEXT.joined(lines, "<br/>") + "\"";
    }
}
