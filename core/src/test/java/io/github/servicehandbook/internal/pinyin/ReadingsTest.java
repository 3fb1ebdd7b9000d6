package io.github.servicehandbook.internal.pinyin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.IsolatedCore;
import io.github.servicehandbook.fixture.Jars;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    private static final String RESOURCE = "io/github/servicehandbook/internal/pinyin/readings.bin";

    @TempDir
    private Path temp;

    @Test
    void hasTheReadingsOfTheLibraryAndTheSupplement() throws IOException {
        Set<Integer> kept = ofExtensionB();
        Map<Integer, List<String>> expected = new TreeMap<>(ofTheLibrary());
        expected.keySet().removeIf(c -> c >= 0x20000 && c <= 0x2A6DF && !kept.contains(c));
        Supplement.rows().forEach(row -> expected.merge(row.character(), row.readings(), ReadingsTest::join));

        Map<Integer, List<String>> actual = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (!Readings.of(c).isEmpty()) {
                actual.put(c, Readings.of(c));
            }
        }

        assertThat(actual).isEqualTo(expected).hasSize(26_975);
    }

    private static Map<Integer, List<String>> ofTheLibrary() throws IOException {
        Map<Integer, List<String>> readings = new TreeMap<>();
        try (InputStream in = ClassLoader.getSystemResourceAsStream("pinyin_dict_char.txt")) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                String[] columns = line.split(":", -1);
                readings.put(columns[0].codePointAt(0), toneless(columns[1]));
            }
        }
        return readings;
    }

    private static List<String> toneless(String toned) {
        return Arrays.stream(toned.split(",", -1))
                .map(reading -> Normalizer.normalize(reading, Normalizer.Form.NFD))
                .filter(reading -> !reading.contains("\u0302"))
                .map(reading -> reading.replace("u\u0308", "v").replaceAll("\\p{M}", ""))
                .distinct()
                .toList();
    }

    private static Set<Integer> ofExtensionB() throws IOException {
        return Files.readAllLines(Path.of("src", "build", "readings", "extension-b.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> line.codePoints().boxed())
                .collect(Collectors.toSet());
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A simplified form has the readings of the character of which it is the simplified form. */
    @Test
    void supplementReadsSimplifiedFormsAsTheLibraryReadsTheOthers() throws IOException {
        Map<Integer, List<String>> library = ofTheLibrary();

        assertThat(Supplement.rows())
                .filteredOn(row -> row.traditional() != 0)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(library.get(row.traditional())).containsAll(row.readings()));
    }

    @Test
    void supplementHasEachCharacterOnce() throws IOException {
        assertThat(Supplement.rows()).extracting(Supplement.Row::character).doesNotHaveDuplicates();
    }

    @Test
    void everyReadingHasLowerCaseLettersAndOccursOnce() {
        assertThat(Stream.iterate(0, c -> c <= Character.MAX_CODE_POINT, c -> c + 1)
                        .map(Readings::of)
                        .distinct())
                .allSatisfy(readings -> assertThat(readings)
                        .doesNotHaveDuplicates()
                        .allMatch(reading -> reading.matches("[a-z]{1,6}")));
    }

    @ParameterizedTest
    @CsvSource({
        "曾, ceng zeng",
        "伟, wei",
        "单, dan chan shan",
        "吕, lv",
        "女, nv ru",
        "略, lve",
        "虐, nve",
        "重, zhong chong tong",
        "〇, ling yuan xing",
        "龠, yue",
        "呣, m mou",
        "嗯, n ng",
        "哼, heng hng",
        "噷, hm xin hen",
        "㐀, qiu",
        "\uE863, yan",
        "𨙸, qi zhi",
        "𪞝, duo",
        "𬘭, lin chen"
    })
    void givesAllReadingsInTheOrderOfTheLibrary(String character, String readings) {
        assertThat(Readings.of(character.codePointAt(0))).containsExactly(readings.split(" ", -1));
    }

    /** After j, q, x and y, pinyin writes ü as u. */
    @ParameterizedTest
    @CsvSource({"居, ju", "去, qu", "需, xu", "鱼, yu", "月, yue", "学, xue"})
    void writesPlainUAfterJQXAndY(String character, String reading) {
        assertThat(Readings.of(character.codePointAt(0))).contains(reading);
    }

    @Test
    void onlyLAndNAreFollowedByV() {
        assertThat(Stream.iterate(0, c -> c <= Character.MAX_CODE_POINT, c -> c + 1)
                        .flatMap(c -> Readings.of(c).stream())
                        .filter(reading -> reading.contains("v")))
                .containsOnly("lv", "lve", "nv", "nve");
    }

    @ParameterizedTest
    @MethodSource("surnames")
    void knowsHowSurnamesAreRead(String character, String reading) {
        assertThat(Readings.of(character.codePointAt(0))).contains(reading);
    }

    static Stream<Arguments> surnames() {
        return pairs("""
                单 shan  曾 zeng  仇 qiu  解 xie  查 zha  区 ou  朴 piao  盖 ge  任 ren  华 hua  员 yun  乐 yue
                冼 xian  缪 miao  宓 mi  宓 fu  种 chong  繁 po  秘 bi  逄 pang  黑 he  覃 qin  覃 tan  召 shao
                折 she  隗 wei  隗 kui  令 ling  狐 hu  洗 xian  澹 tan  台 tai  句 gou  郇 xun  郇 huan  祭 zhai
                眭 sui  谌 chen  谌 shen  諶 shen  佴 nai  尉 yu  迟 chi  万 mo  俟 qi  长 zhang  孙 sun  能 nai
                六 lu  翟 zhai  翟 di  葛 ge  那 na  过 guo  哈 ha  牟 mu  牟 mou  薄 bo  柏 bai  柏 bo  郝 hao
                褚 chu  阚 kan  乜 nie  亓 qi  仉 zhang  厍 she  迮 ze  笪 da  麴 qu  贠 yun  芈 mi  适 kuo  钭 tou
                钭 dou  呙 guo  撒 sa  卜 bu  车 che  纪 ji  尹 yin  俞 yu  於 yu  佘 she  晁 chao  盛 sheng
                么 yao  郗 xi  郗 chi  郄 qie  郄 xi  靳 jin  占 zhan  相 xiang  教 jiao  曲 qu  应 ying  宁 ning
                石 shi  叶 ye  沈 shen  洪 hong  艾 ai  夏 xia  尧 yao  镡 tan  镡 chan  镡 xin  暴 bao  不 fou
                叚 xia  𫇭 wei  𬜬 man
                """);
    }

    @ParameterizedTest
    @MethodSource("givenNames")
    void knowsRareCharactersOfNames(String character, String reading) {
        assertThat(Readings.of(character.codePointAt(0))).contains(reading);
    }

    static Stream<Arguments> givenNames() {
        return pairs("""
                䶮 yan  㛃 jie  䲟 yin  𬍛 li  𬱖 di  𫖯 fu  𬀩 wei  𨱇 qiu  𫖮 yi  𬴊 lin  𬸚 yue  瑧 zhen
                珢 yin  棽 shen  昳 yi
                """);
    }

    /** Splits lines of pairs, so that the report has one line for each test case. */
    private static Stream<Arguments> pairs(String text) {
        List<Arguments> pairs = new ArrayList<>();
        String[] words = text.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            pairs.add(Arguments.of(words[i], words[i + 1]));
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                'a',
                '1',
                0,
                'é',
                'あ',
                '한',
                '兙',
                0x1F600,
                0x20000,
                0x4DFF,
                0xD800,
                0xDBFF,
                0xDC00,
                0xDFFF,
                0xFFFF,
                0x10FFFF,
                0x110000,
                -1,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE
            })
    void returnsAnEmptyListForCharactersWithoutAReading(int codePoint) {
        assertThat(Readings.of(codePoint)).isEmpty();
    }

    /** The library has four more readings for each: ê in every tone. */
    @Test
    void omitsSyllablesThatPeopleDoNotType() {
        assertThat(Readings.of('誒')).containsExactly("ei", "xi", "yi");
        assertThat(Readings.of('欸')).containsExactly("ai", "xie", "ei");
    }

    @Test
    void returnsImmutableLists() {
        assertThat(Readings.of('曾')).isUnmodifiable();
        assertThat(Readings.of('a')).isUnmodifiable();
        assertThat(Readings.spellings("lv")).isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource({
        "lv, lv lu lyu",
        "lve, lve lue lyue",
        "nv, nv nu nyu",
        "nve, nve nue nyue",
        "lu, lu",
        "lue, lue",
        "yu, yu",
        "ju, ju",
        "zhuang, zhuang",
        "m, m"
    })
    void spellsASyllableAsPeopleTypeIt(String syllable, String spellings) {
        assertThat(Readings.spellings(syllable)).containsExactly(spellings.split(" ", -1));
    }

    @Test
    void reportsAMissingTable() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Readings.load(null))
                .withMessage("missing resource readings.bin in package io.github.servicehandbook.internal.pinyin; "
                        + "use the unmodified jar of service-handbook-core");
    }

    @Test
    void reportsABrokenTable() throws IOException {
        URL broken = Files.writeString(temp.resolve("readings.bin"), "nothing of the kind")
                .toUri()
                .toURL();

        assertThatIllegalStateException()
                .isThrownBy(() -> Readings.load(broken))
                .withMessage("cannot read resource readings.bin: not a reading table, or a table of another version")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void loadingAHandbookReadsNoTable() throws Exception {
        Path content = Jars.content(temp.resolve("content"), "Alpha", FixtureBundle.valid());

        try (IsolatedCore core = IsolatedCore.without(Set.of(RESOURCE), content)) {
            assertThat(core.load(null).error()).isNull();
        }
    }

    /** A failed initializer would name the table only once; later calls would fail with a missing class. */
    @Test
    void reportsTheSameFailureEveryTime() throws Exception {
        try (IsolatedCore core = IsolatedCore.without(Set.of(RESOURCE))) {
            Method of = core.loader().loadClass(Readings.class.getName()).getMethod("of", int.class);

            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(InvocationTargetException.class)
                        .isThrownBy(() -> of.invoke(null, (int) '曾'))
                        .withCauseExactlyInstanceOf(IllegalStateException.class)
                        .havingCause()
                        .withMessageContaining("readings.bin");
            }
        }
    }
}
