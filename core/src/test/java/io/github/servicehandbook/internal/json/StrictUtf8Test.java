package io.github.servicehandbook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.fixture.Branches;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StatisticsReport(onFailureOnly = true)
class StrictUtf8Test {
    // bundles.md row 25
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overlong slash of two bytes, 61C0AF, 1",
        "overlong slash of three bytes, 61E080AF, 1",
        "overlong slash of four bytes, 61F08080AF, 1",
        "overlong NUL, C080, 0",
        "encoded high surrogate, 6161EDA080, 2",
        "encoded low surrogate, 6161EDB080, 2",
        "encoded surrogate pair (CESU-8), EDA080EDB080, 0",
        "beyond U+10FFFF, 61F4908080, 1",
        "five byte form, F888808080, 0",
        "lone continuation byte, 616180, 2",
        "two byte form cut off, 61C3, 1",
        "three byte form cut off, 61E4B8, 1",
        "four byte form cut off, 61F09F98, 1",
        "two byte form broken, 61C361, 1",
        "three byte form broken, 61E4B861, 1",
        "byte FE, 61FE, 1",
        "byte FF, FF, 0",
        "Latin-1, 63616665E9, 4",
        "UTF-16 with mark big endian, FEFF007B, 0",
        "UTF-16 with mark little endian, FFFE7B00, 0",
        "GBK, 7BBFAA, 1"
    })
    void refusesWhatIsNotUtf8WithTheOffset(String name, String hex, int offset) {
        assertThatThrownBy(() -> StrictUtf8.decode(HexFormat.of().parseHex(hex)))
                .isInstanceOf(StrictUtf8.BadEncodingException.class)
                .hasMessage("invalid UTF-8 at byte offset " + offset);
    }

    // bundles.md row 25
    @Test
    void refusesAByteOrderMark() {
        assertThatThrownBy(() -> StrictUtf8.decode("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("byte order mark at byte offset 0; save as UTF-8 without one");
    }

    @Test
    void readsTheShortestAndLongestFormOfEachLength() throws StrictUtf8.BadEncodingException {
        String text = "\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff一";

        assertThat(StrictUtf8.decode(text.getBytes(StandardCharsets.UTF_8)).toString())
                .isEqualTo(text);
    }

    @Test
    void readsNothing() throws StrictUtf8.BadEncodingException {
        assertThat(StrictUtf8.decode(new byte[0]).toString()).isEqualTo("");
    }

    @Property
    void readsBackEveryText(@ForAll("texts") String text) throws StrictUtf8.BadEncodingException {
        assertThat(StrictUtf8.decode(text.getBytes(StandardCharsets.UTF_8)).toString())
                .isEqualTo(text);
    }

    @Property(tries = 20_000)
    void agreesWithTheTableOfTheUnicodeStandard(@ForAll("bytes") byte[] bytes) {
        int expected = WellFormedUtf8.firstFault(bytes);

        int found = faultOffset(bytes);

        assertThat(found).isEqualTo(expected);
        // What is sound, the JDK decodes to the same characters without putting in a replacement character.
        Branches.both("is sound", found < 0, 5);
        if (found < 0) {
            assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(bytes);
        }
    }

    /** The offset that the message names, or -1 if the bytes are sound. */
    private static int faultOffset(byte[] bytes) {
        try {
            StrictUtf8.decode(bytes);
            return -1;
        } catch (StrictUtf8.BadEncodingException e) {
            String message = e.getMessage();
            assertThat(message).startsWith("invalid UTF-8 at byte offset ");
            return Integer.parseInt(message.substring(message.lastIndexOf(' ') + 1));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\ud7ff')
                .withCharRange('\ue000', '\ufefe')
                .ofMaxLength(40);
    }

    /** Mostly bytes on the edges of the table. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> edge = Arbitraries.of(
                        0x00, 0x61, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec,
                        0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff)
                .map(Integer::byteValue);
        return edge.array(byte[].class).ofMaxSize(7).filter(bytes -> !startsWithMark(bytes));
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }
}
