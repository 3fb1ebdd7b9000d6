package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Files on disk, read and closed at once. */
final class Places {
    private Places() {}

    static String describe(String kind, Path place) {
        return kind + " " + Problem.visible(place.toString());
    }

    /** The first bytes of a file; what is no file, such as a link or a pipe, is not opened. */
    static byte[] read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("no regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }
}
