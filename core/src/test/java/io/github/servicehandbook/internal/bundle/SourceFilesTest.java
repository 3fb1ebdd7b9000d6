package io.github.servicehandbook.internal.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.internal.fault.Faults;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFilesTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();

    static List<String> files() {
        return FixtureBundle.FILES;
    }

    // bundles.md row 22: every bit of every byte of every file
    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileWithOneBitFlipped(String file) {
        byte[] bytes = BUNDLE.bytes(file);
        Manifest.Entry entry = new Manifest.Entry(file, bytes.length, 0, FixtureBundle.sha256(bytes));
        NamedSource source = NamedSource.of(new SpySource(path -> Optional.of(new ByteArrayInputStream(bytes))));

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Faults faults = new Faults();

            assertThat((Object) new SourceFiles(source, faults).verified(entry)).isNull();

            assertThat(faults.noted()).extracting(Fault::code).containsExactly("E-TAMPERED");
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }

        assertThat(new SourceFiles(source, new Faults()).verified(entry).toString())
                .isEqualTo(BUNDLE.text(file));
    }
}
