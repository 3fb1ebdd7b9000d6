package io.github.servicehandbook.internal.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are read, without tones, and how people type what is read. The table is read from the jar when
 * a reading is first asked for, never while a handbook loads. Thread-safe.
 */
public final class Readings {
    private static final String RESOURCE = "readings.bin";

    /**
     * Not in a holder class: its initialiser would remember a failure and blame the class loader for it from the second
     * call on. Threads that come first together each read the same immutable table.
     */
    private static volatile @Nullable ReadingTable table;

    private Readings() {}

    /**
     * All readings of a character, in the order of the source, which often has the most common first: {@code [ceng,
     * zeng]} for 曾, {@code [lv]} for 吕; empty for what has none, such as letters, and for what is no code point.
     *
     * @return immutable, each of {@code a} to {@code z} alone
     * @throws IllegalStateException if the table is missing or broken
     */
    public static List<String> of(int codePoint) {
        ReadingTable known = table;
        if (known == null) {
            known = load(Readings.class.getResource(RESOURCE));
            table = known;
        }
        return known.get(codePoint);
    }

    /**
     * The ways in which people type a syllable. Only ü needs it, which the table has as {@code v}: as {@code v}, as plain
     * {@code u} and, as in passports, as {@code yu}: {@code [lv, lu, lyu]}. That concerns l and n alone; after j, q, x and
     * y pinyin itself writes {@code u}, and so does the table (居 ju, 去 qu, 需 xu, 鱼 yu).
     *
     * @return immutable, the syllable itself first
     */
    public static List<String> spellings(String syllable) {
        return switch (syllable) {
            case "lv" -> List.of("lv", "lu", "lyu");
            case "lve" -> List.of("lve", "lue", "lyue");
            case "nv" -> List.of("nv", "nu", "nyu");
            case "nve" -> List.of("nve", "nue", "nyue");
            default -> List.of(syllable);
        };
    }

    static ReadingTable load(@Nullable URL resource) {
        if (resource == null) {
            throw new IllegalStateException(
                    "the table of pinyin readings is missing: no " + RESOURCE + " beside " + Readings.class.getName());
        }
        try {
            URLConnection connection = resource.openConnection();
            // getResourceAsStream would leave the jar open in a cache of the JVM.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return ReadingTable.read(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the table of pinyin readings cannot be read: " + e.getMessage(), e);
        }
    }
}
