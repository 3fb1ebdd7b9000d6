package io.github.servicehandbook.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the files of a bundle come from. A content module implements it, opens its own files and registers the
 * implementation for {@link java.util.ServiceLoader}, both in {@code META-INF/services} and in {@code module-info}.
 *
 * <p>Implementations are safe to share between threads, and do not use the handbook that is being read from them.
 */
public interface ContentSource {
    /**
     * Returns the bundle's name, which the manifest repeats.
     *
     * @return 1 to 64 of {@code 0-9}, {@code a-z} and the hyphen
     */
    String bundleId();

    /**
     * Tells a person where the files lie, for errors and notices.
     *
     * @return one line
     */
    String describe();

    /**
     * Opens a file of the bundle; each call opens it anew.
     *
     * @param path the path below the bundle's root, for example {@code codes.json}; the loader asks only for paths of
     *     lower-case letters, digits, hyphens and slashes that end in {@code .json}
     * @return the stream, which the caller closes, or empty if there is no such file
     * @throws IOException if the file cannot be opened
     */
    Optional<InputStream> open(String path) throws IOException;

    /**
     * Returns a source that reads {@code META-INF/service-handbook/<bundleId>/} through the class loader of a class.
     * For places where services are not found: OSGi without a mediator, or a fat jar that lost its service files.
     *
     * @param anchor a class whose class loader sees the bundle, such as one of the jar that holds it
     * @param bundleId the bundle's name
     * @return the source
     * @throws IllegalArgumentException if {@code bundleId} breaks the grammar
     */
    static ContentSource classPath(Class<?> anchor, String bundleId) {
        return new ClassPathSource(anchor, bundleId);
    }
}
