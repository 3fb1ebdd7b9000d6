package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.review.Drawing.Arrow;
import io.github.servicehandbook.troubleshooting.review.Drawing.Box;
import java.util.regex.Pattern;

/** Writes drawings for PlantUML. */
final class PlantUml {
    /** The markup of numeric characters, line breaks and tabs. */
    private static final Escaper TEXT =
            new Escaper(Pattern.compile("(?<=<)(?=U\\+)|(?<=&)(?=#)|(?<=\\\\)(?=[a-z])"), "<U+%04X>");

    private PlantUml() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("@startuml\nskinparam wrapWidth 240\n");
        for (int i = 0; i < drawing.boxes().size(); i++) {
            Box box = drawing.boxes().get(i);
            text.append(keyword(box.kind())).append(" \"").append(TEXT.joined(box.lines(), "\\n"));
            text.append("\" as n").append(i).append(mark(box.mark())).append('\n');
        }
        for (Arrow arrow : drawing.arrows()) {
            text.append('n').append(arrow.from()).append(arrow.taken() ? " -[bold]-> n" : " --> n");
            text.append(arrow.to()).append(arrow.lines().isEmpty() ? "" : " : ");
            text.append(TEXT.joined(arrow.lines(), "\\n")).append('\n');
        }
        return text.append("@enduml\n").toString();
    }

    private static String keyword(Drawing.Kind kind) {
        return switch (kind) {
            case START -> "label";
            case QUESTION -> "usecase";
            case CHECK -> "rectangle";
            case DECISION -> "hexagon";
            case CALL -> "frame";
            case RESOLUTION -> "storage";
            case ESCALATION -> "file";
            case END -> "circle";
        };
    }

    private static String mark(Drawing.Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case PASSED -> " #line.bold";
            case CURRENT -> " #ffe9a8;line.bold";
        };
    }
}
