package io.github.servicehandbook.internal.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readings of Chinese characters, without tones, and the ways in which people type them. The table is read from the
 * jar on first use, never while a handbook loads.
 *
 * <p>Thread-safe.
 */
public final class Readings {
    private static final String RESOURCE = "readings.bin";

    /**
     * Not in a holder class: after a failed initializer, every later call would fail with a misleading class loader
     * error. Concurrent first calls may each read the same immutable table.
     */
    private static volatile @Nullable ReadingTable table;

    private Readings() {}

    /**
     * Returns all readings of a character, in the order of the source, which often lists the most common first: {@code
     * [ceng, zeng]} for 曾, {@code [lv]} for 吕. The list is empty for characters without a reading, such as letters, and
     * for values that are not code points.
     *
     * @return the readings, immutable; each consists of {@code a} to {@code z} only
     * @throws IllegalStateException if the table is missing or malformed
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
     * Returns the ways in which people type a syllable. Only ü, which the table writes as {@code v}, has more than one:
     * {@code v}, plain {@code u} and, as in passports, {@code yu}: {@code [lv, lu, lyu]}. This applies only after l and
     * n. After j, q, x and y, pinyin itself writes {@code u}, and so does the table (居 ju, 去 qu, 需 xu, 鱼 yu).
     *
     * @return the spellings, immutable, the syllable itself first
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
            throw new IllegalStateException("missing resource " + RESOURCE + " in package "
                    + Readings.class.getPackageName() + "; use the unmodified jar of service-handbook-core");
        }
        try {
            URLConnection connection = resource.openConnection();
            // getResourceAsStream would leave the jar open in a JVM cache.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return ReadingTable.read(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read resource " + RESOURCE + ": " + e.getMessage(), e);
        }
    }
}
