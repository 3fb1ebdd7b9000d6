package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.search.SearchHit.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippet of a document and its highlights. */
class SnippetsTest {
    private static final Citation CITATION =
            Citation.of(SectionId.of("7"), null, "第七章", null, Origin.HANDBOOK, List.of(), null);

    /** Every position has a different character. */
    private static String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('一' + i));
        }
        return text.toString();
    }

    private static SearchHit hit(String text, int... parts) {
        return Snippets.hit(new Document(SearchHit.Kind.CLAUSE, "7/1", "标题", text, "", CITATION), parts, 1.5);
    }

    @Test
    void aShortTextIsShownWhole() {
        SearchHit hit = hit(text(80), 0, 2, 70, 80);

        assertThat(hit)
                .isEqualTo(new SearchHit(
                        SearchHit.Kind.CLAUSE,
                        "7/1",
                        "标题",
                        text(80),
                        List.of(new Span(0, 2), new Span(70, 80)),
                        1.5,
                        CITATION));
        assertThat(hit(text(3)).snippet()).isEqualTo(text(3));
        assertThat(hit(text(3)).highlights()).isEmpty();
    }

    @Test
    void cutsALongTextSoThatTheFirstMatchIsVisible() {
        assertThat(hit(text(200)).snippet()).isEqualTo(text(80) + "…");
        assertThat(hit(text(81), 20, 21).snippet()).isEqualTo(text(80) + "…");
        assertThat(hit(text(200), 21, 22).snippet()).isEqualTo("…" + text(81).substring(1) + "…");
        assertThat(hit(text(200), 21, 22).highlights()).containsExactly(new Span(21, 22));
        assertThat(hit(text(200), 190, 199).snippet()).isEqualTo("…" + text(200).substring(120));
        assertThat(hit(text(200), 190, 199).highlights()).containsExactly(new Span(71, 80));
        assertThat(hit(text(200), 140, 141).snippet()).isEqualTo("…" + text(200).substring(120));
        assertThat(hit(text(200), 139, 140).snippet()).isEqualTo("…" + text(199).substring(119) + "…");
    }

    @Test
    void cutsHighlightsWithTheText() {
        SearchHit hit = hit(text(200), 30, 32, 85, 95, 99, 101);

        assertThat(hit.snippet()).isEqualTo("…" + text(90).substring(10) + "…");
        assertThat(hit.highlights()).containsExactly(new Span(21, 23), new Span(76, 81));
        assertThat(hit(text(200), 0, 1, 79, 80, 80, 82).highlights()).containsExactly(new Span(0, 1), new Span(79, 80));
    }
}
