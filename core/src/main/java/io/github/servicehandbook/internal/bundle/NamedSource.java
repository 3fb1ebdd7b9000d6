package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source with the name and the place that it gave. They are asked for once, since the code behind a source is anybody's
 * and may fail at any call.
 */
public record NamedSource(ContentSource source, String bundleId, String place) {
    /**
     * Asks a source for its name and place.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if it has no proper name or fails
     */
    public static NamedSource of(ContentSource source) {
        Faults faults = new Faults();
        NamedSource named = of(source, faults);
        if (named == null) {
            faults.throwIfAny();
        }
        return Objects.requireNonNull(named);
    }

    /** The source with its name and place, or null with the fault noted. */
    static @Nullable NamedSource of(ContentSource source, Faults faults) {
        try {
            String id = source.bundleId();
            if (BundlePath.isBundleId(id)) {
                return new NamedSource(source, id, String.valueOf(source.describe()));
            }
            fault(source, "gives no proper bundle id; expected 1 to 64 of 0-9, a-z and -", faults);
        } catch (RuntimeException e) {
            fault(source, "failed: " + e, faults);
        }
        return null;
    }

    private static void fault(ContentSource source, String what, Faults faults) {
        faults.add(
                FaultCode.PROVIDER,
                "",
                "",
                "the source of content " + source.getClass().getName() + " " + what);
    }
}
