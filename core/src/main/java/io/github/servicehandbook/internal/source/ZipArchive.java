package io.github.servicehandbook.internal.source;

import io.github.servicehandbook.internal.source.Problem.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A zip in memory, read by its central directory. What two programs could take for two different things is refused, what
 * an entry states of itself is held against what it is. Not changed once made.
 */
final class ZipArchive {
    private static final int MAX_TOTAL_BYTES = 64 << 20;
    /** JSON shrinks to a tenth or so; small files may shrink to anything. */
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

    /** Reads the directory of the zip, but none of its entries. */
    static ZipArchive of(byte[] zip) throws RefusedException {
        ZipArchive archive = new ZipArchive(new ZipBytes(zip));
        archive.readDirectory();
        archive.listing.throwIfAny();
        return archive;
    }

    List<String> paths() throws RefusedException {
        return listing.paths();
    }

    /** The file, or null if there is none. */
    byte @Nullable [] read(String path) throws RefusedException {
        ZipEntryBytes entry = entries.get(path);
        return entry == null ? null : entry.unpack();
    }

    private void readDirectory() throws RefusedException {
        ZipBytes.End end = bytes.end();
        int at = end.directory();
        int count = 0;
        while (at < end.offset()) {
            count++;
            if (count > ListedFiles.MAX_FILES) {
                throw new RefusedException(Reason.LIMIT, "", "more than " + ListedFiles.MAX_FILES + " entries");
            }
            ZipEntryBytes entry = ZipEntryBytes.at(bytes, at, end);
            take(entry);
            at = entry.next();
        }
        if (count != end.entries()) {
            throw bytes.broken("states " + end.entries() + " entries, has " + count);
        }
        checkApart();
    }

    private void take(ZipEntryBytes entry) {
        all.add(entry);
        String wrong = entry.problem();
        if (wrong != null) {
            listing.refuse(Reason.ZIP, entry.name(), wrong);
        }
        if (entry.isLink()) {
            listing.refuse(Reason.PATH, entry.name(), "a link");
        }
        checkSize(entry);
        if (entry.isFolder()) {
            String hazard =
                    BundlePath.hazard(entry.name().substring(0, entry.name().length() - 1));
            if (hazard != null) {
                listing.refuse(Reason.PATH, entry.name(), hazard);
            }
        } else {
            listing.add(entry.name());
            entries.put(entry.name(), entry);
        }
    }

    /** By what the entry states; that it states the truth is seen when it is unpacked, never further than that. */
    private void checkSize(ZipEntryBytes entry) {
        total += entry.size();
        if (entry.size() > ListedFiles.MAX_FILE_BYTES) {
            listing.refuse(Reason.LIMIT, entry.name(), "unpacks to more than " + ListedFiles.MAX_FILE_BYTES + " bytes");
        } else if (entry.size() > RATIO_FROM_BYTES && entry.size() / MAX_RATIO > entry.packed()) {
            listing.refuse(Reason.LIMIT, entry.name(), "unpacks to more than " + MAX_RATIO + " times its length");
        }
        if (total > MAX_TOTAL_BYTES && total - entry.size() <= MAX_TOTAL_BYTES) {
            listing.refuse(Reason.LIMIT, "", "unpacks to more than " + MAX_TOTAL_BYTES + " bytes");
        }
    }

    /** Entries that share bytes make a small zip of any size, and are no work of a plain tool. */
    private void checkApart() {
        all.sort(Comparator.comparingLong(ZipEntryBytes::start));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).start() < all.get(i - 1).end()) {
                listing.refuse(
                        Reason.ZIP,
                        all.get(i).name(),
                        "overlaps " + new Problem(Reason.ZIP, all.get(i - 1).name(), "").file());
            }
        }
    }
}
