package io.github.servicehandbook.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Measures the first use of each part of the library in a fresh JVM, compared with the floor. Each measurement has its
 * own JVM. The rows alternate, so that noise on the machine affects all of them. The table shows medians of the
 * thread's processor time, which other programs on the machine disturb less than wall-clock time.
 *
 * <p>In every JVM, the work must find the same as in this one. Rows that start from nothing must start before any class
 * of the library, of Jackson or of SLF4J is loaded.
 *
 * <pre>
 * java -cp examples/benchmarks/target/benchmarks.jar io.github.servicehandbook.examples.benchmarks.FirstUse 15
 * </pre>
 */
public final class FirstUse {
    private static final int ROUNDS = 21;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MEGA = 1e6;

    private final Path directory;
    private final Path unhashed;
    private final Map<FirstUseRow, String> expected = new EnumMap<>(FirstUseRow.class);

    private FirstUse(Path directory) throws IOException {
        this.directory = directory;
        unhashed = UnhashedJar.write(directory);
        BundleFiles.write(directory);
        for (FirstUseRow row : FirstUseRow.values()) {
            expected.put(row, FirstUseWork.run(row, directory.toString(), new Untimed()));
        }
    }

    /** A section without measurement, for work that is run only for its result. */
    private static final class Untimed implements FirstUseWork.Section {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    }

    /**
     * Measures and prints two tables in Markdown.
     *
     * @param args the number of JVMs for each row, 21 by default
     * @throws IOException if a JVM cannot be started
     * @throws InterruptedException if this program is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Path directory = Files.createTempDirectory("first-use");
        try {
            FirstUse benchmark = new FirstUse(directory);
            printSetting(rounds, System.out);
            benchmark.measureRows(rounds, System.out);
            benchmark.measureIndex(System.out);
        } finally {
            delete(directory);
        }
    }

    private void measureRows(int rounds, PrintStream out) throws IOException, InterruptedException {
        Map<FirstUseRow, List<Fork.Run>> runs = new EnumMap<>(FirstUseRow.class);
        for (FirstUseRow row : FirstUseRow.values()) {
            fork(row, "time"); // not counted: loads the jars into the operating system's cache
            runs.put(row, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<FirstUseRow, List<Fork.Run>> ofRow : runs.entrySet()) {
                ofRow.getValue().add(fork(ofRow.getKey(), "time"));
            }
        }
        out.println("| first use in a fresh JVM | ms of processor time, median (min–max) | ratio to the floor"
                + " | ms by the clock | classes loaded | allocated | peak RSS |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        double floor = median(Objects.requireNonNull(runs.get(FirstUseRow.FLOOR)), Fork.Run::processorNanos);
        for (Map.Entry<FirstUseRow, List<Fork.Run>> ofRow : runs.entrySet()) {
            printRow(ofRow.getKey(), ofRow.getValue(), floor, out);
        }
    }

    private void printRow(FirstUseRow row, List<Fork.Run> runs, double floor, PrintStream out)
            throws IOException, InterruptedException {
        double processor = median(runs, Fork.Run::processorNanos);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f (%.1f–%.1f) | %.2f | %.1f | %d | %.2f MB | %.0f MB |%n",
                row.title(),
                processor / NANOS_PER_MILLI,
                runs.stream().mapToLong(Fork.Run::processorNanos).min().orElseThrow() / NANOS_PER_MILLI,
                runs.stream().mapToLong(Fork.Run::processorNanos).max().orElseThrow() / NANOS_PER_MILLI,
                processor / floor,
                median(runs, Fork.Run::clockNanos) / NANOS_PER_MILLI,
                classes(row),
                fork(row, "bytes").bytes() / MEGA,
                median(runs, Fork.Run::peakBytes) / MEGA);
    }

    private Fork.Run fork(FirstUseRow row, String figure, String... options) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        if (row == FirstUseRow.UNHASHED) {
            classPath = unhashed + File.pathSeparator + classPath;
        }
        Fork.Run run = Fork.run(
                FirstUseFork.class, classPath, List.of(options), List.of(row.name(), figure, directory.toString()));
        if (!run.found().equals(expected.get(row))) {
            throw new IllegalStateException(
                    row + ": found " + run.found() + "; expected " + expected.get(row) + ", as in this JVM");
        }
        return run;
    }

    /**
     * Returns the number of classes loaded in the timed section. This needs a separate run, because logging takes time.
     */
    private int classes(FirstUseRow row) throws IOException, InterruptedException {
        Path log = directory.resolve(row + ".log");
        fork(row, "time", "-Xlog:class+load:file=" + log + ":none");
        ClassLog classes = ClassLog.read(log, FirstUseFork.Before.class, FirstUseFork.After.class);
        if (row.startsFromNothing() && !classes.loadedEarly().isEmpty()) {
            throw new IllegalStateException(row + ": loaded before the timed section: " + classes.loadedEarly());
        }
        return classes.timed().size();
    }

    private void measureIndex(PrintStream out) throws IOException, InterruptedException {
        Fork.Run run = Fork.run(SearchIndexHeap.class, System.getProperty("java.class.path"), List.of(), List.of());
        if (!run.found().equals(expected.get(FirstUseRow.FIRST_SEARCH))) {
            throw new IllegalStateException("the index finds " + run.found());
        }
        double megabytes = contentBytes() / MEGA;
        out.println();
        out.println("| search index | in all | per MB of content in one language |");
        out.println("|---|---:|---:|");
        out.printf(
                Locale.ROOT,
                "| allocated | %.1f MB | %.1f MB |%n| retained | %.1f MB | %.1f MB |%n",
                run.bytes() / MEGA,
                run.bytes() / MEGA / megabytes,
                run.retainedBytes() / MEGA,
                run.retainedBytes() / MEGA / megabytes);
    }

    private static void printSetting(int rounds, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d bytes of content in %d files; JDK %s (%s), %d processors, %s, default class data sharing and"
                        + " compilers; %d JVMs for each row, the rows alternating.%n%n",
                contentBytes(),
                ContentFiles.names().size(),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vm.name"),
                Runtime.getRuntime().availableProcessors(),
                collectors(),
                rounds);
    }

    /** Returns the garbage collectors of this JVM; the forks run with its defaults. */
    private static String collectors() {
        return String.join(
                ", ",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList());
    }

    private static long contentBytes() {
        long bytes = 0;
        for (String name : ContentFiles.names()) {
            bytes += ContentFiles.read(name).length;
        }
        return bytes;
    }

    private static double median(List<Fork.Run> runs, ToLongFunction<Fork.Run> figure) {
        long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
