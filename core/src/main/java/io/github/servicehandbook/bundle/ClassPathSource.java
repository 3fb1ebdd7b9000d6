package io.github.servicehandbook.bundle;

import io.github.servicehandbook.internal.source.BundlePath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Objects;
import java.util.Optional;

/** A content source that reads a bundle through the class loader of an anchor class. */
final class ClassPathSource implements ContentSource {
    private static final int ID_LIMIT = 64;

    private final Class<?> anchor;
    private final String bundleId;

    ClassPathSource(Class<?> anchor, String bundleId) {
        this.anchor = Objects.requireNonNull(anchor, "anchor");
        this.bundleId = Objects.requireNonNull(bundleId, "bundleId");
        if (bundleId.length() > ID_LIMIT || !bundleId.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "bundleId: invalid bundle ID; expected 1 to 64 characters 0-9, a-z and -, such as retail-service-handbook");
        }
    }

    @Override
    public String bundleId() {
        return bundleId;
    }

    @Override
    public String description() {
        return "class path of " + anchor.getName() + ", bundle " + bundleId;
    }

    /**
     * Opens a file without caches, so that a jar replaced on disk is neither kept open nor read through a stale index.
     */
    @Override
    public Optional<InputStream> open(String path) throws IOException {
        // Any other path may be a directory, which a class loader would open as a list of names.
        boolean file = path.endsWith(".json") || path.equals(BundlePath.SIGNATURE);
        URL url = file ? anchor.getResource("/META-INF/service-handbook/" + bundleId + "/" + path) : null;
        if (url == null) {
            return Optional.empty();
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return Optional.of(connection.getInputStream());
    }
}
