package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The reviewers' table: every character of the source is accounted for, and every statement of ours has its place. */
class SourceMapTest {
    private static final Handbook HANDBOOK = Handbook.load();

    private static final String LENGTHS = "# line lengths: ";

    private record Row(int line, int from, int to, List<String> carriers) {}

    private static List<Row> rows() {
        return lines().stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Row(
                        Integer.parseInt(cells[0]),
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        List.of(cells[3].split(" "))))
                .toList();
    }

    /** How many characters each line of the source has, by the header of the table; blank lines are left out. */
    private static Map<Integer, Integer> lineLengths() {
        String header = lines().stream()
                .filter(line -> line.startsWith(LENGTHS))
                .findFirst()
                .orElseThrow();
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (String line : header.substring(LENGTHS.length()).split(" ", -1)) {
            String[] numberAndLength = line.split(":", -1);
            lengths.put(Integer.valueOf(numberAndLength[0]), Integer.valueOf(numberAndLength[1]));
        }
        return lengths;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src", "review", "source-map.tsv"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void accountsForEveryCharacterOfTheSource() {
        Map<Integer, Integer> reached = new TreeMap<>();
        for (Row row : rows()) {
            assertThat(row.from())
                    .as("line %d", row.line())
                    .isEqualTo(reached.getOrDefault(row.line(), 0))
                    .isLessThan(row.to());
            reached.put(row.line(), row.to());
        }

        assertThat(reached).isEqualTo(lineLengths());
    }

    @Test
    void namesOnlyWhatTheHandbookHas() {
        Set<String> known = known();

        assertThat(rows())
                .flatExtracting(Row::carriers)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(known).contains(id));
    }

    @Test
    void carriesEveryClauseOfTheHandbook() {
        Set<String> carried = carried();

        assertThat(HANDBOOK.contents().clauses())
                .filteredOn(clause -> clause.origin() == Origin.HANDBOOK)
                .extracting(clause -> clause.id().value())
                .isNotEmpty()
                .isSubsetOf(carried);
    }

    @Test
    void carriesEverySectionChapterAndCode() {
        Set<String> carried = carried();

        assertThat(HANDBOOK.contents().sections())
                .extracting(section -> section.id().value())
                .isNotEmpty()
                .isSubsetOf(carried);
        assertThat(HANDBOOK.contents().chapters())
                .extracting(chapter -> chapter.id().value())
                .isNotEmpty()
                .isSubsetOf(carried);
        assertThat(HANDBOOK.codes().all())
                .extracting(code -> "code:" + code.id())
                .isNotEmpty()
                .isSubsetOf(carried);
    }

    private static Set<String> carried() {
        Set<String> carried = new HashSet<>();
        rows().forEach(row -> carried.addAll(row.carriers()));
        return carried;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (Clause clause : HANDBOOK.contents().clauses()) {
            known.add(clause.id().value());
        }
        for (Section section : HANDBOOK.contents().sections()) {
            known.add(section.id().value());
        }
        for (Chapter chapter : HANDBOOK.contents().chapters()) {
            known.add(chapter.id().value());
        }
        for (BusinessCode code : HANDBOOK.codes().all()) {
            known.add("code:" + code.id());
        }
        for (int i = 1; i <= HANDBOOK.contents().errata().size(); i++) {
            known.add("erratum:" + i);
        }
        return known;
    }
}
