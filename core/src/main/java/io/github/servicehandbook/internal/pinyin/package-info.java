/**
 * The readings of Chinese characters: a table of all readings without tones, for names in passwords and for search.
 *
 * <p><b>Generation.</b> The build of core runs {@code src/build/java/ReadingTableWriter.java}. It takes the readings of
 * every character from {@code pinyin_dict_char.txt} in the jar of com.github.houbb:pinyin 0.4.0, adds {@code
 * src/build/readings/supplement.tsv} and writes {@code readings.bin}. Nothing else of that library is used, and it is
 * required neither to compile nor to run. A test compares the table with the library, character by character.
 *
 * <p><b>Coverage.</b> 26,975 characters: 〇; 20,901 of the block CJK Unified Ideographs, that is all but ten of U+4E00
 * to U+9FA5 and nine after; 5,764 of extension A, 84 of C, 8 of D and 111 of E; 70 private-use characters of U+E815 to
 * U+E864, which older software uses for characters of GBK; and, of the 14,512 characters of extension B in the library,
 * the 36 in {@code src/build/readings/extension-b.txt}. All 8,105 characters of 《通用规范汉字表》 are included. Compatibility
 * ideographs are not included; callers must normalize them first. The supplement corrects missing or wrong readings of
 * surnames and of characters in names. It adds readings and removes none.
 *
 * <p><b>Notation.</b> ü, which occurs only after l and n, is written {@code v}. The reading ê of 欸 and 誒 is left out:
 * people do not type it, and both characters also have the reading {@code ei}. Syllables without a vowel are kept:
 * {@code m}, {@code n}, {@code ng}, {@code hm}, {@code hng}.
 *
 * <p><b>Data source.</b> The README of the library names pinyin-data (https://github.com/mozillazg/pinyin-data). Its
 * {@code pinyin_dict_char.txt} has the same characters with the same readings in the same order as {@code pinyin.txt}
 * of pinyin-data 0.8.1. The latter merges the fields kHanyuPinyin, kXHC1983 and kMandarin of the Unihan Database of
 * Unicode 12.0.0 and lists of its own.
 *
 * <p><b>Licensing.</b> The library: Apache-2.0, according to its POM and the LICENSE.txt of its repository; it has no
 * NOTICE. pinyin-data: MIT. Unihan: the license of Unicode, Inc. for data files. The required notices are in {@code
 * META-INF/NOTICE} of this library's jar.
 */
@NullMarked
package io.github.servicehandbook.internal.pinyin;

import org.jspecify.annotations.NullMarked;
