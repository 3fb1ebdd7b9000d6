package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A measurement in a separate JVM, which prints one line of figures. */
final class Fork {
    private static final int FIELDS = 6;
    private static final long KIBIBYTE = 1024;

    private Fork() {}

    /**
     * The figures on the line.
     *
     * @param found the result of the work, without spaces
     * @param processorNanos the processor time of the thread, 0 if not measured
     * @param clockNanos the wall-clock time, 0 if not measured
     * @param bytes the bytes allocated, 0 if not measured
     * @param retainedBytes the bytes retained, 0 if not measured
     * @param peakBytes the peak resident memory of the process, 0 if the system does not report it
     */
    record Run(String found, long processorNanos, long clockNanos, long bytes, long retainedBytes, long peakBytes) {}

    /** Starts a JVM with the defaults of this one, and reads its line. */
    static Run run(Class<?> program, String classPath, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String[] fields = printed.strip().split(" ", -1);
        if (status != 0 || fields.length != FIELDS) {
            throw new IllegalStateException(command + " ended with status " + status + " and printed " + printed);
        }
        return new Run(
                fields[0],
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]));
    }

    /** Prints the line. The peak memory is that of this process. */
    static void print(String found, long processorNanos, long clockNanos, long bytes, long retainedBytes) {
        System.out.println(found + " " + processorNanos + " " + clockNanos + " " + bytes + " " + retainedBytes + " "
                + peakBytes());
    }

    private static long peakBytes() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
