import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the table of readings that the library looks characters up in: those of com.github.houbb:pinyin without tones,
 * of the block CJK Unified Ideographs Extension B only what a list names, and our supplement. The build runs it from
 * source, {@code java -cp pinyin.jar ReadingTableWriter.java extension-b.txt supplement.tsv readings.bin}. The same input
 * gives the same bytes; whatever is not as expected ends the build.
 *
 * <p>The file, numbers with the high byte first:
 *
 * <pre>
 * int               0x50590001
 * UTF               the distinct lists of readings, the most frequent first: a line each, readings separated by spaces
 * unsigned short    how many ranges of code points
 *   int             first code point of a range, ascending
 *   unsigned short  how many code points
 * byte…             low byte of the list's number, for every code point of every range; 1 is the first, 0 is none
 * byte…             high byte, likewise: apart from the low ones, because most are 0, which compresses better
 * </pre>
 */
final class ReadingTableWriter {
    private static final int MAGIC = 0x50590001;
    /** In the library's jar. */
    private static final String LIBRARY = "pinyin_dict_char.txt";

    private static final int EXPECTED_AT_LEAST = 40_000;
    /** Level, rising, dipping, falling, where they are characters of their own. */
    private static final Pattern TONES = Pattern.compile("[\\u0304\\u0301\\u030C\\u0300]");

    private static final Character.UnicodeBlock EXTENSION_B = Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B;
    /** A gap so long between known code points begins a new range. */
    private static final int GAP = 16;

    private final NavigableMap<Integer, List<String>> readings = new TreeMap<>();

    private ReadingTableWriter() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("three arguments: the list, the supplement and the file to write");
        }
        ReadingTableWriter writer = new ReadingTableWriter();
        writer.addLibrary();
        writer.keepOfExtensionB(Path.of(args[0]));
        writer.addSupplement(Path.of(args[1]));
        write(Path.of(args[2]), writer.table());
    }

    /** Where nothing has changed, nothing is written, so that what stands on the file need not be made anew. */
    private static void write(Path file, byte[] table) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), table)) {
            Files.createDirectories(file.getParent());
            Files.write(file, table);
        }
    }

    private void addLibrary() throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(LIBRARY)) {
            require(in != null, "no " + LIBRARY + " on the class path");
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(this::addLine);
        }
        require(
                readings.size() >= EXPECTED_AT_LEAST,
                LIBRARY + " has " + readings.size() + " characters, expected at least " + EXPECTED_AT_LEAST);
    }

    /** Such as 单:dān,chán,shàn. */
    private void addLine(String line) {
        int character = line.isEmpty() ? 0 : line.codePointAt(0);
        int colon = Character.charCount(character);
        require(line.startsWith(":", colon), LIBRARY + " has a line that is none: '" + line + "'");
        List<String> toneless = toneless(line, line.substring(colon + 1).split(",", -1));
        require(readings.put(character, toneless) == null, LIBRARY + " has " + describe(character) + " twice");
    }

    /** Left out is ê, of 欸 and 誒 alone: nobody types it, and both are also read ei. */
    private static List<String> toneless(String line, String[] toned) {
        Set<String> toneless = new LinkedHashSet<>();
        for (String reading : toned) {
            // The vowels bare, what was on them behind: ǚ is u, diaeresis and tone, ê a letter and its circumflex.
            String syllable = TONES.matcher(Normalizer.normalize(reading, Normalizer.Form.NFD))
                    .replaceAll("")
                    .replace("u\u0308", "v");
            if (!syllable.equals("e\u0302")) {
                require(syllable.matches("[a-z]+"), LIBRARY + " has '" + reading + "' in '" + line + "'");
                toneless.add(syllable);
            }
        }
        require(!toneless.isEmpty(), LIBRARY + " has no reading in '" + line + "'");
        return new ArrayList<>(toneless);
    }

    private void keepOfExtensionB(Path file) throws IOException {
        Set<Integer> kept = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                line.codePoints().forEach(kept::add);
            }
        }
        for (int c : kept) {
            require(
                    EXTENSION_B.equals(Character.UnicodeBlock.of(c)) && readings.containsKey(c),
                    describe(c) + " is not of extension B, or has no reading");
        }
        readings.keySet().removeIf(c -> EXTENSION_B.equals(Character.UnicodeBlock.of(c)) && !kept.contains(c));
    }

    private void addSupplement(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                require(
                        (columns.length == 2 || columns.length == 3)
                                && columns[0].codePointCount(0, columns[0].length()) == 1
                                && columns[1].matches("[a-z]+( [a-z]+)*"),
                        "the supplement has a line that is none: '" + line + "'");
                for (String reading : columns[1].split(" ")) {
                    addSupplement(columns[0].codePointAt(0), reading);
                }
            }
        }
    }

    private void addSupplement(int character, String reading) {
        List<String> known = readings.computeIfAbsent(character, c -> new ArrayList<>());
        require(!known.contains(reading), describe(character) + " is '" + reading + "' without the supplement");
        known.add(reading);
    }

    private byte[] table() throws IOException {
        List<List<String>> lists = byFrequency();
        Map<List<String>, Integer> numbers = new HashMap<>();
        lists.forEach(list -> numbers.put(list, numbers.size() + 1));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeUTF(String.join(
                "\n", lists.stream().map(list -> String.join(" ", list)).toList()));
        List<int[]> ranges = ranges();
        out.writeShort(ranges.size());
        for (int[] range : ranges) {
            out.writeInt(range[0]);
            out.writeShort(range[1] - range[0] + 1);
        }
        for (int shift = 0; shift <= 8; shift += 8) {
            for (int[] range : ranges) {
                for (int c = range[0]; c <= range[1]; c++) {
                    out.writeByte(numbers.getOrDefault(readings.getOrDefault(c, List.of()), 0) >> shift);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The distinct lists; those that are as frequent in the order of their letters. */
    private List<List<String>> byFrequency() {
        Map<List<String>, Integer> frequency = new HashMap<>();
        readings.values().forEach(list -> frequency.merge(list, 1, Integer::sum));
        List<List<String>> lists = new ArrayList<>(frequency.keySet());
        lists.sort(Comparator.<List<String>>comparingInt(list -> -frequency.get(list))
                .thenComparing(list -> String.join(" ", list)));
        require(lists.size() <= 0xFFFF, lists.size() + " lists of readings do not fit");
        return lists;
    }

    /** First and last code point of each. */
    private List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        int[] range = {readings.firstKey(), readings.firstKey()};
        for (int c : readings.keySet()) {
            if (c - range[1] > GAP) {
                ranges.add(range);
                range = new int[] {c, c};
            }
            range[1] = c;
        }
        ranges.add(range);
        for (int[] each : ranges) {
            require(each[1] - each[0] < 0xFFFF, "the range from " + describe(each[0]) + " does not fit");
        }
        return ranges;
    }

    private static String describe(int character) {
        return String.format("U+%04X", character);
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalStateException(fault);
        }
    }
}
