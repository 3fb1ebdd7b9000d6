package io.github.servicehandbook.bundle;

import io.github.servicehandbook.internal.source.FolderFiles;
import io.github.servicehandbook.internal.source.ZipFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the files of a bundle come from. A content module implements it, opens its own files and registers the
 * implementation for {@link java.util.ServiceLoader}, both in {@code META-INF/services} and in {@code module-info}.
 *
 * <p>Implementations are safe to share between threads, and do not use the handbook that is being read from them. The build
 * of a module answers for its troubleshooting trees and for files that its manifest does not list; only the folders and zips
 * of {@link #directory} and {@link #zip} are looked through for that, and not what wraps one of them.
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
    String description();

    /**
     * Opens a file of the bundle; each call opens it anew.
     *
     * @param path the path below the bundle's root, for example {@code codes.json}; the loader asks only for paths of
     *     lower-case letters, digits, hyphens and slashes that end in {@code .json}, and, if it has a trust store, for
     *     {@code bundle.json.sig}
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

    /**
     * Returns a source that reads a folder with {@code bundle.json} at its top. For content that comes without a release
     * of a program: nothing in the folder is believed.
     *
     * <ul>
     *   <li>A file that the manifest does not list is refused ({@code E-UNLISTED}), but for {@code bundle.json.sig},
     *       {@code changes.json} and what lies in {@code schema/}.
     *   <li>A link that leads out of the folder, and a link to a folder, are refused ({@code E-PATH}). The folder itself
     *       may be a link, so that a release is switched at once.
     *   <li>Troubleshooting trees get the whole proof when they are read, not the check of their structure alone.
     * </ul>
     *
     * <p>The folder is not looked at before a load; each call looks anew and leaves no file open. Files that are replaced
     * during a load make it fail. {@link #bundleId()} is what the manifest says; it throws a
     * {@link HandbookContentException} if there is no manifest with an id. {@link #open} throws one for a path that no
     * bundle may have or that leads out of the folder.
     *
     * <p>Example: {@code Handbook.loader().source(ContentSource.directory(Path.of("/srv/handbook"))).load()}.
     *
     * @param root the folder; a relative path counts from the present working directory
     * @return the source
     */
    static ContentSource directory(Path root) {
        return new FileSource(new FolderFiles(Objects.requireNonNull(root, "root")));
    }

    /**
     * Returns a source that reads a zip with {@code bundle.json} at its top. The rules are those of
     * {@link #directory(Path)}, and the zip is read strictly: entries that are encrypted, have one name, overlap, or are
     * not as long as they state are refused ({@code E-ZIP}), as are links and names that lead elsewhere
     * ({@code E-PATH}), more than 4096 entries, a zip of more than 32 MiB, an entry of more than 8 MiB, more than
     * 64 MiB in all, and what unpacks to more than a hundred times its length ({@code E-LIMIT}). A zip in the zip is
     * never opened. The file may be replaced at any time; best is to write another and rename it.
     *
     * @param file the zip; a relative path counts from the present working directory
     * @return the source
     */
    static ContentSource zip(Path file) {
        return new FileSource(new ZipFiles(Objects.requireNonNull(file, "file")));
    }
}
