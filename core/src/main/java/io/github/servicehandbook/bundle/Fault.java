package io.github.servicehandbook.bundle;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a bundle.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param code the stable code, for example {@code E-DANGLING}; {@code core/FAULTS.md} in the project's repository explains each
 * @param file the file in the bundle, for example {@code codes.json}; empty if the fault is in no file
 * @param pointer the place in the file as a JSON pointer (RFC 6901); empty for the file as a whole
 * @param message what was found, what was expected and what to do, in English
 */
public record Fault(String code, String file, String pointer, String message) implements Serializable {
    /** Checks that nothing is null. */
    public Fault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** Returns code, place and message on one line. */
    @Override
    public String toString() {
        return code + (file.isEmpty() ? "" : " " + file + (pointer.isEmpty() ? "" : "#" + pointer)) + ": " + message;
    }
}
