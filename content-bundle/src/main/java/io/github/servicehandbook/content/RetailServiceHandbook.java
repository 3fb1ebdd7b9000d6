package io.github.servicehandbook.content;

import io.github.servicehandbook.bundle.ContentSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;

/**
 * The bundle {@code retail-service-handbook}, found by {@link io.github.servicehandbook.Handbook#load()} or passed to a
 * loader: {@code Handbook.loader().source(new RetailServiceHandbook()).load()}.
 *
 * <p>It opens its files itself, so that they are found on the class path, on the module path, in an isolated class loader
 * and in a merged jar. Without state; safe to share between threads.
 */
public final class RetailServiceHandbook implements ContentSource {
    private static final String ID = "retail-service-handbook";
    private static final String ROOT = "/META-INF/service-handbook/" + ID + "/";

    /** Makes the source; the service loader needs a constructor without parameters. */
    public RetailServiceHandbook() {}

    @Override
    public String bundleId() {
        return ID;
    }

    @Override
    public String description() {
        return "service-handbook-content, bundle " + ID;
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        URL url = RetailServiceHandbook.class.getResource(ROOT + path);
        if (url == null) {
            return Optional.empty();
        }
        URLConnection connection = url.openConnection();
        // A jar that is replaced on disk must neither be held open nor be read through a stale index.
        connection.setUseCaches(false);
        return Optional.of(connection.getInputStream());
    }
}
