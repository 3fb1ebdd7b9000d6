package io.github.servicehandbook.internal.pinyin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of readings that the build writes. The generator documents the file format. In memory, the table has one
 * list number for every code point of every range, and each distinct list of readings once.
 */
final class ReadingTable {
    private static final int MAGIC = 0x50590001;

    /** The first code points of the ranges, ascending. */
    private final int[] firsts;
    /** The index of the first number of each range; the last element is the total count. */
    private final int[] starts;
    /** The list number of each code point. */
    private final char[] numbers;
    /** The distinct lists of readings. The first one is empty. */
    private final List<List<String>> lists;

    private ReadingTable(int[] firsts, int[] starts, char[] numbers, List<List<String>> lists) {
        this.firsts = firsts;
        this.starts = starts;
        this.numbers = numbers;
        this.lists = lists;
    }

    static ReadingTable read(byte[] table) throws IOException {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(table)));
        } catch (EOFException e) {
            throw new IOException("truncated after " + table.length + " bytes", e);
        }
    }

    private static ReadingTable read(DataInputStream in) throws IOException {
        require(in.readInt() == MAGIC, "not a reading table, or a table of another version");
        List<List<String>> lists = lists(in.readUTF());
        int ranges = in.readUnsignedShort();
        int[] firsts = new int[ranges];
        int[] starts = new int[ranges + 1];
        for (int i = 0; i < ranges; i++) {
            firsts[i] = in.readInt();
            starts[i + 1] = starts[i] + in.readUnsignedShort();
            require(firsts[i] > (i == 0 ? -1 : firsts[i - 1]), "ranges are not in ascending order");
        }
        char[] numbers = numbers(in, starts[ranges], lists.size());
        require(in.read() < 0, "unexpected data after the end of the table");
        return new ReadingTable(firsts, starts, numbers, lists);
    }

    private static List<List<String>> lists(String text) {
        Map<String, String> syllables = new HashMap<>();
        List<List<String>> lists = new ArrayList<>();
        lists.add(List.of());
        for (String line : text.split("\n", -1)) {
            String[] readings = line.split(" ", -1);
            for (int i = 0; i < readings.length; i++) {
                String known = syllables.putIfAbsent(readings[i], readings[i]);
                readings[i] = known == null ? readings[i] : known;
            }
            lists.add(List.of(readings));
        }
        return lists;
    }

    private static char[] numbers(DataInputStream in, int count, int lists) throws IOException {
        byte[] low = new byte[count];
        byte[] high = new byte[count];
        in.readFully(low);
        in.readFully(high);
        char[] numbers = new char[count];
        for (int i = 0; i < count; i++) {
            int number = (low[i] & 0xFF) | (high[i] & 0xFF) << 8;
            if (number >= lists) {
                throw new IOException("list number " + number + " is out of range; expected 0 to " + (lists - 1));
            }
            numbers[i] = (char) number;
        }
        return numbers;
    }

    private static void require(boolean condition, String fault) throws IOException {
        if (!condition) {
            throw new IOException(fault);
        }
    }

    List<String> get(int codePoint) {
        int range = Arrays.binarySearch(firsts, codePoint);
        if (range < 0) {
            range = -range - 2;
        }
        if (range < 0 || codePoint - firsts[range] >= starts[range + 1] - starts[range]) {
            return List.of();
        }
        return lists.get(numbers[starts[range] + codePoint - firsts[range]]);
    }
}
