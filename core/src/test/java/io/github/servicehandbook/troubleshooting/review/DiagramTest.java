package io.github.servicehandbook.troubleshooting.review;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.review.Drawing.Box;
import io.github.servicehandbook.troubleshooting.review.Drawing.Kind;
import io.github.servicehandbook.troubleshooting.review.Drawing.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawings of small trees, letter by letter. */
class DiagramTest {
    private static final WalkableTree TREE = SmallTree.TREE;
    private static final Session IN_CALL = Trees.walk(TREE.start(), Answer.option("receive"), Answer.number("-80"));
    private static final Session ENDED_IN_CALL = Trees.walk(IN_CALL, Answer.option("y"));
    private static final Session REPORTED =
            Trees.walk(IN_CALL, Answer.option("x"), Answer.no(), Answer.no(), Answer.text("xyz"));

    @Test
    void drawsForMermaidInChinese() {
        assertThat(TreeReview.of(TREE).diagram().toMermaid(Locale.CHINA)).isEqualTo("""
                flowchart TD
                  n0>"短信"]
                  n1("收还是发？")
                  n2["信号多强？"]
                  n3["重启后好了吗？"]
                  n4{"查过信号吗"}
                  n5[["查状态<br/>sub"]]
                  n6("在哪里？")
                  n7(["已恢复。<br/>done"])
                  n8{{"申报障碍。<br/>report"}}
                  n9((("结束")))
                  n0 --> n1
                  n1 -->|"收不到"| n2
                  n1 -->|"其他<br/>不清楚"| n4
                  n2 -->|"≥ #45;95dBm"| n5
                  n2 -->|"#60; #45;95dBm"| n3
                  n3 -->|"是"| n7
                  n3 -->|"否"| n3
                  n3 -->|"超过2次后"| n6
                  n4 -->|"收发：发不出 且 信号：已知"| n3
                  n4 -->|"其他<br/>不清楚"| n5
                  n5 -->|"r#45;good？"| n3
                  n5 -->|"r#45;bad？"| n9
                  n6 --> n8
                """);
    }

    @Test
    void drawsForGraphvizInEnglish() {
        assertThat(TreeReview.of(TREE).diagram().toDot(Locale.UK)).isEqualTo("""
                digraph {
                  node [fontname="sans-serif", style=filled, fillcolor=white]
                  edge [fontname="sans-serif"]
                  n0 [shape=plaintext, label="SMS"]
                  n1 [shape=ellipse, label="Receiving or sending?"]
                  n2 [shape=box, label="How strong is the signal?"]
                  n3 [shape=box, label="Restarted: does it work?"]
                  n4 [shape=diamond, label="Signal looked up"]
                  n5 [shape=component, label="Status\\nsub"]
                  n6 [shape=ellipse, label="Where?"]
                  n7 [shape=box, style="filled,rounded", label="It works.\\ndone"]
                  n8 [shape=note, label="Report it.\\nreport"]
                  n9 [shape=doublecircle, label="End"]
                  n0 -> n1
                  n1 -> n2 [label="Cannot receive"]
                  n1 -> n4 [label="other\\nnot sure"]
                  n2 -> n5 [label="≥ -95 dBm"]
                  n2 -> n3 [label="< -95 dBm"]
                  n3 -> n7 [label="yes"]
                  n3 -> n3 [label="no"]
                  n3 -> n6 [label="after 2 tries"]
                  n4 -> n3 [label="Direction: Cannot send and\\nSignal: known"]
                  n4 -> n5 [label="other\\nnot sure"]
                  n5 -> n3 [label="r-good?"]
                  n5 -> n9 [label="r-bad?"]
                  n6 -> n8
                }
                """);
    }

    @Test
    void drawsForPlantUmlInEnglish() {
        assertThat(TreeReview.of(TREE).diagram().toPlantUml(Locale.ENGLISH)).isEqualTo("""
                @startuml
                skinparam wrapWidth 240
                label "SMS" as n0
                usecase "Receiving or sending?" as n1
                rectangle "How strong is the signal?" as n2
                rectangle "Restarted<U+003A> does it work?" as n3
                hexagon "Signal looked up" as n4
                frame "Status\\nsub" as n5
                usecase "Where?" as n6
                storage "It works<U+002E>\\ndone" as n7
                file "Report it<U+002E>\\nreport" as n8
                circle "End" as n9
                n0 --> n1
                n1 --> n2 : Cannot receive
                n1 --> n4 : other\\nnot sure
                n2 --> n5 : ≥ <U+002D>95 dBm
                n2 --> n3 : <U+003C> <U+002D>95 dBm
                n3 --> n7 : yes
                n3 --> n3 : no
                n3 --> n6 : after 2 tries
                n4 --> n3 : Direction<U+003A> Cannot send and Signal<U+003A> known
                n4 --> n5 : other\\nnot sure
                n5 --> n3 : r<U+002D>good?
                n5 --> n9 : r<U+002D>bad?
                n6 --> n8
                @enduml
                """);
    }

    @Test
    void drawsInTheLanguageOfTheLocale() {
        assertThat(TreeReview.of(TREE).diagram().toMermaid(Locale.US))
                .contains("n2[\"How strong is the signal?\"]", "|\"≥ #45;95 dBm\"|");
        assertThat(TreeReview.of(TREE).diagram().toDot(Locale.CHINESE))
                .contains("label=\"信号多强？\"", "label=\"≥ -95dBm\"");
        assertThat(TreeReview.of(TREE).diagram().toPlantUml(Locale.FRENCH)).contains("\"信号多强？\"", " : 超过2次后\n");
    }

    @Test
    void hasNoEndMarkerWhereNoCallEndsTheWalk() {
        WalkableTree sub = RandomTrees.read(RandomTrees.SUB);

        assertThat(TreeReview.of(sub).diagram().toMermaid(Locale.ENGLISH)).isEqualTo("""
                flowchart TD
                  n0>"SMS"]
                  n1("q#45;s?")
                  n2(["r#45;good?<br/>good"])
                  n3(["r#45;bad?<br/>bad"])
                  n0 --> n1
                  n1 -->|"x"| n2
                  n1 -->|"other"| n3
                """);
    }

    @Test
    void laysAWalkThatStandsInACallOverTheDrawing() {
        Diagram diagram = TreeReview.of(TREE).diagram().highlight(IN_CALL);

        assertThat(changed(TreeReview.of(TREE).diagram().toMermaid(Locale.CHINA), diagram.toMermaid(Locale.CHINA)))
                .isEqualTo("""
                  n0>"短信"]:::passed
                  n1("收还是发？"):::passed
                  n2["信号多强？"]:::passed
                  n5[["查状态<br/>sub"]]:::current
                  linkStyle 0 stroke-width:4px
                  linkStyle 1 stroke-width:4px
                  linkStyle 3 stroke-width:4px
                  classDef passed stroke-width:4px
                  classDef current stroke-width:4px,fill:#ffe9a8,color:#000
                """);
        assertThat(changed(TreeReview.of(TREE).diagram().toDot(Locale.CHINA), diagram.toDot(Locale.CHINA)))
                .isEqualTo("""
                  n0 [shape=plaintext, label="短信", penwidth=3]
                  n1 [shape=ellipse, label="收还是发？", penwidth=3]
                  n2 [shape=box, label="信号多强？", penwidth=3]
                  n5 [shape=component, label="查状态\\nsub", penwidth=3, fillcolor="#ffe9a8"]
                  n0 -> n1 [penwidth=3]
                  n1 -> n2 [label="收不到", penwidth=3]
                  n2 -> n5 [label="≥ -95dBm", penwidth=3]
                """);
        assertThat(changed(TreeReview.of(TREE).diagram().toPlantUml(Locale.CHINA), diagram.toPlantUml(Locale.CHINA)))
                .isEqualTo("""
                label "短信" as n0 #line.bold
                usecase "收还是发？" as n1 #line.bold
                rectangle "信号多强？" as n2 #line.bold
                frame "查状态\\nsub" as n5 #ffe9a8;line.bold
                n0 -[bold]-> n1
                n1 -[bold]-> n2 : 收不到
                n2 -[bold]-> n5 : ≥ <U+002D>95dBm
                """);
    }

    @Test
    void coloursWhereAWalkStandsOrHasEnded() {
        assertThat(coloured(TREE.start())).containsExactly("n1(\"收还是发？\"):::current");
        assertThat(coloured(ENDED_IN_CALL)).containsExactly("n9(((\"结束\"))):::current");
        assertThat(coloured(REPORTED)).containsExactly("n8{{\"申报障碍。<br/>report\"}}:::current");
        assertThat(coloured(Trees.walk(IN_CALL, Answer.option("x"), Answer.no())))
                .containsExactly("n3[\"重启后好了吗？\"]:::current");
    }

    @Test
    void marksTheArrowsThatAWalkTook() {
        assertThat(thick(TREE.start())).containsExactly("n0 -> n1");
        assertThat(thick(ENDED_IN_CALL)).containsExactly("n0 -> n1", "n1 -> n2", "n2 -> n5", "n5 -> n9");
        assertThat(thick(REPORTED))
                .containsExactly("n0 -> n1", "n1 -> n2", "n2 -> n5", "n3 -> n3", "n3 -> n6", "n5 -> n3", "n6 -> n8");
    }

    @Test
    void whatHappensInCallsOfCallsHappensAtTheOuterCall() {
        WalkableTree outer = Trees.tree(
                "outer",
                "",
                "s-sms",
                Trees.call(
                                "s-sms",
                                "sms",
                                "{'code': 'done', 'to': 'r-1'}, {'code': 'report', 'ends': true},"
                                        + " {'code': 'bad', 'ends': true}")
                        + "," + Trees.resolution("r-1", "one"),
                TREE);
        Session inner = Trees.walk(outer.start(), Answer.option("receive"), Answer.number("-80"));
        PathStatistics statistics = PathStatistics.empty(outer)
                .add(inner)
                .add(Trees.walk(inner, Answer.option("y")))
                .add(Trees.walk(inner, Answer.option("x"), Answer.yes()));

        assertThat(inner.path()).isEqualTo("outer:s-sms/sms:s-status");
        assertThat(TreeReview.of(outer)
                        .diagram()
                        .highlight(inner)
                        .toDot(Locale.UK)
                        .lines()
                        .filter(line -> line.endsWith("fillcolor=\"#ffe9a8\"]")))
                .containsExactly("  n1 [shape=component, label=\"s-sms?\\nsms\", penwidth=3, fillcolor=\"#ffe9a8\"]");
        assertThat(TreeReview.of(outer).diagram().annotate(statistics).toPlantUml(Locale.UK))
                .isEqualTo("""
                @startuml
                skinparam wrapWidth 240
                label "SMS\\n×3" as n0 #line.bold
                frame "s<U+002D>sms?\\nsms\\n×2\\nin progress ×1" as n1 #line.bold
                storage "r<U+002D>1?\\none\\n×1" as n2 #line.bold
                circle "End\\n×1" as n3 #line.bold
                n0 -[bold]-> n1 : ×3
                n1 -[bold]-> n2 : It works\\n×1
                n1 -[bold]-> n3 : Report it\\nr<U+002D>bad?\\n×1
                @enduml
                """);
    }

    /** A tree that ends with what it called ends like any other: its own caller goes on. */
    @Test
    void aCallThatEndsItsTreeReturnsToTheNextCaller() {
        WalkableTree middle = Trees.tree(
                "middle",
                "",
                "s-1",
                Trees.call("s-1", "sub", "{'code': 'good', 'to': 'r-1'}, {'code': 'bad', 'ends': true}") + ","
                        + Trees.resolution("r-1", "fine"),
                RandomTrees.read(RandomTrees.SUB));
        WalkableTree outer = Trees.tree(
                "outer",
                "",
                "s-2",
                Trees.call("s-2", "middle", "{'code': 'fine', 'to': 'r-2'}, {'code': 'bad', 'to': 'r-2'}") + ","
                        + Trees.resolution("r-2", "two"),
                middle);
        Session ended = Trees.walk(outer.start(), Answer.option("y"));

        assertThat(TreeReview.of(outer)
                        .diagram()
                        .annotate(PathStatistics.empty(outer).add(ended))
                        .toMermaid(Locale.UK))
                .contains("  n1 -->|\"r#45;1?<br/>r#45;bad?<br/>×1\"| n2\n")
                .doesNotContain("n3");
        assertThat(ended.outcome().orElseThrow().code()).isEqualTo("two");
    }

    @Test
    void laysCountsOverTheDrawing() {
        Diagram diagram = TreeReview.of(TREE).diagram().annotate(statistics());

        assertThat(diagram.toDot(Locale.ENGLISH)).isEqualTo("""
                digraph {
                  node [fontname="sans-serif", style=filled, fillcolor=white]
                  edge [fontname="sans-serif"]
                  n0 [shape=plaintext, label="SMS\\n×4", penwidth=3]
                  n1 [shape=ellipse, label="Receiving or sending?\\n×3\\nin progress ×1", penwidth=3]
                  n2 [shape=box, label="How strong is the signal?\\n×3", penwidth=3]
                  n3 [shape=box, label="Restarted: does it work?\\n×3", penwidth=3]
                  n4 [shape=diamond, label="Signal looked up\\n×0"]
                  n5 [shape=component, label="Status\\nsub\\n×2\\nin progress ×1", penwidth=3]
                  n6 [shape=ellipse, label="Where?\\n×1", penwidth=3]
                  n7 [shape=box, style="filled,rounded", label="It works.\\ndone\\n×0"]
                  n8 [shape=note, label="Report it.\\nreport\\n×1", penwidth=3]
                  n9 [shape=doublecircle, label="End\\n×1", penwidth=3]
                  n0 -> n1 [label="×4", penwidth=3]
                  n1 -> n2 [label="Cannot receive\\n×3", penwidth=3]
                  n1 -> n4 [label="other\\nnot sure\\n×0"]
                  n2 -> n5 [label="≥ -95 dBm\\n×3", penwidth=3]
                  n2 -> n3 [label="< -95 dBm\\n×0"]
                  n3 -> n7 [label="yes\\n×0"]
                  n3 -> n3 [label="no\\n×2", penwidth=3]
                  n3 -> n6 [label="after 2 tries\\n×1", penwidth=3]
                  n4 -> n3 [label="Direction: Cannot send and\\nSignal: known\\n×0"]
                  n4 -> n5 [label="other\\nnot sure\\n×0"]
                  n5 -> n3 [label="r-good?\\n×1", penwidth=3]
                  n5 -> n9 [label="r-bad?\\n×1", penwidth=3]
                  n6 -> n8 [label="×1", penwidth=3]
                }
                """);
        assertThat(diagram.toMermaid(Locale.CHINA))
                .contains("  n5[[\"查状态<br/>sub<br/>×2<br/>未完成 ×1\"]]:::passed\n", "  n4{\"查过信号吗<br/>×0\"}\n")
                .contains("  n6 -->|\"×1\"| n8\n");
        assertThat(diagram.toPlantUml(Locale.CHINA))
                .contains("circle \"结束\\n×1\" as n9 #line.bold\n", "n5 -[bold]-> n9 : r<U+002D>bad？\\n×1\n");
    }

    @Test
    void laysOneThingOverADrawingAtATime() {
        Diagram plain = TreeReview.of(TREE).diagram();

        assertThat(plain.annotate(statistics()).highlight(IN_CALL)).isEqualTo(plain.highlight(IN_CALL));
        assertThat(plain.highlight(IN_CALL).toMermaid(Locale.CHINA))
                .isNotEqualTo(plain.annotate(statistics()).toMermaid(Locale.CHINA));
        assertThat(plain).hasToString("Diagram of sms");
    }

    @Test
    void takesWalksUnderOtherWordingAlone() {
        WalkableTree reworded = RandomTrees.read(SmallTree.JSON.replace("查状态", "查号码"));
        WalkableTree other =
                RandomTrees.read(SmallTree.JSON.replace("-95}, \"to\": \"s-status\"", "-90}, \"to\": \"s-status\""));
        Diagram diagram = TreeReview.of(TREE).diagram();

        assertThat(diagram.highlight(Trees.walk(reworded.start(), Answer.option("receive")))
                        .toMermaid(Locale.CHINA))
                .contains("查状态")
                .contains(":::current");
        assertThatThrownBy(() -> diagram.highlight(other.start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("session: was recorded with a different structure of tree sms");
        assertThatThrownBy(() -> diagram.annotate(PathStatistics.empty(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statistics: belong to another tree or to a different structure of tree sms");
        assertThatThrownBy(() ->
                        diagram.highlight(RandomTrees.read(RandomTrees.SUB).start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("session: belongs to tree sub; expected sms");
    }

    static List<Arguments> impossibleStatistics() {
        return List.of(
                Arguments.of("{'node': 'no-such', 'visited': 1}", "", "unknown node in tree sms"),
                Arguments.of("{'path': 'sms:no-such', 'node': 'q-s', 'openAt': 1}", "", "unknown node in tree sms"),
                Arguments.of(
                        "{'node': 'q-direction', 'visited': 1}, {'node': 'r-done', 'visited': 1}",
                        "{'from': 0, 'to': 1, 'count': 1}",
                        "unknown transition in tree sms"),
                Arguments.of(
                        "{'path': 'sms:s-status', 'node': 'r-good', 'visited': 1}, {'node': 'c-restart', 'visited': 1}",
                        "{'from': 0, 'to': 1, 'count': 1}",
                        "inconsistent counts for call s-status"),
                Arguments.of(
                        "{'node': 's-status', 'visited': 1}, {'path': 'sms:s-status', 'node': 'r-good', 'visited': 1},"
                                + " {'path': 'sms:s-status', 'node': 'r-bad', 'visited': 1},"
                                + " {'node': 'c-restart', 'visited': 1}",
                        "{'from': 1, 'to': 3, 'count': 9223372036854775807}, {'from': 2, 'to': 3, 'count': 1}",
                        "sum of counts exceeds 9223372036854775807"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("impossibleStatistics")
    void refusesCountsThatNoWalkCanMake(String places, String steps, String message) {
        String json = "{'format': 1, 'tree': 'sms', 'structure': '" + TREE.structureFingerprint() + "', 'locations': ["
                + places + "]" + (steps.isEmpty() ? "" : ", 'transitions': [" + steps + "]") + "}";
        PathStatistics statistics = PathStatistics.fromJson(json.replace('\'', '"'));

        assertThatThrownBy(() -> TreeReview.of(TREE).diagram().annotate(statistics))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statistics: " + message);
    }

    static List<Arguments> nastyTexts() {
        return List.of(
                Arguments.of("double quotes", "a \"b\"", "a #34;b#34;", "a \\\"b\\\"", "a <U+0022>b<U+0022>"),
                Arguments.of(
                        "newlines", "a\nb\r\n\n c\u2028d", "a<br/>b<br/>c<br/>d", "a\\nb\\nc\\nd", "a\\nb\\nc\\nd"),
                Arguments.of("brackets", "a] b}", "a#93; b#125;", "a] b}", "a<U+005D> b<U+007D>"),
                Arguments.of("an arrow", "a --> b", "a #45;#45;#62; b", "a --> b", "a <U+002D><U+002D><U+003E> b"),
                Arguments.of("a keyword", "end", "end", "end", "end"),
                Arguments.of("Chinese", "收“短信”？", "收#8220;短信#8221;？", "收“短信”？", "收<U+201C>短信<U+201D>？"),
                Arguments.of("an emoji", "😀 a", "😀 a", "😀 a", "😀 a"),
                Arguments.of(
                        "markup",
                        "<b>&amp;",
                        "#60;b#62;#38;amp#59;",
                        "<b>&amp;amp;",
                        "<U+003C>b<U+003E><U+0026>amp<U+003B>"),
                Arguments.of(
                        "a backslash", "a\\nb\\", "a#92;#8203;nb#92;", "a\\\\nb\\\\", "a<U+005C><U+200B>nb<U+005C>"),
                Arguments.of("a comment", "%% a", "#37;#37; a", "%% a", "<U+0025><U+0025> a"),
                Arguments.of("an entity of Mermaid", "#34;", "#35;34#59;", "#34;", "<U+0023>34<U+003B>"),
                Arguments.of(
                        "the mark of one",
                        "ﬂ°°34¶ß",
                        "ﬂ#8203;#176;#176;34#182;#8203;ß",
                        "ﬂ°°34¶ß",
                        "ﬂ<U+00B0><U+00B0>34<U+00B6>ß"),
                Arguments.of("a formula", "$$x", "#36;#8203;#36;x", "$$x", "<U+0024><U+0024>x"),
                Arguments.of("an icon", "fa:fa-x", "fa#58;#8203;fa#45;x", "fa:fa-x", "fa<U+003A>fa<U+002D>x"),
                Arguments.of(
                        "a number of PlantUML",
                        "<U+0041>&#65;",
                        "#60;U#43;0041#62;#38;#35;65#59;",
                        "<U+0041>&amp;#65;",
                        "<U+003C><U+200B>U<U+002B>0041<U+003E><U+0026><U+200B><U+0023>65<U+003B>"),
                Arguments.of("a list", "1. a", "1#46; a", "1. a", "1<U+002E> a"),
                Arguments.of("a bar", "a|b", "a#124;b", "a|b", "a<U+007C>b"),
                Arguments.of("control characters", "a\u0000b\u001Bc", "a b c", "a b c", "a b c"),
                Arguments.of("half a pair", "a\uD83Db", "a�b", "a�b", "a�b"),
                Arguments.of("no characters", "a\uFFFEb\uE100c", "a�b�c", "a�b�c", "a�b�c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nastyTexts")
    void textStaysText(String what, String text, String mermaid, String dot, String plantUml) {
        WalkableTree tree = WordedTrees.of(text);

        assertThat(TreeReview.of(tree).diagram().toMermaid(Locale.ENGLISH)).isEqualTo("""
                flowchart TD
                  n0>"@"]
                  n1("@")
                  n2(["@<br/>done"])
                  n0 --> n1
                  n1 -->|"@"| n2
                """.replace("@", mermaid));
        assertThat(TreeReview.of(tree).diagram().toDot(Locale.ENGLISH)).isEqualTo("""
                digraph {
                  node [fontname="sans-serif", style=filled, fillcolor=white]
                  edge [fontname="sans-serif"]
                  n0 [shape=plaintext, label="@"]
                  n1 [shape=ellipse, label="@"]
                  n2 [shape=box, style="filled,rounded", label="@\\ndone"]
                  n0 -> n1
                  n1 -> n2 [label="@"]
                }
                """.replace("@", dot));
        assertThat(TreeReview.of(tree).diagram().toPlantUml(Locale.ENGLISH)).isEqualTo("""
                @startuml
                skinparam wrapWidth 240
                label "~" as n0
                usecase "~" as n1
                storage "~\\ndone" as n2
                n0 --> n1
                n1 --> n2 : ~
                @enduml
                """.replace("~", plantUml));
    }

    @Test
    void aTextOfNothingToShowGivesWayToTheId() {
        WalkableTree tree = WordedTrees.of(" \n\u0007\u3000");

        assertThat(TreeReview.of(tree).diagram().toDot(Locale.CHINA))
                .contains("n0 [shape=plaintext, label=\"worded\"]", "label=\"q-1\"", "n1 -> n2\n");
    }

    @Test
    void escapesNoMoreThanMayMeanSomething() {
        String escaped = "/:@[`{\u0080\u00BF\u2000\u206F";
        String kept = "09AZaz ,?\u00C0\u1FFF\u2070中😀";

        assertThat(TreeReview.of(WordedTrees.of(kept)).diagram().toMermaid(Locale.CHINA))
                .contains("n1(\"" + kept + "\")");
        assertThat(TreeReview.of(WordedTrees.of("x" + escaped + "x")).diagram().toMermaid(Locale.CHINA))
                .contains("n1(\"x#47;#58;#64;#91;#96;#123; #191;#8192;#8303;x\")");
    }

    @Test
    void breaksNoLineForGraphvizThatFits() {
        String fits = "中".repeat(8) + " " + "a".repeat(15);

        assertThat(TreeReview.of(WordedTrees.of(fits)).diagram().toDot(Locale.CHINA))
                .contains("n1 [shape=ellipse, label=\"" + fits + "\"]");
        assertThat(TreeReview.of(WordedTrees.of(fits + "a")).diagram().toDot(Locale.CHINA))
                .contains("n1 [shape=ellipse, label=\"" + "中".repeat(8) + "\\n" + "a".repeat(16) + "\"]");
    }

    @Test
    void breaksLongLinesForGraphvizBetweenWords() {
        String label = "手机短信已满或拦截所致清理后已收。提醒客户定期删除";
        Box box = new Box(
                Kind.CHECK,
                List.of(label, "The phone was full or blocked messages, now they arrive", "x".repeat(40)),
                Mark.NONE);

        assertThat(Dot.of(new Drawing(List.of(box), List.of()), Locale.CHINA))
                .contains("label=\"手机短信已满或拦截所致清理后已\\n收。提醒客户定期删除\\nThe phone was full or blocked\\n"
                        + "messages, now they arrive\\n" + "x".repeat(40) + "\"");
    }

    private static PathStatistics statistics() {
        return PathStatistics.empty(TREE)
                .add(IN_CALL)
                .add(ENDED_IN_CALL)
                .add(REPORTED)
                .add(TREE.start());
    }

    /** The lines of the second text that the first has not. */
    private static String changed(String before, String after) {
        Set<String> known = before.lines().collect(toSet());
        return after.lines()
                .filter(line -> !known.contains(line))
                .map(line -> line + "\n")
                .collect(joining());
    }

    private static List<String> coloured(Session session) {
        return TreeReview.of(TREE)
                .diagram()
                .highlight(session)
                .toMermaid(Locale.CHINA)
                .lines()
                .filter(line -> line.endsWith(":::current"))
                .map(String::strip)
                .toList();
    }

    private static List<String> thick(Session session) {
        return TreeReview.of(TREE)
                .diagram()
                .highlight(session)
                .toDot(Locale.CHINA)
                .lines()
                .filter(line -> line.contains("->") && line.endsWith("penwidth=3]"))
                .map(line -> line.substring(2, line.indexOf(" [")))
                .toList();
    }
}
