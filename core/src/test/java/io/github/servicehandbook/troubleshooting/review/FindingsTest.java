package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.FindingRule;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of findings: each rule with a bad and a good tree. */
class FindingsTest {
    private static final List<JsonNode> CATALOGUE = catalogue();

    private static List<JsonNode> catalogue() {
        try (InputStream in = FindingsTest.class.getResourceAsStream("/findings.json")) {
            List<JsonNode> entries = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> entries() {
        return CATALOGUE.stream().map(entry -> Arguments.of(entry.get("code").asText(), entry));
    }

    @Test
    void everyRuleHasAnEntryInItsOrder() {
        assertThat(CATALOGUE)
                .extracting(entry -> entry.get("code").asText())
                .containsExactlyElementsOf(Arrays.stream(FindingRule.values())
                        .map(FindingRule::name)
                        .toList());
    }

    @Test
    void thePageExplainsEveryRule() throws IOException {
        String page = Files.readString(Path.of("FINDINGS.md"));

        for (int i = 0; i < CATALOGUE.size(); i++) {
            JsonNode entry = CATALOGUE.get(i);
            assertThat(page)
                    .contains("| " + (i + 1) + " | `" + entry.get("code").asText() + "` | "
                            + entry.get("severity").asText().toLowerCase(Locale.ROOT) + " | "
                            + entry.get("explanationEn").asText() + " | "
                            + entry.get("explanation").asText() + " |");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void theGoodTreeIsSound(String code, JsonNode entry) {
        WalkableTree good = TreeFixtures.tree(entry.get("good").toString(), called(entry));

        assertThat(TreeReview.of(good).verify().findings()).isEmpty();
        assertThat(TreeReview.of(good).verify().conclusive()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void theBadTreeHasTheFinding(String code, JsonNode entry) {
        if (!entry.has("bad")) {
            assertThat(code).isEqualTo("TREE_TOO_LARGE");
            return;
        }
        WalkableTree bad = TreeFixtures.tree(entry.get("bad").toString(), called(entry));

        List<TreeFinding> findings = TreeReview.of(bad).verify().findings();

        TreeFinding finding = findings.stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + findings));
        assertThat(finding.pointer()).isEqualTo(entry.get("pointer").asText());
        assertThat(finding.severity().name()).isEqualTo(entry.get("severity").asText());
        if (entry.has("witness")) {
            List<String> witness = new ArrayList<>();
            entry.get("witness").forEach(answer -> witness.add(answer.asText()));
            assertThat(finding.witness()).extracting(FindingsTest::said).isEqualTo(witness);
        }
    }

    private static WalkableTree[] called(JsonNode entry) {
        List<WalkableTree> called = new ArrayList<>();
        entry.path("called").forEach(tree -> called.add(TreeFixtures.tree(tree.toString())));
        return called.toArray(WalkableTree[]::new);
    }

    private static String said(Answer answer) {
        if (answer instanceof Answer.OneOf one) {
            return one.option();
        }
        if (answer instanceof Answer.Number number) {
            return number.value().toPlainString();
        }
        return answer instanceof Answer.YesNo yesNo ? (yesNo.yes() ? "yes" : "no") : "?";
    }
}
