package io.github.servicehandbook.internal.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTableTest {
    /** 一 yi, 丁 ding and zheng, 丂 nothing, 丄 yi; 𠀀 ding and zheng. */
    private static final String TABLE =
            "50590001 000d 7969 0a 64696e67 20 7a68656e67 0002 00004e00 0004 00020000 0001 0102000102 0000000000"
                    .replace(" ", "");

    @Test
    void findsReadingsByRange() throws IOException {
        ReadingTable table = ReadingTable.read(bytes(TABLE));

        assertThat(table.get(0x4DFF)).isEmpty();
        assertThat(table.get(0x4E00)).containsExactly("yi");
        assertThat(table.get(0x4E01)).containsExactly("ding", "zheng");
        assertThat(table.get(0x4E02)).isEmpty();
        assertThat(table.get(0x4E03)).containsExactly("yi");
        assertThat(table.get(0x4E04)).isEmpty();
        assertThat(table.get(0x1FFFF)).isEmpty();
        assertThat(table.get(0x20000)).containsExactly("ding", "zheng");
        assertThat(table.get(0x20001)).isEmpty();
    }

    @Test
    void sharesEqualLists() throws IOException {
        ReadingTable table = ReadingTable.read(bytes(TABLE));

        assertThat(table.get(0x4E00)).isSameAs(table.get(0x4E03));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "50590001, 50590002, 'not a reading table, or a table of another version'",
        "00020000 0001, 00004e00 0001, ranges are not in ascending order",
        "00004e00 0004, 80004e00 0004, ranges are not in ascending order",
        "0102000102, 0102000103, list number 3 is out of range; expected 0 to 2",
        "0000000000, 0000000001, list number 258 is out of range; expected 0 to 2"
    })
    void rejectsAnInconsistentTable(String right, String wrong, String fault) {
        String broken = TABLE.replace(right.replace(" ", ""), wrong.replace(" ", ""));

        assertThat(broken).isNotEqualTo(TABLE);
        assertThatIOException()
                .isThrownBy(() -> ReadingTable.read(bytes(broken)))
                .withMessage(fault);
    }

    @Test
    void rejectsTrailingData() {
        assertThatIOException()
                .isThrownBy(() -> ReadingTable.read(bytes(TABLE + "00")))
                .withMessage("unexpected data after the end of the table");
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void rejectsATruncatedTable(int length) {
        assertThatIOException()
                .isThrownBy(() -> ReadingTable.read(Arrays.copyOf(bytes(TABLE), length)))
                .withMessage("truncated after " + length + " bytes");
    }

    static IntStream lengths() {
        return IntStream.range(0, bytes(TABLE).length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
