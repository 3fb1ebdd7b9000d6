package io.github.servicehandbook.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.servicehandbook.Handbook;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the memory of a search index, in a separate JVM, started by {@link FirstUse}: the bytes that the first
 * search of a handbook allocates, and the bytes that it adds to the handbook after garbage collection. Several
 * handbooks are measured after a first one, so that classes and the tables that all handbooks share are not counted.
 * Every part of each handbook is read before the measurement.
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
        String found = FirstUseWork.search(HandbookLoad.everyPart());
        List<Handbook> handbooks = new ArrayList<>();
        for (int i = 0; i < HANDBOOKS; i++) {
            handbooks.add(HandbookLoad.everyPart());
        }
        long heap = RetainedHeap.used();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        for (Handbook handbook : handbooks) {
            if (!FirstUseWork.search(handbook).equals(found)) {
                throw new IllegalStateException("not every handbook finds " + found);
            }
        }
        long allocated = (threads.getCurrentThreadAllocatedBytes() - bytes) / handbooks.size();
        long retained = (RetainedHeap.used() - heap) / handbooks.size();
        Fork.print(found, 0, 0, allocated, retained);
    }
}
