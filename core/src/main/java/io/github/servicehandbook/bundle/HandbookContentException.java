package io.github.servicehandbook.bundle;

import java.util.List;
import java.util.Objects;

/**
 * A bundle could not be loaded. Holds every fault at once; whoever ships the bundle mends them, the calling program
 * cannot.
 */
public class HandbookContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final Fault[] faults;

    /**
     * Makes the exception.
     *
     * @param faults what is wrong, at least one
     * @throws IllegalArgumentException if there is no fault
     */
    public HandbookContentException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults).toArray(new Fault[0]);
    }

    /**
     * Returns everything that is wrong.
     *
     * @return the faults file by file, then those between files, such as references that lead nowhere; at most 1000, then
     *     one {@code E-LIMIT} that says how many more there are; unmodifiable, at least one
     */
    public List<Fault> faults() {
        return List.of(faults);
    }

    private static String message(List<Fault> faults) {
        Objects.requireNonNull(faults, "faults");
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("faults: empty; expected at least one");
        }
        StringBuilder text = new StringBuilder("handbook content refused, ").append(faults.size());
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
