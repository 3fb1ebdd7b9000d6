package io.github.servicehandbook.internal.overlay;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.manifest.EntryKind;
import io.github.servicehandbook.internal.source.BundlePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code overlay.json} of one overlay says.
 *
 * @param info id, version and digest
 * @param priority what the caller gave; the higher one wins
 * @param mayRelax why it may weaken the password policy; null if it may not
 */
public record OverlayFile(
        BundleInfo info, int priority, @Nullable String mayRelax, List<Operation> operations) {
    static final String FILE = BundlePath.OVERLAY;

    /** Lower priority first; of one priority by id, so that the order in which they were given does not matter. */
    public static final Comparator<OverlayFile> ORDER = Comparator.comparingInt(OverlayFile::priority)
            .thenComparing(overlay -> overlay.info().id());

    /** What an operation does. */
    enum Op {
        ADD,
        PATCH,
        DEPRECATE,
        TOMBSTONE
    }

    /**
     * An operation.
     *
     * @param number its place in the file
     * @param parent where an entry is added; null for kinds that have one place only
     * @param body the entry of an ADD, the merge patch of a PATCH, empty for others
     * @param replacedBy the id to use instead; null if there is none
     * @param reason why an entry is removed
     */
    public record Operation(
            int number,
            Op op,
            EntryKind kind,
            String id,
            @Nullable String parent,
            Map<String, Object> body,
            @Nullable String replacedBy,
            String reason) {
        public String pointer() {
            return "/operations/" + number;
        }

        /** Where in the file the body stands. */
        String bodyPointer() {
            return pointer() + (op == Op.ADD ? "/entry" : "/merge");
        }
    }

    /** How a fault names its file. */
    public String file() {
        return info.id() + "/" + FILE;
    }

    /** How a look-up names the layer. */
    String label() {
        return info.id() + " " + info.version();
    }
}
