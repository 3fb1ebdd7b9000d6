package io.github.servicehandbook.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.source.BundleDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundleFilesTest {
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

            assertThat((Object) new BundleFiles(source, faults).verified(entry)).isNull();

            assertThat(faults.list()).extracting(fault -> fault.code().text()).containsExactly("E-DIGEST");
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }

        assertThat(new BundleFiles(source, new Faults()).verified(entry).toString())
                .isEqualTo(BUNDLE.text(file));
    }

    /** A file system that fails while it is listed, one way or the other. */
    @ParameterizedTest
    @CsvSource({
        "true, E-IO, cannot list the files of the spy: java.io.IOException: gone",
        "false, E-PROVIDER, the spy failed: java.lang.IllegalStateException: closed"
    })
    void reportsAPlaceThatCannotBeListed(boolean io, String code, String message) {
        Faults faults = new Faults();

        new BundleFiles(NamedSource.of(new Unlistable(io)), faults)
                .checkNothingElse(new Manifest(null, List.of(), true, Map.of(), Map.of(), Map.of()));

        assertThat(faults.list()).containsExactly(new Fault(FaultCode.of(code), "", "", message));
    }

    /** Like a folder, but for the list. */
    private record Unlistable(boolean io) implements ContentSource, BundleDirectory {
        @Override
        public String bundleId() {
            throw new AssertionError("a folder is not asked for its name");
        }

        @Override
        public String description() {
            return "the spy";
        }

        @Override
        public Optional<InputStream> open(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> paths() throws IOException {
            if (io) {
                throw new IOException("gone");
            }
            throw new IllegalStateException("closed");
        }

        @Override
        public byte[] read(String path, int most) {
            return new byte[0];
        }
    }
}
