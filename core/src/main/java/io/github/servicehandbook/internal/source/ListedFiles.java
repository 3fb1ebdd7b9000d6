package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of a bundle that lie open and can be listed. No build has proved them, and they may change at any time: each call
 * looks anew and leaves nothing open.
 */
public interface ListedFiles {
    /** The largest file that is read. */
    int MAX_FILE_BYTES = 8 << 20;

    /** The most files, folders counted, that are looked at. */
    int MAX_FILES = 4096;

    /**
     * The names of all files, in order.
     *
     * @throws RefusedException if one of them is no file that a bundle may have
     */
    List<String> paths() throws IOException;

    /**
     * The first bytes of a file, at most so many, or null if there is no such file.
     *
     * @throws RefusedException if the path is none of a bundle or leads out of it
     */
    byte @Nullable [] read(String path, int most) throws IOException;

    /** Where the files lie, on one line. */
    String description();
}
