package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.internal.fault.FaultCode;
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
 * Finds the one bundle on the class or module path: with core's own class loader, and with the context class loader only
 * if that finds none. Nothing is chosen by class path order: copies must be identical, anything else is an error.
 */
public final class Discovery {
    private static final String COORDINATES = "io.github.servicehandbook:service-handbook-content";
    private static final int MAX_COPIES = 64;

    private final Faults faults = new Faults();
    private final List<NamedSource> found = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();

    private Discovery() {}

    /** What was found. */
    public record Found(NamedSource source, List<String> notices) {}

    /**
     * Looks for providers of content.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if there is none, if none can be made, or if
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
        // A broken provider is skipped by the iterator; the bound only guards against one that fails for ever.
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
                // The iterator lets it through where the class itself is broken or made for a newer Java.
                noteOnce(FaultCode.PROVIDER, "a provider of content cannot be linked: " + e);
            } catch (ServiceConfigurationError e) {
                Throwable cause = e.getCause();
                // The first is the file of the services that cannot be read, as in a jar that was taken away.
                FaultCode code = cause instanceof IOException ? FaultCode.IO : FaultCode.PROVIDER;
                noteOnce(code, e.getMessage() + (cause == null ? "" : ": " + cause));
            }
        }
    }

    /** The context loader finds again what its parent, core's own loader, has found broken. */
    private void noteOnce(FaultCode code, String message) {
        for (Fault fault : faults.noted()) {
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
                        + " to the class or module path. Searched the services of "
                        + String.join(" and of ", searched)
                        + ". In a jar that was merged without its service files, pass"
                        + " ContentSource.classPath(anchor, bundleId) to the loader");
    }

    /** The one source, if all that was found is the same. */
    private Found single() {
        List<String> notices = new ArrayList<>();
        for (Fault fault : faults.noted()) {
            notices.add("passed over: " + fault.message());
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
        return faults.fatal(FaultCode.AMBIGUOUS, "", "", what + "; keep one, or say which by HandbookLoader.source(…)");
    }

    /** The digest of every manifest in sight, or nothing where there is but one. */
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
     * Every manifest that the class loaders of the providers can see. The service loader takes two jars that hold the
     * same provider class for one and would hide the second.
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
            return Digests.sha256(in.readNBytes(SourceFiles.MAX_MANIFEST_BYTES + 1));
        }
    }

    private String digest(NamedSource named) {
        byte[] manifest = new SourceFiles(named, faults).manifest();
        if (manifest == null) {
            faults.throwIfAny();
            return "";
        }
        return Digests.sha256(manifest);
    }
}
