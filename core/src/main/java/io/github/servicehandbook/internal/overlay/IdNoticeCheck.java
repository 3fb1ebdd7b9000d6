package io.github.servicehandbook.internal.overlay;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.content.IdReferences;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.EntryKey;
import io.github.servicehandbook.internal.manifest.IdNotice;
import io.github.servicehandbook.internal.manifest.Manifest;
import io.github.servicehandbook.internal.manifest.SemVer;
import java.util.Map;

/**
 * Checks the deprecations and removals of a manifest and its overlays against the content of the handbook.
 *
 * <p>Not thread-safe.
 */
public final class IdNoticeCheck {
    private final Manifest manifest;
    private final IdReferences links;
    private final Faults faults;

    private IdNoticeCheck(Manifest manifest, IdReferences links, Faults faults) {
        this.manifest = manifest;
        this.links = links;
        this.faults = faults;
    }

    public static void check(Manifest manifest, OverlayMerger layers, IdReferences links, Faults faults) {
        IdNoticeCheck check = new IdNoticeCheck(manifest, links, faults);
        for (Map.Entry<EntryKey, IdNotice> each : manifest.deprecations().entrySet()) {
            check.checkDeprecation(each.getKey(), each.getValue());
        }
        for (Map.Entry<EntryKey, IdNotice> each : manifest.tombstones().entrySet()) {
            check.checkTombstone(each.getKey(), each.getValue());
        }
        check.checkReplacements(layers.deprecated());
        check.checkReplacements(layers.removed());
    }

    private void checkDeprecation(EntryKey entry, IdNotice notice) {
        if (isMissing(entry) && !links.of(entry.kind()).wasRemoved(entry.id())) {
            retired(
                    notice,
                    "/id",
                    "deprecated " + entry + " does not exist; if it was removed, list it under tombstones");
        }
        checkSince(notice);
        checkReplacement(entry, notice, true);
    }

    private void checkTombstone(EntryKey entry, IdNotice notice) {
        // A time limit and a conduct rule cannot have the same ID.
        EntryFormat kind = entry.kind().aliasKind() == EntryFormat.STANDARD ? EntryFormat.STANDARD : entry.kind();
        if (!kind.isId(entry.id())) {
            retired(notice, "/id", "invalid " + entry.kind().label() + " ID");
        } else if (links.of(kind).has(entry.id())) {
            retired(notice, "/id", entry + " has a tombstone and must not be reused; choose a new ID");
        } else if (isAlias(entry)) {
            retired(notice, "/id", entry + " is both an alias and a tombstone; keep one");
        }
        checkSince(notice);
        checkReplacement(entry, notice, true);
    }

    private boolean isAlias(EntryKey entry) {
        return manifest.aliases(entry.kind()).containsKey(entry.id());
    }

    private void checkSince(IdNotice notice) {
        SemVer since = SemVer.parse(notice.since());
        SemVer present =
                manifest.info() == null ? null : SemVer.parse(manifest.info().version());
        // A pre-release already contains the notices of its release.
        if (since != null && present != null && since.compareTo(present) > 0 && !since.sameCore(present)) {
            retired(notice, "/since", "since must not be later than the bundle version " + present);
        }
    }

    private void checkReplacements(Map<EntryKey, IdNotice> notices) {
        for (Map.Entry<EntryKey, IdNotice> each : notices.entrySet()) {
            checkReplacement(each.getKey(), each.getValue(), false);
        }
    }

    /** Checks that a replacement exists. The replacement in a manifest may have been removed by an overlay. */
    private void checkReplacement(EntryKey entry, IdNotice notice, boolean mayBeRemoved) {
        if (notice.replacedBy() == null) {
            return;
        }
        EntryKey other = new EntryKey(entry.kind(), notice.replacedBy());
        if (other.equals(entry)) {
            retired(notice, "/replacedBy", "replacedBy must not be the entry itself");
        } else if (isMissing(other) && !(mayBeRemoved && links.of(other.kind()).wasRemoved(other.id()))) {
            faults.add(FaultCode.DANGLING, notice.file(), notice.pointer() + "/replacedBy", other + " does not exist");
        }
    }

    private boolean isMissing(EntryKey entry) {
        if (entry.kind() == EntryFormat.PASSWORD_POLICY) {
            return !entry.id().equals(entry.kind().label());
        }
        IdReferences.Ids ids = links.of(entry.kind());
        return !ids.isUnknowable() && !ids.has(entry.id());
    }

    private void retired(IdNotice notice, String property, String message) {
        faults.add(FaultCode.RETIRED, notice.file(), notice.pointer() + property, message);
    }
}
