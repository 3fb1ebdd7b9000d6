package io.github.servicehandbook.internal.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of this library, which the build writes into a resource. */
final class CoreVersion {
    private static final String RESOURCE = "/META-INF/service-handbook-core.properties";

    private CoreVersion() {}

    /** The version, or null where the build did not write one, as when an IDE runs from its own output. */
    static @Nullable SemVer current() {
        try (InputStream in = CoreVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(in);
            return SemVer.parseBuild(properties.getProperty("version", ""));
        } catch (IOException e) {
            return null;
        }
    }
}
