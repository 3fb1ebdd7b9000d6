package io.github.servicehandbook.bundle;

import io.github.servicehandbook.internal.source.FolderFiles;
import io.github.servicehandbook.internal.source.ZipFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A source of the files of a bundle. A content module implements this interface, opens its own files and registers the
 * implementation for {@link java.util.ServiceLoader}, both in {@code META-INF/services} and in {@code module-info}.
 *
 * <p>An implementation must not use the handbook that is being read from it. The build of a module is responsible for
 * its troubleshooting trees and for files that its manifest does not list. A load verifies trees and searches for
 * unlisted files only in the directories and zip files of {@link #directory} and {@link #zip}, and not in a source that
 * wraps one of them.
 *
 * <p>Implementations must be thread-safe.
 */
public interface ContentSource {
    /**
     * {@return the ID of the bundle: 1 to 64 of {@code 0-9}, {@code a-z} and the hyphen} The manifest must contain the
     * same ID.
     */
    String bundleId();

    /** {@return a one-line description of the location of the files, for error messages and notices} */
    String description();

    /**
     * Opens a file of the bundle. Each call opens the file again.
     *
     * @param path the path below the root of the bundle, for example {@code codes.json}; the loader asks only for paths
     *     of lower-case letters, digits, hyphens and slashes that end in {@code .json}, and, if it has a trust store,
     *     for {@code bundle.json.sig}
     * @return the stream, which the caller closes, or empty if there is no such file
     * @throws IOException if the file cannot be opened
     */
    Optional<InputStream> open(String path) throws IOException;

    /**
     * {@return a source that reads {@code META-INF/service-handbook/<bundleId>/} through the class loader of a class}
     * Use this where services are not found: in OSGi without a mediator, or in a fat jar that lost its service files.
     *
     * @param anchor a class whose class loader can see the bundle, such as a class of the jar that contains it
     * @param bundleId the ID of the bundle
     * @throws IllegalArgumentException if {@code bundleId} is not a valid bundle ID
     */
    static ContentSource classPath(Class<?> anchor, String bundleId) {
        return new ClassPathSource(anchor, bundleId);
    }

    /**
     * {@return a source that reads a directory with {@code bundle.json} at its top} Use this for content that is
     * deployed separately. The directory is untrusted: every file is checked.
     *
     * <ul>
     *   <li>A file that the manifest does not list is rejected ({@code E-UNLISTED}), except {@code bundle.json.sig},
     *       {@code changes.json} and the files in {@code schema/}.
     *   <li>A link that leads out of the directory and a link to a directory are rejected ({@code E-PATH}). The
     *       directory itself may be a link, so that a release can be switched atomically.
     *   <li>Troubleshooting trees are fully verified when they are read, not only checked for their structure.
     * </ul>
     *
     * <p>The directory is not accessed before a load. Each call accesses it again and leaves no file open. A load fails
     * if files are replaced while it runs. {@link #bundleId()} returns the ID in the manifest; it throws a
     * {@link HandbookContentException} if the manifest or its ID is missing. {@link #open} throws one for a path that
     * is not allowed in a bundle or that leads out of the directory.
     *
     * <p>Example: {@code Handbook.loader().source(ContentSource.directory(Path.of("/srv/handbook"))).load()}.
     *
     * @param root the directory; a relative path is resolved against the current working directory
     */
    static ContentSource directory(Path root) {
        return new FileSource(new FolderFiles(Objects.requireNonNull(root, "root")));
    }

    /**
     * {@return a source that reads a zip file with {@code bundle.json} at its top} The rules of
     * {@link #directory(Path)} apply. In addition, the zip file is read strictly:
     *
     * <ul>
     *   <li>Entries that are encrypted, have the same name, overlap, or differ from their stated length are rejected
     *       ({@code E-ZIP}).
     *   <li>Links and names that lead elsewhere are rejected ({@code E-PATH}).
     *   <li>More than 4096 entries, a zip file of more than 32 MiB, an entry of more than 8 MiB, more than 64 MiB in
     *       total, and an entry that expands to more than 100 times its compressed length are rejected
     *       ({@code E-LIMIT}).
     *   <li>A zip file inside the zip file is never opened.
     * </ul>
     *
     * <p>The file may be replaced at any time, preferably by writing another file and renaming it.
     *
     * @param file the zip file; a relative path is resolved against the current working directory
     */
    static ContentSource zip(Path file) {
        return new FileSource(new ZipFiles(Objects.requireNonNull(file, "file")));
    }
}
