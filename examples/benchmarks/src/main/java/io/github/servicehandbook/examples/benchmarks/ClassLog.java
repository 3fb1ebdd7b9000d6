package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a JVM loaded, according to its log.
 *
 * @param loadedEarly the classes of the library, of Jackson and of SLF4J that were loaded before the timed section
 * @param timed the classes loaded in the timed section
 */
record ClassLog(List<String> loadedEarly, List<String> timed) {
    private static final String LIBRARY = "io.github.servicehandbook.";
    private static final String BENCHMARKS = LIBRARY + "examples.";

    /** Reads a log of {@code -Xlog:class+load} with the decoration {@code none}; the markers bound the timed section. */
    static ClassLog read(Path log, Class<?> before, Class<?> after) throws IOException {
        List<String> lines = Files.readAllLines(log);
        int start = line(lines, before);
        return new ClassLog(
                lines.subList(0, start).stream().filter(ClassLog::isMeasured).toList(),
                List.copyOf(lines.subList(start + 1, line(lines, after))));
    }

    private static boolean isMeasured(String line) {
        return line.startsWith("com.fasterxml.")
                || line.startsWith("org.slf4j.")
                || (line.startsWith(LIBRARY) && !line.startsWith(BENCHMARKS));
    }

    private static int line(List<String> lines, Class<?> marker) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(marker.getName() + " ")) {
                return i;
            }
        }
        throw new IllegalStateException("the class log has no " + marker.getName());
    }
}
