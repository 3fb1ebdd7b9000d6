package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.internal.pinyin.Readings;
import java.util.ArrayList;
import java.util.List;

/** The pinyin spellings of characters, as people type them. */
final class PinyinReadings {
    static final String[] NONE = {};

    private PinyinReadings() {}

    /**
     * Returns all pinyin spellings of a character, without tones, or an empty array if the character is not Chinese.
     */
    static String[] of(char c) {
        if (!Folding.isHan(c)) {
            return NONE;
        }
        List<String> typed = new ArrayList<>(2);
        for (String reading : Readings.of(c)) {
            typed.addAll(Readings.spellings(reading));
        }
        return typed.toArray(NONE);
    }

    static boolean areShared(String[] some, String[] others) {
        for (String sound : some) {
            for (String other : others) {
                if (sound.equals(other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
