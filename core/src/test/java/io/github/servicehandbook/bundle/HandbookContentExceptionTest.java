package io.github.servicehandbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandbookContentExceptionTest {
    @Test
    void oneFaultIsShownWithCodePlaceAndMessage() {
        assertThat(new HandbookContentException(faults(1)))
                .hasMessage("handbook content rejected: 1 fault\n  E-VALUE codes.json#/codes/0: bad 0");
    }

    @Test
    void twentyFaultsAreAllShown() {
        assertThat(new HandbookContentException(faults(20)).getMessage())
                .isEqualTo("handbook content rejected: 20 faults" + lines(20));
    }

    @Test
    void ofMoreThanTwentyFaultsTheFirstTwentyAreShown() {
        assertThat(new HandbookContentException(faults(21)).getMessage())
                .isEqualTo("handbook content rejected: 21 faults" + lines(20) + "\n  and 1 more, see faults()");
    }

    @Test
    void holdsEveryFaultInOrder() {
        assertThat(new HandbookContentException(faults(21)).faults()).isEqualTo(faults(21));
    }

    @Test
    void handsOutFaultsThatNobodyCanChange() {
        List<Fault> held = new HandbookContentException(faults(2)).faults();

        assertThatThrownBy(() -> held.set(0, held.get(1))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesToBeThrownForNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandbookContentException(List.of()))
                .withMessage("faults: empty; expected at least one");
    }

    @Test
    void makesTheRoundTripThroughJavaSerialization() throws IOException, ClassNotFoundException {
        HandbookContentException exception = new HandbookContentException(faults(3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            HandbookContentException read = (HandbookContentException) in.readObject();

            assertThat(read.faults()).isEqualTo(exception.faults());
            assertThat(read).hasMessage(exception.getMessage());
        }
    }

    @Test
    void faultIsOneLine() {
        assertThat(new Fault(FaultCode.VALUE, "codes.json", "/codes/0/kind", "expected one of A B"))
                .hasToString("E-VALUE codes.json#/codes/0/kind: expected one of A B");
    }

    @Test
    void faultOfAWholeFileHasNoPointer() {
        assertThat(new Fault(FaultCode.COUNT, "codes.json", "", "found 3")).hasToString("E-COUNT codes.json: found 3");
    }

    @Test
    void faultInNoFileHasNoPlace() {
        assertThat(new Fault(FaultCode.NO_BUNDLE, "", "", "no bundle")).hasToString("E-NO-BUNDLE: no bundle");
    }

    private static List<Fault> faults(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Fault(FaultCode.VALUE, "codes.json", "/codes/" + i, "bad " + i))
                .toList();
    }

    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\n  E-VALUE codes.json#/codes/" + i + ": bad " + i)
                .reduce("", String::concat);
    }
}
