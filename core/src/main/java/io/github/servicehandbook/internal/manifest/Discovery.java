package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the only bundle on the class or module path. Searches with the class loader of this library, and with the
 * context class loader only if that finds none. Class path order never decides: copies must be identical, anything else
 * is an error.
 *
 * <p>Not thread-safe.
 */
public final class Discovery {
    private static final String COORDINATES = "io.github.servicehandbook:service-handbook-content";
    private static final int MAX_COPIES = 64;

    private final Faults faults = new Faults();
    private final List<NamedSource> found = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();

    private Discovery() {}

    /** The source that was found, and the notices about the search. */
    public record Found(NamedSource source, List<String> notices) {}

    /**
     * Finds the content provider.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if there is none, if none can be created, or if
     *     there are several that differ
     */
    public static Found find() {
        return new Discovery().run();
    }

    private Found run() {
        ClassLoader own = Discovery.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        search(own, "core's own class loader");
        if (found.isEmpty() && context != null && context != own) {
            search(context, "the context class loader");
        }
        if (found.isEmpty()) {
            throw noBundle();
        }
        return single();
    }

    private void search(@Nullable ClassLoader loader, String name) {
        searched.add(name + " (" + (loader == null ? "bootstrap" : loader.toString()) + ")");
        Iterator<ContentSource> providers =
                ServiceLoader.load(ContentSource.class, loader).iterator();
        // The iterator skips a broken provider; the bound only guards against one that fails forever.
        for (int attempt = 0; attempt < MAX_COPIES; attempt++) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                NamedSource source = NamedSource.of(providers.next(), faults);
                if (source != null) {
                    found.add(source);
                }
            } catch (LinkageError e) {
                // The iterator lets this through if the class itself is broken or was compiled for a newer Java
                // version.
                noteOnce(FaultCode.PROVIDER, "content provider cannot be loaded: " + e);
            } catch (ServiceConfigurationError e) {
                Throwable cause = e.getCause();
                // An IOException means that a service file cannot be read, for example in a jar that was deleted.
                FaultCode code = cause instanceof IOException ? FaultCode.IO : FaultCode.PROVIDER;
                noteOnce(code, e.getMessage() + (cause == null ? "" : ": " + cause));
            }
        }
    }

    /**
     * Records a fault once: the context class loader finds the broken providers of its parent, the loader of this
     * library, a second time.
     */
    private void noteOnce(FaultCode code, String message) {
        for (Fault fault : faults.list()) {
            if (fault.message().equals(message)) {
                return;
            }
        }
        faults.add(code, "", "", message);
    }

    private RuntimeException noBundle() {
        return faults.fatal(
                FaultCode.NO_BUNDLE,
                "",
                "",
                "no handbook content found; add " + COORDINATES
                        + " to the class path or module path. Searched: "
                        + String.join(", ", searched)
                        + ". If the jar was shaded without service files, use"
                        + " HandbookLoader.source(ContentSource.classPath(anchor, bundleId))");
    }

    /** {@return the only source, if all copies found are identical} */
    private Found single() {
        List<String> notices = new ArrayList<>();
        for (Fault fault : faults.list()) {
            notices.add("ignored: " + fault.message());
        }
        NamedSource first = found.get(0);
        for (NamedSource other : found) {
            if (!Objects.equals(other.bundleId(), first.bundleId())) {
                throw ambiguous("several bundles: " + first.bundleId() + " in " + first.place() + ", "
                        + other.bundleId() + " in " + other.place());
            }
        }
        Map<String, String> digestByPlace = digestByPlace();
        if (new HashSet<>(digestByPlace.values()).size() > 1) {
            throw ambiguous("several different copies of the bundle " + first.bundleId() + ": " + digestByPlace);
        }
        if (digestByPlace.size() > 1) {
            notices.add("identical copies of the bundle " + first.bundleId() + " found; used one: "
                    + String.join(", ", digestByPlace.keySet()));
        }
        return new Found(first, notices);
    }

    private RuntimeException ambiguous(String what) {
        return faults.fatal(
                FaultCode.AMBIGUOUS, "", "", what + "; keep one, or choose one with HandbookLoader.source(…)");
    }

    /** {@return the digests of all visible manifests, or an empty map if there is only one} */
    private Map<String, String> digestByPlace() {
        Map<String, String> digestByPlace = new LinkedHashMap<>();
        if (found.size() > 1) {
            for (NamedSource named : found) {
                String provider = named.source().getClass().getName();
                digestByPlace.put(named.place() + " (" + provider + ")", digest(named));
            }
        }
        try {
            Map<String, URL> copies = copies();
            if (copies.size() > 1) {
                for (Map.Entry<String, URL> copy : copies.entrySet()) {
                    digestByPlace.put(copy.getKey(), digest(copy.getValue()));
                }
            }
        } catch (IOException e) {
            throw faults.fatal(FaultCode.IO, Manifest.FILE, "", "cannot be read: " + e);
        }
        return digestByPlace;
    }

    /**
     * {@return every manifest that the class loaders of the providers can see} The service loader treats two jars with
     * the same provider class as one, which would hide the second.
     */
    private Map<String, URL> copies() throws IOException {
        Map<String, URL> copies = new LinkedHashMap<>();
        for (NamedSource named : found) {
            String path = "META-INF/service-handbook/" + named.bundleId() + "/" + Manifest.FILE;
            ClassLoader loader = named.source().getClass().getClassLoader();
            Enumeration<URL> seen = loader == null ? ClassLoader.getSystemResources(path) : loader.getResources(path);
            while (seen.hasMoreElements() && copies.size() < MAX_COPIES) {
                URL copy = seen.nextElement();
                copies.put(copy.toString(), copy);
            }
        }
        return copies;
    }

    private static String digest(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return Digests.sha256(in.readNBytes(BundleFiles.MAX_MANIFEST_BYTES + 1));
        }
    }

    private String digest(NamedSource named) {
        byte[] manifest = new BundleFiles(named, faults).manifest();
        if (manifest == null) {
            faults.throwIfAny();
            return "";
        }
        return Digests.sha256(manifest);
    }
}
