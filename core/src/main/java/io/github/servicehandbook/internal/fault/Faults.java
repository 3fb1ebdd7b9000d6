package io.github.servicehandbook.internal.fault;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the faults of one load.
 *
 * <p>Not thread-safe.
 */
public final class Faults {
    private static final int KEPT = 1000;

    private final List<Fault> kept = new ArrayList<>();
    private int omitted;

    /** Records a fault. Hostile content cannot make the list grow without bound. */
    public void add(FaultCode code, String file, String pointer, String message) {
        if (kept.size() < KEPT) {
            kept.add(new Fault(code, visible(file), visible(pointer), visible(message)));
        } else {
            omitted++;
        }
    }

    /** Adds the faults recorded by another collector. */
    public void addAll(Faults others) {
        kept.addAll(others.kept);
        omitted += others.omitted;
    }

    /** {@return a text without hidden characters, so that content in a fault cannot forge a line of a log} */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int i = 0; i < visible.length(); i++) {
            int type = Character.getType(visible.charAt(i));
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (hidden) {
                visible.setCharAt(i, '?');
            }
        }
        return visible.toString();
    }

    public List<Fault> list() {
        return List.copyOf(kept);
    }

    /** {@return whether the next fault will be listed; if not, it is only counted and its location is not needed} */
    public boolean hasRoom() {
        return kept.size() < KEPT;
    }

    public int size() {
        return kept.size() + omitted;
    }

    /** Throws all faults recorded so far, if there are any. */
    public void throwIfAny() {
        if (kept.isEmpty()) {
            return;
        }
        if (omitted > 0) {
            kept.add(new Fault(FaultCode.LIMIT, "", "", omitted + " more faults omitted; fix these first"));
        }
        throw new HandbookContentException(kept);
    }

    /** Records a fault after which the load cannot continue. Returns the exception with all faults recorded so far. */
    public HandbookContentException fatal(FaultCode code, String file, String pointer, String message) {
        add(code, file, pointer, message);
        return new HandbookContentException(kept);
    }
}
