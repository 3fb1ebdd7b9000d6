package io.github.servicehandbook.internal.bundle;

/**
 * A loaded handbook as the tools see it that compare whole handbooks.
 *
 * <p>Implementations must be thread-safe.
 */
public interface ContentHolder {
    /**
     * {@return the content of every file; read now if it was not read before}
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if it is read now and has one
     */
    BundleContent content();
}
