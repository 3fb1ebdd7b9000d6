package io.github.servicehandbook.examples.ownhandbook;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The handbook of another operator, the fictional 湖畔通信, and the overlay of one of its districts. Its files are
 * resources of this module, and the build creates its manifest. The only content names in the code are the two bundle
 * IDs.
 */
public final class OwnHandbook {
    private OwnHandbook() {}

    /** Returns a loader for the operator's own bundle. */
    static HandbookLoader loader() {
        return Handbook.loader().source(ContentSource.classPath(OwnHandbook.class, "lakeside-shops"));
    }

    /** Returns the overlay of a district. */
    static Overlay district() {
        return Overlay.of(ContentSource.classPath(OwnHandbook.class, "harbour-district"));
    }

    /**
     * Prints the limit of a payment with and without the district's overlay, its provenance, and the status of IDs.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(PrintStream out) {
        for (Handbook handbook : new Handbook[] {
            loader().load(), loader().overlay(district(), 10).load()
        }) {
            out.println(handbook.info().id() + " " + handbook.info().version() + " "
                    + handbook.info().overlays().stream()
                            .map(layer -> layer.id())
                            .toList());
            out.println("  " + handbook.standards().timeLimit("payment").name(Locale.ENGLISH) + " "
                    + handbook.standards().timeLimit("payment").limit());
            out.println("  " + handbook.provenance("time-limit", "payment", "/limit"));
            out.println("  " + fate(handbook, "code", "a002") + ", " + fate(handbook, "code", "h100"));
            out.println("  " + fate(handbook, "code", "a009") + ", " + fate(handbook, "time-limit", "rush"));
        }
    }

    /** Returns the status of an ID that a program may have stored. */
    private static String fate(Handbook handbook, String kind, String id) {
        return id + " " + handbook.lookup(kind, id).getClass().getSimpleName();
    }
}
