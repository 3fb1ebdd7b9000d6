package io.github.servicehandbook.examples.ownhandbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnHandbookTest {
    @Test
    void showsTheHandbookWithAndWithoutTheOverlay() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        OwnHandbook.print(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                lakeside-shops 1.1.0 []
                  Payment PT2M
                  Provenance[bundleId=lakeside-shops, version=1.1.0, file=standards.json, pointer=/timeLimits/1/limit]
                  a002 Found, h100 Unknown
                  a009 Renamed, rush Removed
                lakeside-shops 1.1.0 [harbour-district]
                  Payment PT3M
                  Provenance[bundleId=harbour-district, version=1.0.0, file=overlay.json, pointer=/operations/0/merge/limit]
                  a002 Deprecated, h100 Found
                  a009 Renamed, rush Removed
                """);
    }

    @Test
    void shipsWhatChangedSinceTheReleaseBefore() throws IOException {
        String path = "/META-INF/service-handbook/lakeside-shops/changes.json";
        try (InputStream in = OwnHandbook.class.getResourceAsStream(path)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"impact\":\"BEHAVIORAL\",\"requiredBump\":\"MINOR\",\"versionSuffices\":true")
                    .contains(
                            "{\"kind\":\"code\",\"id\":\"a009\",\"pointer\":\"/id\",\"before\":\"a009\",\"after\":\"a001\"");
        }
    }

    @Test
    void findsInItsOwnWords() {
        assertThat(OwnHandbook.loader().load().search("交钱要多久", 3)).isNotEmpty();
        assertThat(OwnHandbook.loader()
                        .load()
                        .codes()
                        .suggest("jiaof", 1)
                        .get(0)
                        .code()
                        .id()
                        .value())
                .isEqualTo("a001");
    }
}
