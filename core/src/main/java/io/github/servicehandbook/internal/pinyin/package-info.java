/**
 * How Chinese characters are read: a table of all readings without tones, for names in passwords and for search.
 *
 * <p><b>How it is made.</b> While core is built, {@code src/build/java/ReadingTableWriter.java} takes the readings of
 * every character from {@code pinyin_dict_char.txt} in the jar of com.github.houbb:pinyin 0.4.0, adds {@code
 * src/build/readings/supplement.tsv} and writes {@code readings.bin}. Of the library nothing else is used, and it is
 * needed neither to compile nor to run. A test holds the table against the library, character by character.
 *
 * <p><b>What it knows.</b> 26,975 characters: 〇; 20,901 of the block CJK Unified Ideographs, that is all but ten of U+4E00
 * to U+9FA5 and nine after; 5,764 of extension A, 84 of C, 8 of D and 111 of E; 70 of U+E815 to U+E864 for private use,
 * which are how older software writes characters of GBK; and of extension B, which the library has 14,512 of, the 36 in
 * {@code src/build/readings/extension-b.txt}. All 8,105 of 《通用规范汉字表》 are among them. Not there are the compatibility
 * ideographs: who asks for one must normalise it first. The supplement mends what is missing or wrong, for surnames and
 * for characters of names; it adds and takes nothing away.
 *
 * <p><b>What is written how.</b> ü, which stands after l and n alone, is {@code v}. Left out is ê, one reading of 欸 and of
 * 誒: nobody types it, and both are read {@code ei} as well. Syllables without a vowel stay: {@code m}, {@code n}, {@code
 * ng}, {@code hm}, {@code hng}.
 *
 * <p><b>Where the data comes from.</b> The README of the library names pinyin-data
 * (https://github.com/mozillazg/pinyin-data). Its {@code pinyin_dict_char.txt} has the same characters with the same
 * readings in the same order as {@code pinyin.txt} of pinyin-data 0.8.1, which is merged from the fields kHanyuPinyin,
 * kXHC1983 and kMandarin of the Unihan Database of Unicode 12.0.0 and from lists of its own.
 *
 * <p><b>Licences.</b> The library: Apache-2.0, by its POM and the LICENSE.txt of its repository; it has no NOTICE.
 * pinyin-data: MIT. Unihan: the licence of Unicode, Inc. for data files. What they ask for is in {@code
 * META-INF/NOTICE} of our jar.
 */
@NullMarked
package io.github.servicehandbook.internal.pinyin;

import org.jspecify.annotations.NullMarked;
