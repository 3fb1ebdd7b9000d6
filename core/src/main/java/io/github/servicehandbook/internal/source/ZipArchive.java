package io.github.servicehandbook.internal.source;

import io.github.servicehandbook.internal.source.FileRejection.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A zip in memory, read through its central directory. Content that two programs could interpret differently is
 * rejected, and the values that an entry states are verified against its data.
 *
 * <p>Immutable and thread-safe.
 */
final class ZipArchive {
    private static final int MAX_TOTAL_BYTES = 64 << 20;
    /** JSON compresses to about a tenth; small files may compress to any ratio. */
    private static final int MAX_RATIO = 100;

    private static final int RATIO_FROM_BYTES = 64 << 10;

    private final ZipBytes bytes;
    private final Listing listing = new Listing();
    private final Map<String, ZipEntryBytes> entries = new HashMap<>();
    private final List<ZipEntryBytes> all = new ArrayList<>();
    private long total;

    private ZipArchive(ZipBytes bytes) {
        this.bytes = bytes;
    }

    /** Reads the central directory of the zip, but none of its entries. */
    static ZipArchive of(byte[] zip) throws RejectedException {
        ZipArchive archive = new ZipArchive(new ZipBytes(zip));
        archive.readDirectory();
        archive.listing.throwIfAny();
        return archive;
    }

    List<String> paths() throws RejectedException {
        return listing.paths();
    }

    /** Returns the file, or null if there is no such file. */
    byte @Nullable [] read(String path) throws RejectedException {
        ZipEntryBytes entry = entries.get(path);
        return entry == null ? null : entry.unpack();
    }

    private void readDirectory() throws RejectedException {
        ZipBytes.End end = bytes.end();
        int at = end.directory();
        int count = 0;
        while (at < end.offset()) {
            count++;
            if (count > BundleDirectory.MAX_FILES) {
                throw new RejectedException(Reason.LIMIT, "", "more than " + BundleDirectory.MAX_FILES + " entries");
            }
            ZipEntryBytes entry = ZipEntryBytes.at(bytes, at, end);
            take(entry);
            at = entry.next();
        }
        if (count != end.entries()) {
            throw bytes.broken("has " + count + " entries, but its end record says " + end.entries());
        }
        checkApart();
    }

    private void take(ZipEntryBytes entry) {
        all.add(entry);
        String wrong = entry.problem();
        if (wrong != null) {
            listing.reject(Reason.ZIP, entry.name(), wrong);
        }
        if (entry.isLink()) {
            listing.reject(Reason.PATH, entry.name(), "symbolic link; expected a regular file");
        }
        checkSize(entry);
        if (entry.isFolder()) {
            String hazard =
                    BundlePath.hazard(entry.name().substring(0, entry.name().length() - 1));
            if (hazard != null) {
                listing.reject(Reason.PATH, entry.name(), hazard);
            }
        } else {
            listing.add(entry.name());
            entries.put(entry.name(), entry);
        }
    }

    /** Checks the stated size. Unpacking verifies it and never exceeds it by more than one byte. */
    private void checkSize(ZipEntryBytes entry) {
        total += entry.size();
        if (entry.size() > BundleDirectory.MAX_FILE_BYTES) {
            listing.reject(
                    Reason.LIMIT, entry.name(), "unpacks to more than " + BundleDirectory.MAX_FILE_BYTES + " bytes");
        } else if (entry.size() > RATIO_FROM_BYTES && entry.size() / MAX_RATIO > entry.packed()) {
            listing.reject(Reason.LIMIT, entry.name(), "unpacks to more than " + MAX_RATIO + " times its size");
        }
        if (total > MAX_TOTAL_BYTES && total - entry.size() <= MAX_TOTAL_BYTES) {
            listing.reject(Reason.LIMIT, "", "unpacks to more than " + MAX_TOTAL_BYTES + " bytes");
        }
    }

    /**
     * Checks that no entries overlap. Overlapping entries let a small zip unpack to any size, and ordinary tools never
     * write them.
     */
    private void checkApart() {
        all.sort(Comparator.comparingLong(ZipEntryBytes::start));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).start() < all.get(i - 1).end()) {
                listing.reject(
                        Reason.ZIP,
                        all.get(i).name(),
                        "entry overlaps entry "
                                + new FileRejection(Reason.ZIP, all.get(i - 1).name(), "").file());
            }
        }
    }
}
