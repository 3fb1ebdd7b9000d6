package io.github.servicehandbook.internal.pinyin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The readings that the build adds to those of the library. */
final class Supplement {
    private static final Path FILE = Path.of("src", "build", "readings", "supplement.tsv");

    /** A character, its additional readings, and the character of which it is the simplified form, or 0. */
    record Row(int character, List<String> readings, int traditional) {}

    private Supplement() {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> row(line.split("\t", -1)))
                .toList();
    }

    private static Row row(String[] columns) {
        return new Row(
                columns[0].codePointAt(0),
                List.of(columns[1].split(" ", -1)),
                columns.length == 3 ? columns[2].codePointAt(0) : 0);
    }
}
