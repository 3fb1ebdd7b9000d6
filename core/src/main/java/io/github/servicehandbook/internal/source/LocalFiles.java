package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads files on disk and closes them at once. */
final class LocalFiles {
    private LocalFiles() {}

    static String describe(String kind, Path place) {
        return kind + " " + FileRejection.visible(place.toString());
    }

    /** Returns the first bytes of a regular file. Anything else, such as a link or a pipe, is not opened. */
    static byte[] read(Path file, int max) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(max);
        }
    }
}
