package io.github.servicehandbook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTreeTest {
    private static Map<String, Object> read(String json) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Faults faults = new Faults();
        JsonReader.readFile(
                JsonReader.newFactory(),
                CharBuffer.wrap(json.toCharArray()),
                "test.json",
                faults,
                FaultCode.SYNTAX,
                input -> tree.putAll(JsonTree.object(JsonTree.read(input))));
        assertThat(faults.list()).isEmpty();
        return tree;
    }

    /** The examples of RFC 7396, appendix A, whose target and patch are objects. */
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
                "{\"a\":\"x\"} | {\"a\":{\"b\":1.50}} | {\"a\":{\"b\":1.50}}"
            })
    void mergesAsTheSpecificationSays(String target, String patch, String result) {
        Map<String, Object> tree = read(target);
        Map<String, Object> change = read(patch);

        JsonTree.merge(tree, change);

        assertThat(JsonTree.write(tree)).isEqualTo(result);
        assertThat(JsonTree.write(change)).isEqualTo(patch);
    }

    /** The examples of RFC 6901, section 5, without the escapes of a URI. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/foo | [\"bar\",\"baz\"]",
                "/foo/0 | \"bar\"",
                "`/` | 0",
                "/a~1b | 1",
                "/c%d | 2",
                "/m~0n | 8",
                "/foo/2 | ~",
                "/foo/00 | ~",
                "/foo/- | ~",
                "/foo/0/x | ~",
                "/bar | ~"
            })
    void findsWhatAPointerPointsAt(String pointer, String expected) {
        Map<String, Object> tree = read("{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"m~n\":8}");

        Object found = JsonTree.at(tree, pointer);

        assertThat(found == null ? "~" : JsonTree.write(found)).isEqualTo(expected);
        assertThat(JsonTree.at(tree, "")).isSameAs(tree);
    }

    @Test
    void keepsOrderNumbersAndConstants() {
        String json = "{\"z\":1.0,\"a\":[true,false,null,-0.10],\"m\":{\"n\":12345678901234567890}}";

        assertThat(JsonTree.write(read(json))).isEqualTo(json);
        assertThat(JsonTree.step("a/b~c")).isEqualTo("/a~1b~0c");
    }

    @Test
    void aCopyDoesNotChangeWithTheOriginal() {
        Map<String, Object> tree = read("{\"a\":{\"b\":[{\"c\":1}]}}");
        Object copy = JsonTree.copy(tree);

        JsonTree.object(JsonTree.at(tree, "/a/b/0")).put("c", "changed");

        assertThat(JsonTree.write(copy)).isEqualTo("{\"a\":{\"b\":[{\"c\":1}]}}");
    }
}
