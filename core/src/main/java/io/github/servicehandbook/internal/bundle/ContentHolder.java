package io.github.servicehandbook.internal.bundle;

/**
 * A loaded handbook as seen by tools that compare whole handbooks.
 *
 * <p>Implementations must be thread-safe.
 */
public interface ContentHolder {
    /**
     * {@return the content of every file} Files that were not read before are read now.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if a file is read now and has faults; lists
     *     every fault
     */
    BundleContent content();
}
