package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A query and its expected results. The files in {@code queries} document how they were created.
 *
 * @param text the typed text
 * @param grades the grade of each expected result; any other result is wrong
 * @param style the style of typing
 * @param held whether the query belongs to the held-out third, which must not be used for tuning or inspected one by
 *     one
 */
record LabelledQuery(String text, Map<String, Integer> grades, String style, boolean held) {
    private static final String COMMENT = "# ";
    private static final String HEADER = "query\t";
    private static final int FIELDS = 4;

    /** Returns the queries for {@code BusinessCodes.suggest}. The expected results are codes, all of grade 1. */
    static List<LabelledQuery> suggestions() {
        return read("suggestions.tsv");
    }

    /**
     * Returns the queries for {@code Handbook.search}. The expected results are written as by {@link
     * SearchedDocument#label}.
     */
    static List<LabelledQuery> searches() {
        return read("searches.tsv");
    }

    private static List<LabelledQuery> read(String file) {
        List<LabelledQuery> queries = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(LabelledQuery.class.getResourceAsStream("queries/" + file), file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith(COMMENT) && !line.startsWith(HEADER)) {
                    queries.add(of(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(queries);
    }

    private static LabelledQuery of(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("a row has " + fields.length + " fields");
        }
        return new LabelledQuery(fields[0], grades(fields[1]), fields[2], isHeld(fields[3]));
    }

    private static boolean isHeld(String part) {
        return switch (part) {
            case "held" -> true;
            case "tune" -> false;
            default -> throw new IllegalStateException("no part of a set of queries: " + part);
        };
    }

    private static Map<String, Integer> grades(String written) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (String one : written.split(" ", -1)) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                grades.put(one, 1);
            } else {
                grades.put(one.substring(0, equals), Integer.valueOf(one.substring(equals + 1)));
            }
        }
        return Map.copyOf(grades);
    }
}
