package io.github.servicehandbook.examples.benchmarks;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

/**
 * The work of one row in a fresh JVM, started by {@link FirstUse}. Prints one line, which {@link Fork} reads. Nothing here
 * may load a class that the work would have to load.
 */
public final class FirstUseFork {
    private FirstUseFork() {}

    /** Loaded just before the timed section, so that the class log shows where it begins. */
    static final class Before {
        static void mark() {}
    }

    /** Loaded just after the timed section. */
    static final class After {
        static void mark() {}
    }

    /**
     * Runs the work of one row.
     *
     * @param args the name of the row; {@code time} or {@code bytes}; the directory of the bundles
     */
    public static void main(String[] args) {
        if (args[1].equals("bytes")) {
            Allocation allocation = new Allocation();
            String found = FirstUseWork.run(row(args[0]), args[2], allocation);
            Fork.print(found, 0, 0, allocation.bytes, 0);
            return;
        }
        Time time = new Time();
        String found = FirstUseWork.run(row(args[0]), args[2], time);
        Fork.print(found, time.processorNanos, time.clockNanos, 0, 0);
    }

    /** Without {@code valueOf}, which makes a map by reflection. */
    private static FirstUseRow row(String name) {
        for (FirstUseRow row : FirstUseRow.values()) {
            if (row.name().equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Measures the time of the section. */
    private static final class Time implements FirstUseWork.Section {
        private long processorNanos = processorNanos(); // once without counting, for its own classes
        private long clockNanos;

        @Override
        public void begin() {
            Before.mark();
            processorNanos = processorNanos();
            clockNanos = System.nanoTime();
        }

        @Override
        public void end() {
            clockNanos = System.nanoTime() - clockNanos;
            processorNanos = processorNanos() - processorNanos;
            After.mark();
        }

        /** {@return the processor time of this thread, or 0 where the system does not state it} */
        @SuppressWarnings("ThreadPriorityCheck") // yields for the figure, not for another thread
        private static long processorNanos() {
            Thread.yield(); // brings the figure up to date; otherwise it is as old as the last tick of the scheduler
            try (FileInputStream in = new FileInputStream("/proc/thread-self/schedstat")) {
                long nanos = 0;
                for (int c = in.read(); c >= '0' && c <= '9'; c = in.read()) {
                    nanos = nanos * 10 + (c - '0');
                }
                return nanos;
            } catch (FileNotFoundException e) {
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Measures what the section allocates. The bean loads classes itself, so time and classes are measured without it. */
    private static final class Allocation implements FirstUseWork.Section {
        private final com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        private long bytes = threads.getCurrentThreadAllocatedBytes(); // once without counting

        @Override
        public void begin() {
            bytes = threads.getCurrentThreadAllocatedBytes();
        }

        @Override
        public void end() {
            bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        }
    }
}
