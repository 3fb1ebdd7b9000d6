package io.github.servicehandbook.bundle;

import java.util.List;
import java.util.Objects;

/**
 * Thrown if a bundle cannot be loaded. The exception lists all faults found. They must be fixed by the author of the
 * bundle; the calling program cannot fix them.
 */
public class HandbookContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final Fault[] faults;

    /**
     * Creates an exception with the given faults.
     *
     * @param faults the faults, at least one
     * @throws IllegalArgumentException if {@code faults} is empty
     */
    public HandbookContentException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults).toArray(new Fault[0]);
    }

    /**
     * {@return all faults found, at least one; unmodifiable} The faults within each file come first, then those between
     * files, such as dangling references. At most 1000 faults are listed; if there are more, a last {@code E-LIMIT}
     * gives the number of the others.
     */
    public List<Fault> faults() {
        return List.of(faults);
    }

    private static String message(List<Fault> faults) {
        Objects.requireNonNull(faults, "faults");
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("faults: empty; expected at least one");
        }
        StringBuilder text = new StringBuilder("handbook content rejected: ").append(faults.size());
        text.append(faults.size() == 1 ? " fault" : " faults");
        for (Fault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
            text.append("\n  ").append(fault);
        }
        if (faults.size() > SHOWN) {
            text.append("\n  and ").append(faults.size() - SHOWN).append(" more, see faults()");
        }
        return text.toString();
    }
}
