package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text of UTF-16 comes out as text: one statement a line, each of the known form, and the same text read back. */
class DiagramTextPropertiesTest {
    private static final List<String> MERMAID = List.of(
            "flowchart TD",
            "  n0>\"@\"]",
            "  n1(\"@\")",
            "  n2([\"@<br/>done\"])",
            "  n0 --> n1",
            "  n1 -->|\"@\"| n2");
    private static final List<String> DOT = List.of(
            "digraph {",
            "  node [fontname=\"sans-serif\", style=filled, fillcolor=white]",
            "  edge [fontname=\"sans-serif\"]",
            "  n0 [shape=plaintext, label=\"@\"]",
            "  n1 [shape=ellipse, label=\"@\"]",
            "  n2 [shape=box, style=\"filled,rounded\", label=\"@\\ndone\"]",
            "  n0 -> n1",
            "  n1 -> n2 [label=\"@\"]",
            "}");
    private static final List<String> PLANT_UML = List.of(
            "@startuml",
            "skinparam wrapWidth 240",
            "label \"@\" as n0",
            "usecase \"@\" as n1",
            "storage \"@\\ndone\" as n2",
            "n0 --> n1",
            "n1 --> n2 : @",
            "@enduml");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(
                "\"",
                "\\",
                "\n",
                "\r\n",
                "]",
                "-->",
                "end",
                "<b>",
                "&amp;",
                "#",
                ";",
                "%%",
                "|",
                "`",
                "ﬂ°°",
                "¶ß",
                "~",
                "“",
                "–",
                "«",
                "\u2028",
                "\u0000",
                "😀",
                "短信",
                "@enduml",
                "<U+0041>",
                "\\n",
                "<br/>",
                "\uFFFF",
                "\uE100");
        Arbitrary<String> any = Arbitraries.chars().all().map(String::valueOf);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, nasty),
                        net.jqwik.api.Tuple.of(2, any),
                        net.jqwik.api.Tuple.of(3, Arbitraries.of("a", "b", " ", "信")))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** What is left of a text in a drawing, by another way than the writers': a visible character first, then all. */
    private static String shown(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n|[\n\u000B\f\r\u0085\u2028\u2029]", -1)) {
            String clean = line.replaceAll("[\\x{FFFE}\\x{FFFF}\\p{Cs}\\p{Co}]|[\\x{1FFFE}-\\x{1FFFF}]", "\uFFFD")
                    .replaceAll("\\p{Cc}", " ")
                    .strip();
            if (!clean.isEmpty()) {
                lines.add(clean);
            }
        }
        return String.join("\n", lines);
    }

    /** The one text that stands in all places of the form; fails if the drawing has another form. */
    private static List<String> read(String drawing, List<String> form, String label, UnaryOperator<String> decoded) {
        List<String> lines = drawing.lines().toList();
        assertThat(lines).hasSameSizeAs(form);
        assertThat(drawing).endsWith("\n").doesNotContain("\r");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            String[] parts = form.get(i).split("@(?!startuml|enduml)", -1);
            if (parts.length == 1) {
                assertThat(lines.get(i)).isEqualTo(form.get(i));
            } else {
                Matcher matcher = Pattern.compile(Pattern.quote(parts[0]) + "(" + label + ")" + Pattern.quote(parts[1]))
                        .matcher(lines.get(i));
                assertThat(matcher.matches()).as(lines.get(i)).isTrue();
                texts.add(decoded.apply(matcher.group(1)));
            }
        }
        return texts;
    }

    /** Without the spaces of no width that keep characters apart. */
    private static String narrow(String text) {
        return text.replace("\u200B", "");
    }

    private static String number(MatchResult found, int radix) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), radix)));
    }

    @Property(tries = 2000)
    void mermaidShowsTheText(@ForAll("texts") String text) {
        WalkableTree tree = WordedTrees.of("x" + text);
        String drawing = TreeReview.of(tree).diagram().toMermaid(Locale.CHINA);

        List<String> read = read(
                        drawing,
                        MERMAID,
                        "(?:[^\"#<>;|\\[\\](){}%\\\\`]|#\\d+;|<br/>)+",
                        label -> Pattern.compile("#(\\d+);")
                                .matcher(label.replace("<br/>", "\n"))
                                .replaceAll(found -> number(found, 10)))
                .stream()
                .map(DiagramTextPropertiesTest::narrow)
                .toList();

        assertThat(read).hasSize(4).containsOnly(narrow(shown("x" + text)));
        assertThat(drawing)
                .isEqualTo(TreeReview.of(WordedTrees.of("x" + text)).diagram().toMermaid(Locale.CHINA));
    }

    @Property(tries = 2000)
    void graphvizShowsTheText(@ForAll("texts") String text) {
        WalkableTree tree = WordedTrees.of("x" + text);
        String drawing = TreeReview.of(tree).diagram().toDot(Locale.CHINA);

        List<String> read = read(
                drawing,
                DOT,
                "(?:[^\"\\\\&]|\\\\[\"\\\\n]|&amp;)+",
                label -> Pattern.compile("\\\\(.)")
                        .matcher(label)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)))
                        .replace("&amp;", "&"));

        // Long lines are broken, at spaces too.
        String expected = shown("x" + text).replaceAll("(?U)\\s", "");
        assertThat(read.stream().map(label -> label.replaceAll("(?U)\\s", "")))
                .hasSize(4)
                .containsOnly(expected);
        assertThat(drawing)
                .isEqualTo(TreeReview.of(WordedTrees.of("x" + text)).diagram().toDot(Locale.CHINA));
    }

    @Property(tries = 2000)
    void plantUmlShowsTheText(@ForAll("texts") String text) {
        WalkableTree tree = WordedTrees.of("x" + text);
        String drawing = TreeReview.of(tree).diagram().toPlantUml(Locale.CHINA);

        List<String> read = read(
                        drawing,
                        PLANT_UML,
                        "(?:[^\"<>\\\\%!$~|\\[\\]{}“”‘’–«»]|<U\\+[0-9A-F]{4}>|\\\\n)+",
                        label -> Pattern.compile("<U\\+([0-9A-F]{4})>")
                                .matcher(label.replace("\\n", "\n"))
                                .replaceAll(found -> number(found, 16)))
                .stream()
                .map(DiagramTextPropertiesTest::narrow)
                .toList();

        assertThat(read).hasSize(4).containsOnly(narrow(shown("x" + text)));
        assertThat(drawing)
                .isEqualTo(TreeReview.of(WordedTrees.of("x" + text)).diagram().toPlantUml(Locale.CHINA));
    }
}
