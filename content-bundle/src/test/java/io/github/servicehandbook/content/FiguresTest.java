package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.ref.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No figure conflicts with our authors wrote but those of {@code figures.tsv}, each with its public source and where it may
 * stand, so that none of low confidence slips in. Read are the texts and notes of all authored clauses; of the trees, all
 * texts, titles, labels and notes, and what is due ({@code PT48H}). Not read are the bounds of guards and facts, which are
 * no texts: walks and reviewers hold those against the standards. {@link Figures} says what a figure is.
 */
class FiguresTest {
    private static final Handbook HANDBOOK = Handbook.load();
    private static final Path LIST = Path.of("src", "test", "resources", "figures.tsv");
    private static final String SOURCE = "# source ";
    private static final String THE_HANDBOOK = "营业渠道服务手册";

    /** What rows may rest on besides the handbook and the bibliography; figures.tsv says what each means. */
    private static final Set<String> NO_TITLE = Set.of("公开的电话服务合同范本", "公开的终端配置和服务号码", "定义与换算", "只是计数");

    private static final Set<String> CHINESE = Set.of("text", "title", "label", "note");

    private static final Figures FIGURES = new Figures(
            HANDBOOK.codes().all().stream().map(code -> code.id().value()).collect(Collectors.toSet()));

    /** Something that a program shows; its place is a clause, or a tree and a node. */
    private record Text(String place, String pointer, String text) {
        @Override
        public String toString() {
            return pointer + " (" + place + "): «" + text + "»";
        }
    }

    /** A line of the list. */
    private record Row(String figure, List<String> places, String source, String confidence) {
        boolean allows(String figureFound, String place) {
            return figure.equals(figureFound) && places.stream().anyMatch(allowed -> isWithin(place, allowed));
        }
    }

    private static boolean isWithin(String place, String allowed) {
        return allowed.equals("*")
                || place.equals(allowed)
                || place.startsWith(allowed + "/")
                || place.startsWith(allowed + ".");
    }

    @Test
    void findsNoFigureThatIsNotListedForItsPlace() {
        List<Row> rows = rows();
        List<String> unlisted = new ArrayList<>();
        for (Text text : chinese()) {
            for (String figure : figures(text)) {
                if (rows.stream().noneMatch(row -> row.allows(figure, text.place))) {
                    unlisted.add(figure + " at " + text);
                }
            }
        }

        assertThat(unlisted)
                .as("figures that figures.tsv does not have for the place; add a row with source, or reword")
                .isEmpty();
    }

    @Test
    void listsNoFigureAndNoPlaceThatIsNotUsed() {
        Map<String, Set<String>> placesByFigure = new HashMap<>();
        for (Text text : chinese()) {
            figures(text)
                    .forEach(figure -> placesByFigure
                            .computeIfAbsent(figure, f -> new LinkedHashSet<>())
                            .add(text.place));
        }
        List<String> unused = new ArrayList<>();
        for (Row row : rows()) {
            for (String allowed : row.places) {
                if (placesByFigure.getOrDefault(row.figure, Set.of()).stream()
                        .noneMatch(place -> isWithin(place, allowed))) {
                    unused.add(row.figure + " at " + allowed);
                }
            }
        }

        assertThat(unused)
                .as("figures of figures.tsv that no text has at the place")
                .isEmpty();
    }

    @Test
    void listsNoFigureOfLowConfidenceOrUnknownSource() {
        Map<String, String> sources = sources();
        List<String> titles = new ArrayList<>(NO_TITLE);
        titles.add(THE_HANDBOOK);
        HANDBOOK.contents().bibliography().stream().map(Reference::title).forEach(titles::add);

        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.confidence).isIn("H", "M");
            assertThat(sources).containsKey(row.source.split(" ", 2)[0]);
        });
        assertThat(sources.values())
                .as("titles of sources in figures.tsv, as in the bibliography, or one of the few without a title")
                .isSubsetOf(titles);
        assertThat(rows().stream().map(row -> row.source.split(" ", 2)[0]))
                .as("keys of sources that rows use")
                .containsAll(sources.keySet());
    }

    /** English texts are held against the Chinese beside them, so that the list need not have each figure twice. */
    @Test
    void saysNoOtherNumberInEnglishThanInChinese() {
        List<String> compared = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (String file : BundleFiles.TREES) {
            compare(BundleFiles.json(file), file + "#", compared, different);
        }

        assertThat(different).isEmpty();
        assertThat(compared).as("numbers in English").hasSizeGreaterThan(20);
    }

    private static void compare(JsonNode node, String pointer, List<String> compared, List<String> different) {
        node.properties().forEach(property -> {
            String name = property.getKey();
            if (name.endsWith("En") && property.getValue().isTextual()) {
                String chinese = node.path(name.substring(0, name.length() - 2)).asText();
                Set<String> numbers =
                        Figures.numbersInEnglish(property.getValue().textValue());
                compared.addAll(numbers);
                numbers.removeAll(FIGURES.numbersInChinese(chinese));
                if (!numbers.isEmpty()) {
                    different.add(numbers + " at " + pointer + "/" + name + ": «"
                            + property.getValue().textValue() + "», but «" + chinese + "»");
                }
            }
        });
        forEachBelow(node, pointer, (below, at) -> compare(below, at, compared, different));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "平均不超过1小时，最长24小时。        | 1小时 24小时",
                "已达５张的，不再办新卡              | 5张",
                "已达五张的，不再办新卡              | 5张",
                "48 小时内；27 dBm；100 Mbps       | 48小时 27dBm 100Mbps",
                "在-8到-27dBm之间                 | -8 -27dBm",
                "每月1,000元，1.5倍，3‰，百分之一     | 1,000元 1.5倍 3‰ 百分之一",
                "半年、两年、十二个月、一百二十日、三万元  | 半年 2年 12个月 120日 30000元",
                "第2个月起、第二个月起                | 第2个月 第2个月",
                "回复0000或者00000                 | 0000 00000",
                "网关10.0.0.172，端口80             | 10.0.0.172 80",
                "9201端口，两端都断                 | 9201 2端",
                "拨##002#清除，再看*#21#            | 002 21",
                "300KB、4A、5G、2G流量              | 300KB 4A 5G 2G",
                "①先重启②再试                      | 1 2",
                "15日内答复，15个工作日               | 15日 15个工作日",
                "满一年；一小时内；三分之二            | 1年 1小时 三分之二",
                "每月只能改一次；最多一张；一次以内      | 1次 1次 1张",
                "两张证件；三种办法                   | 2张 3种",
                "1500元                           | 1500元",
                "用1104或e199开户，1500查           | -",
                "IPv6、VoLTE、USIM、WPA2           | -",
                "第三代移动通信，第五章第一节，第3项      | -",
                "再发一条；另一部手机；换一张；试一次     | -",
                "从哪一天开始；同一天；下一个计费周期     | -",
                "十分满意；万一；统一；逐一；进一步；一般   | -",
                "一两个应用，1121只冲正开户           | -",
                "见手册3.2/2.1和附录6.3               | -",
            })
    void knowsAFigure(String text, String figures) {
        List<String> expected = figures == null ? List.of() : List.of(figures.split(" "));

        assertThat(FIGURES.in(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "within an hour on average, 24 hours at most | 1 24",
                "two days; 1,000 yuan; 1.50 times; 002       | 002 1.5 1000 2",
                "an answer; one of them; IPv6; e199          | -",
                "one day, ten minutes                        | 1 10",
            })
    void knowsANumberInEnglish(String text, String numbers) {
        List<String> expected = numbers == null ? List.of() : List.of(numbers.split(" "));

        assertThat(Figures.numbersInEnglish(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Text> chinese() {
        List<Text> texts = new ArrayList<>();
        clauses(BundleFiles.json("contents.json"), "contents.json#", texts);
        for (String file : BundleFiles.TREES) {
            JsonNode tree = BundleFiles.json(file);
            tree(tree, tree.get("id").textValue(), file + "#", texts);
        }
        return texts;
    }

    private static void clauses(JsonNode node, String pointer, List<Text> texts) {
        if (node.path("origin").asText().equals("AUTHORED")) {
            Stream.of("text", "note")
                    .filter(node::has)
                    .forEach(name -> texts.add(new Text(
                            node.get("id").textValue(),
                            pointer + "/" + name,
                            node.get(name).textValue())));
        }
        forEachBelow(node, pointer, (below, at) -> clauses(below, at, texts));
    }

    private static void tree(JsonNode node, String place, String pointer, List<Text> texts) {
        forEachBelow(node, pointer, (below, at) -> {
            String name = at.substring(at.lastIndexOf('/') + 1);
            if (below.isTextual()) {
                // The label of a citation is a printed place.
                if (name.equals("within") || (CHINESE.contains(name) && !at.endsWith("/citation/label"))) {
                    texts.add(new Text(place, at, below.textValue()));
                }
            } else if (!name.equals("references")) {
                boolean inNodes = at.matches("[^#]*#/nodes/[0-9]+");
                tree(below, inNodes ? place + "/" + below.get("id").textValue() : place, at, texts);
            }
        });
    }

    private static List<String> figures(Text text) {
        return text.pointer.endsWith("/within") ? List.of(text.text) : FIGURES.in(text.text);
    }

    private interface Below {
        void visit(JsonNode node, String pointer);
    }

    private static void forEachBelow(JsonNode node, String pointer, Below below) {
        node.properties().forEach(property -> below.visit(property.getValue(), pointer + "/" + property.getKey()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                below.visit(node.get(i), pointer + "/" + i);
            }
        }
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(LIST).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows() {
        return lines().filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], List.of(cells[1].split(" ")), cells[2], cells[3]))
                .toList();
    }

    /** The titles of the sources, by the keys that the rows use. */
    private static Map<String, String> sources() {
        return lines().filter(line -> line.startsWith(SOURCE))
                .map(line -> line.substring(SOURCE.length()).split(" = ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
