package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the files cite and what the bibliography lists are the same sources, spelt the same everywhere. */
class BibliographyTest {
    private static final List<Reference> BIBLIOGRAPHY =
            Handbook.load().contents().bibliography();

    @Test
    void listsEverySourceThatIsCited() {
        Map<String, List<String>> missing = cited();
        missing.keySet().removeAll(listed());

        assertThat(missing)
                .as("sources with the places that cite them, which contents.json#/bibliography does not list so")
                .isEmpty();
    }

    @Test
    void listsNoSourceThatIsNotCited() {
        List<String> unused = new ArrayList<>(listed());
        unused.removeAll(cited().keySet());

        assertThat(unused)
                .as("sources of contents.json#/bibliography that nothing cites so")
                .isEmpty();
    }

    /** One source in two spellings, or two sources under one number, is a slip of the pen. */
    @Test
    void listsNoTitleAndNoNumberTwice() {
        assertThat(BIBLIOGRAPHY).extracting(Reference::title).doesNotHaveDuplicates();
        assertThat(BIBLIOGRAPHY.stream().flatMap(source -> source.number().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void citesNoAddress() {
        assertThat(new TreeSet<>(listed()))
                .isNotEmpty()
                .noneMatch(source -> source.matches(".*(://|www\\.|\\.(com|cn|org|net)).*"));
    }

    private static List<String> listed() {
        return BIBLIOGRAPHY.stream()
                .map(source -> source(source.title(), source.number().orElse("")))
                .toList();
    }

    /** Every source cited in any file, with the places that cite it. */
    private static Map<String, List<String>> cited() {
        Map<String, List<String>> cited = new TreeMap<>();
        for (String file : BundleFiles.DATA) {
            collect(BundleFiles.json(file), file + "#", cited);
        }
        return cited;
    }

    private static void collect(JsonNode node, String place, Map<String, List<String>> cited) {
        node.properties().forEach(property -> {
            String below = place + "/" + property.getKey();
            if (property.getKey().equals("references")) {
                for (int i = 0; i < property.getValue().size(); i++) {
                    JsonNode reference = property.getValue().get(i);
                    String source = source(
                            reference.get("title").textValue(),
                            reference.path("number").asText());
                    cited.computeIfAbsent(source, s -> new ArrayList<>()).add(below + "/" + i);
                }
            } else {
                collect(property.getValue(), below, cited);
            }
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place + "/" + i, cited);
            }
        }
    }

    private static String source(String title, String number) {
        return number.isEmpty() ? "《" + title + "》" : "《" + title + "》（" + number + "）";
    }
}
