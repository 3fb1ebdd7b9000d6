package io.github.servicehandbook.content.conformance;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads once and says in lines what came of it: a handbook and its notices, or the faults. Plain Java, as
 * {@link Conformance}.
 */
public final class LoadReport {
    private LoadReport() {}

    /**
     * Prints the report.
     *
     * @param args see {@link #of}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        of(args).forEach(out::println);
    }

    /**
     * Loads.
     *
     * @param args nothing for what is discovered, or a bundle id that is read through this class as the anchor
     * @return {@code loaded <id> <version> <digest>} and the notices, or {@code refused <fault>} for each fault
     */
    public static List<String> of(String... args) {
        List<String> lines = new ArrayList<>();
        try {
            Handbook handbook = args.length == 0
                    ? Handbook.load()
                    : Handbook.loader()
                            .source(ContentSource.classPath(LoadReport.class, args[0]))
                            .load();
            lines.add("loaded " + handbook.info().id() + " " + handbook.info().version() + " "
                    + handbook.info().digest());
            for (String notice : handbook.info().notices()) {
                lines.add("notice " + notice);
            }
        } catch (HandbookContentException e) {
            for (Fault fault : e.faults()) {
                lines.add("refused " + fault);
            }
        }
        return lines;
    }
}
