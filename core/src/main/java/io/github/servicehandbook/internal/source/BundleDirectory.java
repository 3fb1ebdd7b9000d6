package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of a bundle in a directory or zip, which can be listed. No build has verified them, and they may change at any
 * time. Each call reads them again and leaves nothing open.
 */
public interface BundleDirectory {
    /** The maximum size of a file, in bytes. */
    int MAX_FILE_BYTES = 8 << 20;

    /** The maximum number of files, including directories. */
    int MAX_FILES = 4096;

    /**
     * Returns the names of all files, in order.
     *
     * @throws RejectedException if a bundle must not contain one of them
     */
    List<String> paths() throws IOException;

    /**
     * Returns the first bytes of a file, up to the given maximum, or null if there is no such file.
     *
     * @throws RejectedException if the path is not a valid bundle path or leaves the bundle
     */
    byte @Nullable [] read(String path, int max) throws IOException;

    /** Returns the location of the files, on one line. */
    String description();
}
