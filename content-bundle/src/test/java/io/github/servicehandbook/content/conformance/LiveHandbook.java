package io.github.servicehandbook.content.conformance;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.content.RetailServiceHandbook;

/** Loads a handbook that outlives its jar. Plain Java, as {@link Conformance}. */
public final class LiveHandbook {
    private LiveHandbook() {}

    /** Loads everything. */
    public static Object load() {
        return Handbook.load();
    }

    /** Loads the manifest; the rest is read late. */
    public static Object loadManifest() {
        return Handbook.loader().mode(LoadMode.LAZY).load();
    }

    /** Loads everything, without services. */
    public static Object loadExplicitly() {
        return Handbook.loader()
                .source(ContentSource.classPath(RetailServiceHandbook.class, "retail-service-handbook"))
                .load();
    }

    /** Loads everything, and returns what {@link #read} says. */
    public static String loadAgain() {
        try {
            return read(Handbook.load());
        } catch (HandbookContentException e) {
            return "refused " + e.faults();
        }
    }

    /** Returns the version, and the search words of code 1104. */
    public static String read(Object handbook) {
        try {
            BusinessCode code = ((Handbook) handbook).codes().find("1104").orElseThrow();
            return ((Handbook) handbook).info().version() + " " + code.searchWords();
        } catch (HandbookContentException e) {
            return "refused " + e.faults();
        }
    }
}
