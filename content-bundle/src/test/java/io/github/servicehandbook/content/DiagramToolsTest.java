package io.github.servicehandbook.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.Diagram;
import io.github.servicehandbook.troubleshooting.review.PathStatistics;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real tools draw every tree, the real ones and one of nasty texts, in both languages, plain and with walks and
 * statistics over it, and every label arrives. In the profile diagrams alone, since it needs Graphviz, Node and npm.
 */
@Tag("diagrams")
class DiagramToolsTest {
    private static final Path FOLDER = Path.of("target", "diagrams");
    private static final Path SCRIPT = Path.of("target", "test-classes", "diagrams", "mermaid.mjs");
    private static final int MINUTES = 5;
    private static final Pattern LABEL = Pattern.compile("label=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern BOX = Pattern.compile("(?m)^  n\\d+ \\[");
    private static final Pattern ARROW = Pattern.compile("(?m)^  n\\d+ -> n\\d+");
    private static final Pattern TEXT = Pattern.compile("(?s)<text[^>]*>(.*?)</text>");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");
    private static final Pattern MARKED_BOX = Pattern.compile("(?m)^  n\\d+ \\[.*penwidth=3");

    /** A drawing, under the name of its files. */
    private record Drawn(String name, TroubleshootingTree tree, Diagram diagram, Locale locale) {
        String dot() {
            return diagram.toDot(locale);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Drawn> drawings() {
        List<Drawn> drawings = new ArrayList<>();
        add("real", Handbook.load(), drawings);
        add("nasty", Handbook.loader().source(new NastyHandbook()).load(), drawings);
        return drawings;
    }

    private static void add(String name, Handbook handbook, List<Drawn> drawings) {
        Stream.concat(handbook.troubleshooting().trees().stream(), handbook.troubleshooting().sharedTrees().stream())
                .forEach(tree -> overlays(tree).forEach((overlay, diagram) -> {
                    for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
                        String file = String.join("-", name, tree.id().value(), overlay, locale.getLanguage());
                        drawings.add(new Drawn(file, tree, diagram, locale));
                    }
                }));
    }

    private static Map<String, Diagram> overlays(TroubleshootingTree tree) {
        PathStatistics statistics = PathStatistics.empty(tree);
        Session longest = tree.start();
        for (List<Answer> answers : TreeReview.of(tree).paths().coveringWalks()) {
            Session session = tree.start();
            for (Answer answer : answers) {
                session = session.answer(answer).session();
            }
            assertThat(session.status()).isNotEqualTo(Session.Status.OPEN);
            statistics = statistics.add(session).add(session.back().orElseThrow());
            longest = session.step() > longest.step() ? session : longest;
        }
        Map<String, Diagram> overlays = new LinkedHashMap<>();
        overlays.put("plain", TreeReview.of(tree).diagram());
        overlays.put("ended", TreeReview.of(tree).diagram().highlight(longest));
        overlays.put(
                "open", TreeReview.of(tree).diagram().highlight(longest.back().orElseThrow()));
        overlays.put("counts", TreeReview.of(tree).diagram().annotate(statistics));
        return overlays;
    }

    @BeforeAll
    static void draw() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            old.forEach(file -> file.toFile().delete());
        }
        List<String> dot = new ArrayList<>(List.of("dot", "-Tsvg", "-O"));
        List<String> plantUml = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "net.sourceforge.plantuml.Run",
                "--svg",
                "--charset",
                "UTF-8"));
        for (Drawn drawn : drawings()) {
            Files.writeString(FOLDER.resolve(drawn.name() + ".dot"), drawn.dot());
            Files.writeString(
                    FOLDER.resolve(drawn.name() + ".puml"), drawn.diagram().toPlantUml(drawn.locale()));
            Files.writeString(
                    FOLDER.resolve(drawn.name() + ".mmd"), drawn.diagram().toMermaid(drawn.locale()));
            dot.add(drawn.name() + ".dot");
            plantUml.add(drawn.name() + ".puml");
        }
        run("the Debian package graphviz", dot);
        run("a JDK", plantUml);
        run("the Debian package nodejs", List.of("node", SCRIPT.toAbsolutePath().toString(), "."));
    }

    private static void run(String needed, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("diagrams", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError(command.get(0) + " cannot be run; install " + needed, e);
        }
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(() -> command.get(0) + " failed: " + text(log))
                .isTrue();
        Files.delete(log);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void graphvizShowsAll(Drawn drawn) {
        String svg = text(FOLDER.resolve(drawn.name() + ".dot.svg"));

        assertThat(shown(svg)).contains(labels(drawn));
        assertThat(count(svg, "class=\"node\"")).isEqualTo(count(drawn.dot(), BOX));
        assertThat(count(svg, "class=\"edge\"")).isEqualTo(count(drawn.dot(), ARROW));
        assertThat(svg.contains("stroke-width=\"3\"")).isEqualTo(isMarked(drawn));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void plantUmlShowsAll(Drawn drawn) {
        String svg = text(FOLDER.resolve(drawn.name() + ".svg"));

        assertThat(shown(svg)).contains(labels(drawn));
        assertThat(count(svg, "class=\"entity\"")).isEqualTo(count(drawn.dot(), BOX));
        assertThat(count(svg, "class=\"link\"")).isEqualTo(count(drawn.dot(), ARROW));
        assertThat(svg.contains("stroke-width:2;")).isEqualTo(isMarked(drawn));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void mermaidShowsAll(Drawn drawn) throws IOException {
        JsonNode shown = new ObjectMapper().readTree(text(FOLDER.resolve(drawn.name() + ".json")));

        assertThat(bare(shown.get("text").textValue())).contains(labels(drawn));
        assertThat(shown.get("boxes").intValue()).isEqualTo(count(drawn.dot(), BOX));
        assertThat(shown.get("arrows").intValue()).isEqualTo(count(drawn.dot(), ARROW));
        assertThat(shown.get("marked").intValue()).isEqualTo(count(drawn.dot(), MARKED_BOX));
        assertThat(shown.get("thick").booleanValue()).isEqualTo(isMarked(drawn));
    }

    private static boolean isMarked(Drawn drawn) {
        return !drawn.name().contains("-plain-");
    }

    private static long count(String text, Pattern pattern) {
        return pattern.matcher(text).results().count();
    }

    private static long count(String text, String part) {
        return count(text, Pattern.compile(Pattern.quote(part)));
    }

    /** The labels, read from the source for Graphviz, without spaces, since each tool breaks lines elsewhere. */
    private static String[] labels(Drawn drawn) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(drawn.dot());
        while (label.find()) {
            String text = ESCAPE.matcher(label.group(1))
                    .replaceAll(found -> found.group(1).equals("n") ? " " : Matcher.quoteReplacement(found.group(1)));
            labels.add(bare(text.replace("&amp;", "&")));
        }
        assertThat(String.join("", labels)).contains(bare(drawn.tree().title(drawn.locale())));
        for (Node node : drawn.tree().nodes()) {
            assertThat(labels).anyMatch(text -> text.startsWith(bare(node.text(drawn.locale()))));
        }
        return labels.toArray(String[]::new);
    }

    private static String bare(String text) {
        return text.replaceAll("(?U)\\s|\\p{Cf}", "").replaceAll("\\p{Co}", "\uFFFD");
    }

    /** The texts of an SVG, one after the other. */
    private static String shown(String svg) {
        StringBuilder shown = new StringBuilder();
        TEXT.matcher(svg).results().forEach(text -> shown.append(text.group(1)));
        String decoded = ENTITY.matcher(shown).replaceAll(found -> {
            String entity = found.group(1);
            return Matcher.quoteReplacement(
                    entity.startsWith("#x")
                            ? Character.toString(Integer.parseInt(entity.substring(2), 16))
                            : entity.startsWith("#")
                                    ? Character.toString(Integer.parseInt(entity.substring(1)))
                                    : ENTITIES.get(entity));
        });
        return bare(decoded);
    }
}
