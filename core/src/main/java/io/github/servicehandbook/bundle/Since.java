package io.github.servicehandbook.bundle;

import java.util.Objects;

/**
 * The first version in which a statement holds, of a bundle or an overlay.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bundleId the ID of the bundle or overlay
 * @param version the version, for example {@code 1.2.0}
 */
public record Since(String bundleId, String version) {
    /** Validates the components. */
    public Since {
        Objects.requireNonNull(bundleId, "bundleId");
        Objects.requireNonNull(version, "version");
    }

    /** {@return ID and version, for example {@code hunan-shops 1.2.0}} */
    @Override
    public String toString() {
        return bundleId + " " + version;
    }
}
