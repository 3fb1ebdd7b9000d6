package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the heap that a loaded handbook retains, compared with the bytes of its files. Many handbooks are loaded and
 * kept, the garbage collector runs, and the growth is divided by their number. Strings are not shared between them.
 *
 * <pre>
 * java -cp examples/benchmarks/target/benchmarks.jar io.github.servicehandbook.examples.benchmarks.RetainedHeap
 * </pre>
 */
public final class RetainedHeap {
    private static final int HANDBOOKS = 60;

    private RetainedHeap() {}

    /**
     * Prints bytes and ratios.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        long raw = 0;
        for (String file : ContentFiles.names()) {
            raw += ContentFiles.read(file).length;
        }
        System.out.println("raw bytes of the files: " + raw);
        print("loaded", false, Handbook.loader(), raw);
        print("loaded, with one overlay", false, Handbook.loader().overlay(MadeUpOverlay.of(1), 1), raw);
        print("searched once", true, Handbook.loader(), raw);
    }

    private static void print(String what, boolean search, HandbookLoader loader, long raw) {
        load(loader, search, 3);
        long before = used();
        List<Handbook> held = load(loader, search, HANDBOOKS);
        long each = (used() - before) / held.size();
        System.out.printf("%s: %d bytes each, %.2f x the raw bytes%n", what, each, (double) each / raw);
    }

    private static List<Handbook> load(HandbookLoader loader, boolean search, int number) {
        List<Handbook> held = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Handbook handbook = loader.load();
            if (search) {
                handbook.search("密码", 1);
            }
            held.add(handbook);
        }
        return held;
    }

    /** Returns the bytes in use on the heap after garbage collection. */
    static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
