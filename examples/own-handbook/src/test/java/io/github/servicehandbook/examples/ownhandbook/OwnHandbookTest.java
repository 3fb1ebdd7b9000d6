package io.github.servicehandbook.examples.ownhandbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnHandbookTest {
    @Test
    void showsTheHandbookWithAndWithoutTheOverlay() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        OwnHandbook.print(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                lakeside-shops 1.0.0 []
                  Payment PT2M
                  Provenance[bundle=lakeside-shops, version=1.0.0, file=standards.json, pointer=/timeLimits/1/limit]
                  Found a002, Unknown h100
                lakeside-shops 1.0.0 [harbour-district]
                  Payment PT3M
                  Provenance[bundle=harbour-district, version=1.0.0, file=overlay.json, pointer=/operations/0/merge/limit]
                  Deprecated a002, Found h100
                """);
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
