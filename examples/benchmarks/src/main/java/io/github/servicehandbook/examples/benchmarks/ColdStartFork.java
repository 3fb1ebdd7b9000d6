package io.github.servicehandbook.examples.benchmarks;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One load in a fresh JVM, started by {@link ColdStart}. Prints one line: the figure measured, what was found, the
 * time on a processor, and the peak memory of the process. Nothing here may load a class that the load would have to load.
 */
public final class ColdStartFork {
    private ColdStartFork() {}

    /** Loaded just before a load, so that the class log shows where it begins. */
    static final class Before {
        static void mark() {}
    }

    /** Loaded just after a load. */
    static final class After {
        static void mark() {}
    }

    /**
     * Runs one load.
     *
     * @param args which load, and what to measure
     * @throws IOException if the memory figures of the system cannot be read
     */
    public static void main(String[] args) throws IOException {
        String load = args[0];
        if (args[1].equals("bytes")) {
            allocation(load);
            return;
        }
        processorNanos(); // once without counting, for its own classes
        Before.mark();
        long processorStart = processorNanos();
        long start = System.nanoTime();
        Entries entries = run(load);
        long nanos = System.nanoTime() - start;
        long processor = processorNanos() - processorStart;
        After.mark();
        System.out.println(nanos + " " + entries + " " + processor + " " + peakKilobytes());
    }

    /** The beans load classes themselves, so that time and classes are measured without them. */
    private static void allocation(String load) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        Entries entries = run(load);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.println(bytes + " " + entries + " 0 0");
    }

    /** How long this thread has been on a processor, which other programs disturb less; 0 where Linux does not say. */
    private static long processorNanos() throws IOException {
        try (FileInputStream in = new FileInputStream("/proc/thread-self/schedstat")) {
            long nanos = 0;
            for (int c = in.read(); c >= '0' && c <= '9'; c = in.read()) {
                nanos = nanos * 10 + (c - '0');
            }
            return nanos;
        } catch (FileNotFoundException e) {
            return 0;
        }
    }

    private static Entries run(String load) {
        return switch (load) {
            case "floor" -> FloorLoad.tokens();
            case "floor-sha256" -> FloorLoad.tokensAndHashes();
            case "databind" -> DatabindLoad.run().entries();
            default -> HandbookLoad.run();
        };
    }

    /** The most memory that this process ever had resident, 0 where the system does not say. */
    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        }
        return 0;
    }
}
