package io.github.servicehandbook.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The first load in a fresh JVM, beside the floor and beside databind. The loads take turns, one JVM each, so that noise
 * on the machine meets all of them; the table shows medians.
 */
public final class ColdStart {
    private static final int ROUNDS = 21;
    private static final double NANOS_PER_MILLI = 1e6;

    /** The loads, in the order of their turns and of the table's rows. */
    enum Load {
        FLOOR("floor", "floor: Jackson tokens, strings and numbers materialised"),
        FLOOR_SHA256("floor-sha256", "floor and SHA-256 of every file"),
        UNHASHED("unhashed", "`Handbook.load()`, its SHA-256 replaced by a constant"),
        HANDBOOK("handbook", "`Handbook.load()`"),
        DATABIND("databind", "databind into the same models, no SHA-256, no checks");

        private final String argument;
        private final String title;

        Load(String argument, String title) {
            this.argument = argument;
            this.title = title;
        }
    }

    /** What one JVM printed, and how long it lived. */
    record Run(long figure, String entries, long processorNanos, long peakKilobytes, long wallNanos) {}

    private final Path directory;
    private final Path unhashed;

    private ColdStart(Path directory) throws IOException {
        this.directory = directory;
        unhashed = UnhashedJar.write(directory);
    }

    /**
     * Measures and prints a table in Markdown.
     *
     * @param args how many JVMs per load, 21 unless given
     * @throws IOException if a JVM cannot be started
     * @throws InterruptedException if this program is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Path directory = Files.createTempDirectory("cold-start");
        try {
            new ColdStart(directory).measure(rounds, System.out);
        } finally {
            delete(directory);
        }
    }

    private void measure(int rounds, PrintStream out) throws IOException, InterruptedException {
        Map<Load, List<Run>> runs = new EnumMap<>(Load.class);
        for (Load load : Load.values()) {
            fork(load, "time"); // brings the jars into the system's cache; not counted
            runs.put(load, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Load, List<Run>> ofLoad : runs.entrySet()) {
                ofLoad.getValue().add(fork(ofLoad.getKey(), "time"));
            }
        }
        requireSameWork(runs.values());
        printSetting(rounds, out);
        out.println("| first load in a fresh JVM | ms, median (min–max) | ratio to floor | ms on a processor | ratio"
                + " | classes loaded | allocated | whole process, ms | peak RSS |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        List<Run> floor = Objects.requireNonNull(runs.get(Load.FLOOR));
        for (Map.Entry<Load, List<Run>> ofLoad : runs.entrySet()) {
            printRow(ofLoad.getKey(), ofLoad.getValue(), floor, out);
        }
    }

    private void printRow(Load load, List<Run> runs, List<Run> floor, PrintStream out)
            throws IOException, InterruptedException {
        double time = median(runs, Run::figure);
        double processor = median(runs, Run::processorNanos);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f (%.1f–%.1f) | %.2f | %.1f | %.2f | %d | %.1f MB | %.0f | %.0f MB |%n",
                load.title,
                time / NANOS_PER_MILLI,
                runs.stream().mapToLong(Run::figure).min().orElseThrow() / NANOS_PER_MILLI,
                runs.stream().mapToLong(Run::figure).max().orElseThrow() / NANOS_PER_MILLI,
                time / median(floor, Run::figure),
                processor / NANOS_PER_MILLI,
                processor / median(floor, Run::processorNanos),
                classes(load),
                fork(load, "bytes").figure / 1e6,
                median(runs, Run::wallNanos) / NANOS_PER_MILLI,
                median(runs, Run::peakKilobytes) / 1e3);
    }

    private static void printSetting(int rounds, PrintStream out) {
        long bytes = 0;
        for (String name : ContentFiles.names()) {
            bytes += ContentFiles.read(name).length;
        }
        out.printf(
                "%,d bytes of content in %d files; JDK %s (%s), %d processors, %s, default class data sharing and"
                        + " compilers; %d JVMs for each row, taking turns.%n%n",
                bytes,
                ContentFiles.names().size(),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vm.name"),
                Runtime.getRuntime().availableProcessors(),
                collectors(),
                rounds);
    }

    /** The children run with the defaults of this JVM. */
    private static String collectors() {
        return String.join(
                ", ",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList());
    }

    private static void requireSameWork(Collection<List<Run>> runs) {
        List<String> found =
                runs.stream().flatMap(List::stream).map(Run::entries).distinct().toList();
        if (found.size() != 1) {
            throw new IllegalStateException("the loads did not do the same work: " + found);
        }
    }

    private Run fork(Load load, String figure, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options));
        String classPath = System.getProperty("java.class.path");
        command.add("-cp");
        command.add(load == Load.UNHASHED ? unhashed + File.pathSeparator + classPath : classPath);
        command.addAll(List.of(ColdStartFork.class.getName(), load.argument, figure));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        long start = System.nanoTime();
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long wall = System.nanoTime() - start;
        String[] fields = printed.strip().split(" ", -1);
        if (status != 0 || fields.length != 4) {
            throw new IllegalStateException(load + " ended with status " + status + " and printed " + printed);
        }
        return new Run(
                Long.parseLong(fields[0]), fields[1], Long.parseLong(fields[2]), Long.parseLong(fields[3]), wall);
    }

    /** How many classes the JVM logs between the two markers; in a run of its own, because the log takes time. */
    private long classes(Load load) throws IOException, InterruptedException {
        Path log = directory.resolve(load.argument + ".log");
        fork(load, "time", "-Xlog:class+load:file=" + log + ":none");
        List<String> lines = Files.readAllLines(log);
        return line(lines, ColdStartFork.After.class) - line(lines, ColdStartFork.Before.class) - 1;
    }

    private static long line(List<String> lines, Class<?> marker) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(marker.getName() + " ")) {
                return i;
            }
        }
        throw new IllegalStateException("the class log has no " + marker.getName());
    }

    private static double median(List<Run> runs, ToLongFunction<Run> figure) {
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
