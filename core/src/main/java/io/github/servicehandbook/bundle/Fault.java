package io.github.servicehandbook.bundle;

import java.io.Serializable;
import java.util.Objects;

/**
 * A fault found in a bundle.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the stable code
 * @param file the file in the bundle, for example {@code codes.json}; empty if the fault is not in a file
 * @param pointer the location in the file as a JSON pointer (RFC 6901); empty for the file as a whole
 * @param message the explanation in English: what was found, what was expected and what to do
 */
public record Fault(FaultCode code, String file, String pointer, String message) implements Serializable {
    /** Validates the components. */
    public Fault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** {@return the code, location and message on one line} */
    @Override
    public String toString() {
        return code + (file.isEmpty() ? "" : " " + file + (pointer.isEmpty() ? "" : "#" + pointer)) + ": " + message;
    }
}
