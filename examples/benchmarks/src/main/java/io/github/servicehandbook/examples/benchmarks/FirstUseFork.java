package io.github.servicehandbook.examples.benchmarks;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

/**
 * Runs the work of one row in a fresh JVM, started by {@link FirstUse}. Prints one line, which {@link Fork} reads. This
 * class must not load a class that the work would have to load.
 */
public final class FirstUseFork {
    private FirstUseFork() {}

    /** A marker that is loaded just before the timed section, so that the class log shows where the section starts. */
    static final class Before {
        static void mark() {}
    }

    /** A marker that is loaded just after the timed section. */
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

    /** Returns the row with the given name, without {@code valueOf}, which creates a map by reflection. */
    private static FirstUseRow row(String name) {
        for (FirstUseRow row : FirstUseRow.values()) {
            if (row.name().equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Measures the processor time and the wall-clock time of the section. */
    private static final class Time implements FirstUseWork.Section {
        private long processorNanos = processorNanos(); // once without counting, to load its own classes
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

        /** {@return the processor time of this thread, or 0 if the system does not report it} */
        @SuppressWarnings("ThreadPriorityCheck") // yields to update the figure, not for another thread
        private static long processorNanos() {
            Thread.yield(); // updates the figure, which is otherwise as old as the scheduler's last tick
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

    /**
     * Measures the bytes that the section allocates. The bean loads classes itself, so time and classes are measured
     * without it.
     */
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
