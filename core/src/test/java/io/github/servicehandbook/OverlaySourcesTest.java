package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.OverlayText;
import io.github.servicehandbook.fixture.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays from folders and zips, signed ones, and what they do to trees. */
class OverlaySourcesTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final String TEXT = ("{'format': 1, 'id': 'yunze', 'version': '1.0.0', 'title': '省', 'base': {'id':"
                    + " 'test-handbook', 'range': '>=1.0.0'}, 'operations': ["
                    + OverlayText.patch("time-limit", "change", "{'limit': 'PT5M'}") + "]}")
            .replace('\'', '"');

    @TempDir
    private Path temporary;

    private Path folder() throws IOException {
        Files.writeString(temporary.resolve("overlay.json"), TEXT);
        return temporary;
    }

    private static Duration limit(HandbookLoader loader) {
        return loader.load().standards().timeLimit("change").limit();
    }

    @Test
    void comesFromAFolderOrAZip() throws IOException {
        Path zip = temporary.resolve("yunze.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("overlay.json"));
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source());

        assertThat(ContentSource.directory(folder()).bundleId()).isEqualTo("yunze");
        assertThat(limit(loader.overlay(Overlay.of(ContentSource.directory(folder())), 1)))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(limit(loader.overlay(Overlay.of(ContentSource.zip(zip)), 1))).isEqualTo(Duration.ofMinutes(5));
    }

    // bundles.md row 50
    @Test
    void aTrustStoreIsForOverlaysToo() throws IOException {
        Signer signer = new Signer("release-2026");
        HandbookLoader loader = Handbook.loader()
                .source(Signer.signed(BUNDLE, signer).source())
                .trustStore(Signer.trusting(signer))
                .overlay(Overlay.of(ContentSource.directory(folder())), 1);

        assertThatThrownBy(loader::load)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-SIGNATURE overlay.json.sig: not found in");

        Files.write(temporary.resolve("overlay.json.sig"), signer.sign(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThat(limit(loader)).isEqualTo(Duration.ofMinutes(5));

        Files.writeString(temporary.resolve("overlay.json"), TEXT + " ");
        assertThatThrownBy(loader::load)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining(
                        "overlay.json.sig: signature does not match any trusted key; trusted: [release-2026]");
    }

    // bundles.md row 33
    @Test
    void aTreeThatAnOverlayAddsIsProved() {
        String tree =
                "{'id': 'gap', 'title': '有缺口', 'titleEn': 'A gap', 'citation': {'section': '1.1', 'label': '第一章 第一节',"
                        + " 'page': 2, 'origin': 'AUTHORED', 'note': '省'}, 'facts': [{'name': 'on', 'kind': 'YES_NO', 'label':"
                        + " '开着', 'labelEn': 'On'}], 'root': 'q', 'nodes': [{'id': 'q', 'kind': 'QUESTION', 'text': '开着吗？',"
                        + " 'textEn': 'On?', 'fact': 'on', 'routes': [{'when': {'fact': 'on', 'is': true}, 'to': 'r'}]}, {'id':"
                        + " 'r', 'kind': 'RESOLUTION', 'text': '好。', 'textEn': 'Fine.', 'outcomeCode': 'fine', 'citation':"
                        + " {'section': '1.1', 'label': '第一章 第一节', 'page': 2, 'origin': 'AUTHORED', 'note': '省'}}]}";

        assertThatThrownBy(() -> Handbook.loader()
                        .source(BUNDLE.source())
                        .overlay(OverlayText.overlay("yunze", OverlayText.add("tree", tree)), 1)
                        .load())
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining(
                        "E-TREE trees/gap.json#/nodes/0: OPTION_WITHOUT_ROUTE: No route for option on = no");
    }

    /** The tree sms, which has a gap that only the proof finds, calls the tree signal (bundles.md row 33). */
    @Test
    void treesAreProvedIfTheyOrWhatTheyCallWereChanged() {
        FixtureBundle unproved = BUNDLE.edit(
                "trees/sms.json",
                ",\n        {\"when\": {\"not\": {\"fact\": \"direction\", \"in\": [\"receive\"]}}, \"to\": \"d-arrears\"}",
                "");
        HandbookLoader loader = Handbook.loader().source(unproved.source());

        assertThat(limit(loader.overlay(
                        OverlayText.overlay("a", OverlayText.patch("time-limit", "change", "{'limit': 'PT5M'}")), 1)))
                .isEqualTo(Duration.ofMinutes(5));
        for (String node : new String[] {"sms/q-direction", "signal/q-bars"}) {
            Overlay rewords = OverlayText.overlay("b", OverlayText.patch("node", node, "{'textEn': 'Well?'}"));

            assertThatThrownBy(() -> loader.overlay(rewords, 1).load())
                    .isInstanceOf(HandbookContentException.class)
                    .hasMessageContaining("E-TREE trees/sms.json#/nodes/0: OPTION_WITHOUT_ROUTE");
        }
    }
}
