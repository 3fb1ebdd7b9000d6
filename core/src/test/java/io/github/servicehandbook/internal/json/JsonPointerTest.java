package io.github.servicehandbook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;

class JsonPointerTest {
    @Test
    void namesEveryStepToTheValue() {
        assertThat(pointerOfUnknown("{\"list\": [{}, {\"unknown\": [1]}]}")).isEqualTo("/list/1/unknown");
    }

    @Test
    void escapesSlashesAndTildes() {
        assertThat(pointerOfUnknown("{\"list\": [{\"a/b~c\": 1}]}")).isEqualTo("/list/0/a~1b~0c");
    }

    @Test
    void keepsAnEmptyName() {
        assertThat(pointerOfUnknown("{\"list\": [{\"\": 1}]}")).isEqualTo("/list/0/");
    }

    /** Reads an object with a list of objects that may have no property. */
    private static String pointerOfUnknown(String text) {
        Faults faults = new Faults();
        JsonReader.readFile(
                JsonReader.newFactory(),
                CharBuffer.wrap(text.toCharArray()),
                "a.json",
                faults,
                FaultCode.SYNTAX,
                json -> {
                    json.beginObject();
                    json.nextProperty();
                    json.beginArray();
                    while (json.nextElement()) {
                        json.beginObject();
                        while (json.nextProperty() != null) {
                            json.unknownProperty();
                        }
                    }
                    json.nextProperty();
                });
        assertThat(faults.list()).extracting(fault -> fault.code().text()).containsExactly("E-PROPERTY");
        return faults.list().get(0).pointer();
    }
}
