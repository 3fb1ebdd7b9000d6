package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.source.BundleDirectory;
import io.github.servicehandbook.internal.source.BundlePath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source with the name and location that it gave. Both are requested only once, because the code behind a source is
 * not trusted and may fail at any call.
 *
 * @param bundleId the name, or null for a directory or a zip file: their only name is the one in the manifest, which is
 *     not read before its signature is checked
 */
public record NamedSource(ContentSource source, @Nullable String bundleId, String place) {
    /**
     * {@return the source with its name and location}
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if it does not have a valid name or fails
     */
    public static NamedSource of(ContentSource source) {
        Faults faults = new Faults();
        NamedSource named = of(source, faults);
        if (named == null) {
            faults.throwIfAny();
        }
        return Objects.requireNonNull(named);
    }

    /** {@return the source with its name and location, or null with a recorded fault} */
    public static @Nullable NamedSource of(ContentSource source, Faults faults) {
        try {
            if (source instanceof BundleDirectory files) {
                return new NamedSource(source, null, files.description());
            }
            String id = source.bundleId();
            if (BundlePath.isBundleId(id)) {
                return new NamedSource(source, id, String.valueOf(source.description()));
            }
            fault(source, "returned an invalid bundle ID; expected 1 to 64 characters 0-9, a-z and -", faults);
        } catch (RuntimeException e) {
            fault(source, "failed: " + e, faults);
        }
        return null;
    }

    /** {@return whether the source is a directory or a zip file, whose content no build has verified} */
    public boolean isUnproved() {
        return source instanceof BundleDirectory;
    }

    private static void fault(ContentSource source, String what, Faults faults) {
        faults.add(
                FaultCode.PROVIDER,
                "",
                "",
                "content source " + source.getClass().getName() + " " + what);
    }
}
