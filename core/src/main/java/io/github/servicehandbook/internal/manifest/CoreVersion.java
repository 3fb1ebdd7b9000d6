package io.github.servicehandbook.internal.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of this library, which the build writes into a resource. */
final class CoreVersion {
    private static final String RESOURCE = "/META-INF/service-handbook-core.properties";

    private CoreVersion() {}

    /** {@return the version, or null if the build did not write one, for example if an IDE runs from its own output} */
    static @Nullable SemVer current() {
        URL url = CoreVersion.class.getResource(RESOURCE);
        if (url == null) {
            return null;
        }
        try {
            URLConnection connection = url.openConnection();
            // getResourceAsStream would leave the jar open in a JVM cache.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                Properties properties = new Properties();
                properties.load(in);
                return SemVer.parseBuild(properties.getProperty("version", ""));
            }
        } catch (IOException e) {
            return null;
        }
    }
}
