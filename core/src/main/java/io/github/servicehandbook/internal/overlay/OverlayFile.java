package io.github.servicehandbook.internal.overlay;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.source.BundlePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the {@code overlay.json} of one overlay.
 *
 * @param info the ID, version and digest
 * @param priority the priority given by the caller; higher priorities take precedence
 * @param mayRelax the reason why it may weaken the password policy, or null if it must not
 */
public record OverlayFile(
        BundleInfo info, int priority, @Nullable String mayRelax, List<Operation> operations) {
    static final String FILE = BundlePath.OVERLAY;

    /**
     * Orders overlays by priority, lowest first, then by ID, so that the order in which they were given has no effect.
     */
    public static final Comparator<OverlayFile> ORDER = Comparator.comparingInt(OverlayFile::priority)
            .thenComparing(overlay -> overlay.info().id());

    /** The kind of an operation. */
    enum Op {
        ADD,
        PATCH,
        DEPRECATE,
        TOMBSTONE
    }

    /**
     * An operation of an overlay.
     *
     * @param number the index in the file
     * @param parent the entry to which an entry is added, or null for kinds that have only one place
     * @param body the entry of an ADD, or the merge patch (RFC 7396) of a PATCH; empty for others
     * @param replacedBy the ID to use instead, or null if none
     * @param reason the reason for a removal
     */
    public record Operation(
            int number,
            Op op,
            EntryFormat kind,
            String id,
            @Nullable String parent,
            Map<String, Object> body,
            @Nullable String replacedBy,
            String reason) {
        public String pointer() {
            return "/operations/" + number;
        }

        /** {@return the pointer to the body in the file} */
        String bodyPointer() {
            return pointer() + (op == Op.ADD ? "/entry" : "/merge");
        }
    }

    /** {@return the name of the file in faults} */
    public String file() {
        return info.id() + "/" + FILE;
    }

    /** {@return the name of the overlay in look-ups} */
    String label() {
        return info.id() + " " + info.version();
    }
}
