package io.github.servicehandbook.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.servicehandbook.Handbook;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of a search index, in a JVM of its own, started by {@link FirstUse}. Allocated is what the first search in the
 * JVM allocates. Retained is what the first search adds to a handbook, measured over several handbooks after the collector
 * has run; tables that all handbooks share are not counted. Every part of each handbook is read before.
 */
public final class SearchIndexHeap {
    private static final int HANDBOOKS = 12;

    private SearchIndexHeap() {}

    /**
     * Prints one line, which {@link Fork} reads.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Handbook first = HandbookLoad.everyPart();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        String found = FirstUseWork.search(first);
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;

        List<Handbook> handbooks = new ArrayList<>();
        for (int i = 0; i < HANDBOOKS; i++) {
            handbooks.add(HandbookLoad.everyPart());
        }
        long before = RetainedHeap.used();
        for (Handbook handbook : handbooks) {
            if (!FirstUseWork.search(handbook).equals(found)) {
                throw new IllegalStateException("not every handbook finds " + found);
            }
        }
        long retained = (RetainedHeap.used() - before) / handbooks.size();
        Fork.print(found, 0, 0, allocated, retained);
    }
}
