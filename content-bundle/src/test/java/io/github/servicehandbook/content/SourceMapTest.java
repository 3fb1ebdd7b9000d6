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
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reviewers' table: every character of the source is accounted for, and every statement of ours has its place. */
class SourceMapTest {
    private static final Handbook HANDBOOK = Handbook.load();

    /** Characters of the lines 2 to 9 of the source document; all other lines are blank. */
    private static final int[] LINE_LENGTHS = {13, 1042, 513, 503, 489, 516, 524, 376};

    private record Row(int line, int from, int to, List<String> carriers) {}

    private static List<Row> rows() {
        try {
            return Files.readAllLines(Path.of("src", "review", "source-map.tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(
                            Integer.parseInt(cells[0]),
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            List.of(cells[3].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void accountsForEveryCharacterOfTheSource() {
        int line = 2;
        int position = 0;
        for (Row row : rows()) {
            if (row.line() != line) {
                assertThat(position).as("end of line %d", line).isEqualTo(LINE_LENGTHS[line - 2]);
                line++;
                position = 0;
            }
            assertThat(row.line()).isEqualTo(line);
            assertThat(row.from()).as("line %d", line).isEqualTo(position);
            assertThat(row.to()).as("line %d at %d", line, position).isGreaterThan(position);
            position = row.to();
        }
        assertThat(line).isEqualTo(9);
        assertThat(position).isEqualTo(376);
    }

    @Test
    void namesOnlyWhatTheHandbookHas() {
        Set<String> known = known();

        assertThat(rows())
                .flatExtracting(Row::carriers)
                .allSatisfy(id -> assertThat(known).contains(id));
    }

    @Test
    void carriesEveryClauseOfTheHandbook() {
        Set<String> carried = carried();

        assertThat(HANDBOOK.contents().clauses())
                .filteredOn(clause -> clause.origin() == Origin.HANDBOOK)
                .extracting(clause -> clause.id().value())
                .isSubsetOf(carried);
    }

    @Test
    void carriesEverySectionChapterAndCode() {
        Set<String> carried = carried();

        assertThat(HANDBOOK.contents().sections())
                .extracting(section -> section.id().value())
                .isSubsetOf(carried);
        assertThat(HANDBOOK.contents().chapters())
                .extracting(chapter -> chapter.id().value())
                .isSubsetOf(carried);
        assertThat(HANDBOOK.codes().all())
                .extracting(code -> "code:" + code.id())
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
