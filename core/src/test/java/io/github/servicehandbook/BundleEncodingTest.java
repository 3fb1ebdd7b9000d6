package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.fixture.FixtureBundle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only UTF-8, and only properties that stand once. */
class BundleEncodingTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();

    // bundles.md row 25
    @ParameterizedTest
    @ValueSource(strings = {"bundle.json", "codes.json", "contents.json", "standards.json", "password-policy.json"})
    void refusesAByteOrderMark(String file) {
        byte[] bytes = ("\uFEFF" + BUNDLE.text(file)).getBytes(StandardCharsets.UTF_8);

        assertThat(with(file, bytes).faults())
                .containsExactly(new Fault(
                        FaultCode.ENCODING, file, "", "byte order mark at byte offset 0; save as UTF-8 without one"));
    }

    // bundles.md row 25
    @ParameterizedTest
    @CsvSource({"bundle.json, UTF-16", "codes.json, UTF-16", "bundle.json, UTF-32LE", "codes.json, UTF-16LE"})
    void refusesOtherEncodingsInsteadOfGuessing(String file, String charset) {
        byte[] bytes = BUNDLE.text(file).getBytes(Charset.forName(charset));

        assertThat(with(file, bytes).faults()).singleElement().satisfies(fault -> {
            // Without a mark the first characters are NULs in UTF-8, which JSON forbids, until the first Chinese one.
            assertThat(fault.code().text()).isIn("E-ENCODING");
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.message()).matches("invalid UTF-8 at byte offset \\d+");
        });
    }

    // bundles.md row 25
    @ParameterizedTest
    @ValueSource(strings = {"bundle.json", "codes.json"})
    void refusesUtf16OfPlainLatinText(String file) {
        byte[] bytes = "{\"format\": 1}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(with(file, bytes).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo(file.equals("bundle.json") ? "E-MANIFEST" : "E-SYNTAX");
            assertThat(fault.message()).contains("line 1, column ");
        });
    }

    // bundles.md row 25
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overlong slash, C0AF",
        "encoded surrogate, EDA081",
        "encoded surrogate pair, EDA081EDB080",
        "beyond U+10FFFF, F4908080",
        "lone continuation byte, BF",
        "sequence cut off, E4B8",
        "Latin-1, E9",
        "GBK, BFAA"
    })
    void refusesMalformedBytesWithTheirOffset(String name, String hex) {
        int offset = BUNDLE.text("codes.json").indexOf("Account opening");
        byte[] broken = insert(
                BUNDLE.bytes("codes.json"), byteOffset(offset), HexFormat.of().parseHex(hex));

        assertThat(BUNDLE.replace("codes.json", broken).faults())
                .containsExactly(new Fault(
                        FaultCode.ENCODING, "codes.json", "", "invalid UTF-8 at byte offset " + byteOffset(offset)));
    }

    // bundles.md row 25
    @ParameterizedTest
    @CsvSource({
        "\\ud800, 0",
        "\\udc00, 0",
        "ab\\ud800, 2",
        "ab\\ud800c, 2",
        "\\udc00\\ud800, 0",
        "\\ud83d\\ude00\\ud83d, 2",
        "\\ud800\\ud800\\udc00, 0"
    })
    void refusesHalfASurrogatePairWithItsOffset(String escapes, int offset) {
        assertThat(BUNDLE.edit("codes.json", "Account opening reversal", escapes)
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-ENCODING");
                    assertThat(fault.pointer()).isEqualTo("/codes/2/nameEn");
                    assertThat(fault.message())
                            .matches("unpaired surrogate at offset " + offset + " of the string, line 24, column \\d+");
                });
    }

    // bundles.md row 25
    @ParameterizedTest
    @CsvSource({"id", "version", "edition", "language", "title"})
    void refusesHalfASurrogatePairInTheManifest(String property) {
        FixtureBundle bundle = BUNDLE.raw(
                "bundle.json", BUNDLE.text("bundle.json").replaceFirst("(\"" + property + "\" : \")", "$1\\\\ud800"));

        assertThat(bundle.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-ENCODING");
            assertThat(fault.pointer()).isEqualTo("/" + property);
        });
    }

    @Test
    void acceptsAWholeSurrogatePair() {
        FixtureBundle bundle = BUNDLE.edit("codes.json", "Account opening reversal", "\\ud83d\\ude00");

        assertThat(bundle.load().codes().all().get(2).nameEn()).contains("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "\\u001b[31m", "\\u001f", "\\n", "\\t", "\\u007f", "\\u0085", "\u0085", "\\u009f"})
    void refusesControlCharacters(String control) {
        assertThat(BUNDLE.edit("codes.json", "Account opening reversal", "ab" + control)
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-ENCODING");
                    assertThat(fault.pointer()).isEqualTo("/codes/2/nameEn");
                    assertThat(fault.message()).startsWith("control character at offset 2 of the string");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密的话", "secretword", "\"secretword", "trueSecretword", "-secretword", "\"\\secretword\""})
    void doesNotQuoteWhatIsNoJson(String text) {
        assertThat(BUNDLE.edit("codes.json", "\"类别与冲正关系为编者所定。\"", text).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-SYNTAX");
                    assertThat(fault.message()).contains("line ").doesNotContain("ecretword", "机密");
                });
    }

    // bundles.md row 26
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json    | \"kind\": \"REVERSAL\",     | \"kind\": \"REVERSAL\", \"kind\": \"REVERSAL\",       | /codes/2/kind",
                "codes.json    | \"kind\": \"REVERSAL\",     | \"kind\": \"REVERSAL\", \"\\u006bind\": \"REVERSAL\", | /codes/2/kind",
                "codes.json    | \"codes\": [                | \"codes\": [], \"codes\": [                           | /codes",
                "codes.json    | {\"section\": \"2.1\", \"la | {\"section\": \"2.1\", \"section\": \"2.1\", \"la     | /codes/3/citation/section",
                "contents.json | \"number\": 2,              | \"number\": 2, \"number\": {\"a\": [{}]},             | /chapters/1/number"
            })
    void refusesAPropertyThatStandsTwice(String file, String old, String replacement, String pointer) {
        assertThat(BUNDLE.edit(file, old, replacement).faults())
                .contains(new Fault(FaultCode.DUPLICATE_KEY, file, pointer, "duplicate property"));
    }

    // bundles.md row 26
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\" : 1,  | \"format\" : 1, \"format\" : 1,         | /format",
                "\"format\" : 1,  | \"format\" : 1, \"f\\u006frmat\" : 2,   | /format",
                "\"path\"         | \"path\" : \"codes.json\", \"path\"      | /files/0/path",
                "\"title\"        | \"title\" : \"x\", \"title\"            | /title"
            })
    void refusesAPropertyThatStandsTwiceInTheManifest(String old, String replacement, String pointer) {
        FixtureBundle bundle = BUNDLE.raw(
                "bundle.json",
                BUNDLE.text("bundle.json").replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)));

        assertThat(bundle.faults())
                .containsExactly(new Fault(FaultCode.DUPLICATE_KEY, "bundle.json", pointer, "duplicate property"));
    }

    // bundles.md row 26
    @Test
    void refusesAnAliasThatStandsTwice() {
        FixtureBundle bundle = BUNDLE.raw(
                "bundle.json",
                BUNDLE.text("bundle.json")
                        .replace(
                                "\"format\" :",
                                "\"aliases\": {\"code\": {\"9999\": \"1104\", \"9999\": \"1104\"}},"
                                        + " \"format\" :"));

        assertThat(bundle.faults())
                .containsExactly(
                        new Fault(FaultCode.DUPLICATE_KEY, "bundle.json", "/aliases/code/9999", "duplicate property"));
    }

    @Test
    void letsTheSamePropertyStandInEachElement() {
        assertThat(BUNDLE.load().codes().all()).hasSize(4);
    }

    private static FixtureBundle with(String file, byte[] bytes) {
        return file.equals("bundle.json") ? BUNDLE.raw(file, bytes) : BUNDLE.replace(file, bytes);
    }

    private static int byteOffset(int charOffset) {
        return BUNDLE.text("codes.json").substring(0, charOffset).getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte[] insert(byte[] bytes, int at, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(inserted);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
