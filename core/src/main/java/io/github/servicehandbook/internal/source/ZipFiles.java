package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zip with the bundle at its top level. Each call reads the whole file, so that one call sees one state of it. */
public final class ZipFiles implements BundleDirectory {
    static final int MAX_ZIP_BYTES = 32 << 20;

    private final Path file;

    public ZipFiles(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public String description() {
        return LocalFiles.describe("zip", file);
    }

    @Override
    public byte @Nullable [] read(String path, int max) throws IOException {
        BundlePath.check(path);
        byte[] bytes = archive().read(path);
        return bytes == null || bytes.length <= max ? bytes : Arrays.copyOf(bytes, max);
    }

    @Override
    public List<String> paths() throws IOException {
        return archive().paths();
    }

    private ZipArchive archive() throws IOException {
        byte[] bytes = LocalFiles.read(file.toRealPath(), MAX_ZIP_BYTES + 1);
        if (bytes.length > MAX_ZIP_BYTES) {
            throw new RejectedException(
                    FileRejection.Reason.LIMIT, "", "a zip of more than " + MAX_ZIP_BYTES + " bytes");
        }
        return ZipArchive.of(bytes);
    }
}
