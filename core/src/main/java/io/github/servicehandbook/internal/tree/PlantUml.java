package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.tree.Drawing.Arrow;
import io.github.servicehandbook.internal.tree.Drawing.Box;
import java.util.ArrayList;
import java.util.List;

/** Writes drawings for PlantUML. */
final class PlantUml {
    private PlantUml() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("@startuml\nskinparam wrapWidth 240\n");
        for (int i = 0; i < drawing.boxes().size(); i++) {
            Box box = drawing.boxes().get(i);
            text.append(keyword(box.kind())).append(" \"").append(joined(box.lines()));
            text.append("\" as n").append(i).append(mark(box.mark())).append('\n');
        }
        for (Arrow arrow : drawing.arrows()) {
            text.append('n').append(arrow.from()).append(arrow.taken() ? " -[bold]-> n" : " --> n");
            text.append(arrow.to()).append(arrow.lines().isEmpty() ? "" : " : ");
            text.append(joined(arrow.lines())).append('\n');
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

    private static String joined(List<String> lines) {
        List<String> escaped = new ArrayList<>();
        for (String line : lines) {
            escaped.add(Plain.escaped(line, "<U+", 16, ">"));
        }
        return String.join("\\n", escaped);
    }
}
