package io.github.servicehandbook.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonLeavesTest {
    @Test
    void entersObjectsAndKeysValuesByPointer() {
        assertThat(JsonFlattener.of("{\"a\":{\"b\":1.50,\"c\":\"x\"},\"d\":true,\"e/f~g\":\"\"}", Set.of()))
                .containsExactly(entry("/a/b", "1.50"), entry("/a/c", "x"), entry("/d", "true"), entry("/e~1f~0g", ""));
    }

    @Test
    void keepsArraysWhole() {
        assertThat(JsonFlattener.of("{\"a\":[1, {\"b\":[\"字\"]}],\"c\":[]}", Set.of()))
                .containsExactly(entry("/a", "[1,{\"b\":[\"字\"]}]"), entry("/c", "[]"));
    }

    @Test
    void keysElementsOfSomeArraysByTheirFirstProperty() {
        assertThat(JsonFlattener.of(
                        "{\"a\":[{\"id\":\"x\",\"b\":1,\"a\":[{\"name\":\"y/z\",\"c\":2}]},{\"id\":\"w\"}],\"b\":[]}",
                        Set.of("a")))
                .containsExactly(entry("/a/x/b", "1"), entry("/a/x/a/y~1z/c", "2"), entry("/b", "[]"));
    }
}
