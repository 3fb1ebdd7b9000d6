package io.github.servicehandbook.internal.source;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip entry as stated in the central directory and checked against its local header.
 *
 * <p>Immutable and thread-safe.
 */
final class ZipEntryBytes {
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 0x1 | 0x40 | 0x2000;
    private static final int SIZES_FOLLOW = 0x8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int UNIX_KIND = 0xf000;
    private static final int UNIX_LINK = 0xa000;

    private final ZipBytes bytes;
    private final int central;
    private final String name;
    private final int local;
    private final int data;

    private ZipEntryBytes(ZipBytes bytes, int central, String name, int local, int data) {
        this.bytes = bytes;
        this.central = central;
        this.name = name;
        this.local = local;
        this.data = data;
    }

    /** Reads the entry that starts at the given offset of the central directory. */
    static ZipEntryBytes at(ZipBytes bytes, int central, ZipBytes.End end) throws RejectedException {
        bytes.require(central, CENTRAL_LENGTH, end.offset());
        if (bytes.u4(central) != CENTRAL_SIGNATURE) {
            throw bytes.broken("has an invalid record in its central directory");
        }
        int nameLength = bytes.u2(central + 28);
        bytes.require(central, (long) next(bytes, central) - central, end.offset());
        String name = bytes.text(central + CENTRAL_LENGTH, nameLength);
        long local = bytes.u4(central + 42);
        bytes.require(local, LOCAL_LENGTH, end.directory());
        int header = (int) local;
        long data = local + LOCAL_LENGTH + bytes.u2(header + 26) + bytes.u2(header + 28);
        bytes.require(data, bytes.u4(central + 20), end.directory());
        return new ZipEntryBytes(bytes, central, name, header, (int) data);
    }

    private static int next(ZipBytes bytes, int central) {
        return central + CENTRAL_LENGTH + bytes.u2(central + 28) + bytes.u2(central + 30) + bytes.u2(central + 32);
    }

    /** Returns the offset of the next entry in the central directory. */
    int next() {
        return next(bytes, central);
    }

    String name() {
        return name;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isLink() {
        return bytes.u2(central + 4) >> 8 == UNIX && (bytes.u2(central + 40) & UNIX_KIND) == UNIX_LINK;
    }

    /** Returns the unpacked size that the entry states, in bytes. */
    long size() {
        return bytes.u4(central + 24);
    }

    /** Returns the size in the zip, in bytes. */
    long packed() {
        return bytes.u4(central + 20);
    }

    int start() {
        return local;
    }

    long end() {
        return data + packed();
    }

    private int method() {
        return bytes.u2(central + 10);
    }

    /** Returns why the entry is unreadable or ambiguous, or null if it is neither. */
    @Nullable
    String problem() {
        if (((bytes.u2(central + 8) | bytes.u2(local + 6)) & ENCRYPTED) != 0) {
            return "is encrypted";
        }
        if (method() != STORED && method() != DEFLATED) {
            return "compression method is " + method() + "; expected stored (0) or deflated (8)";
        }
        if (!agreesWithItsHeader()) {
            return "local header does not match the central directory";
        }
        if (isFolder() && size() > 0) {
            return "is a directory, but has content";
        }
        return method() == STORED && packed() != size() ? "stored size does not match the uncompressed size" : null;
    }

    private boolean agreesWithItsHeader() {
        boolean sizesFollow = (bytes.u2(local + 6) & SIZES_FOLLOW) != 0;
        boolean sizesAgree = sizesFollow
                || (bytes.u4(local + 14) == bytes.u4(central + 16)
                        && bytes.u4(local + 18) == packed()
                        && bytes.u4(local + 22) == size());
        return bytes.u4(local) == LOCAL_SIGNATURE
                && bytes.u2(local + 8) == method()
                && bytes.text(local + LOCAL_LENGTH, bytes.u2(local + 26)).equals(name)
                && sizesAgree;
    }

    /** Returns the unpacked file. At most one byte more than the stated size is unpacked. */
    byte[] unpack() throws RejectedException {
        byte[] file = method() == STORED ? Arrays.copyOfRange(bytes.array(), data, (int) end()) : inflate();
        CRC32 crc = new CRC32();
        crc.update(file);
        if (crc.getValue() != bytes.u4(central + 16)) {
            throw refused("is damaged: CRC-32 mismatch");
        }
        return file;
    }

    private byte[] inflate() throws RejectedException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), data, (int) packed());
            byte[] out = new byte[(int) size() + 1];
            int length = 0;
            while (length < out.length && !inflater.finished() && !inflater.needsInput()) {
                length += inflater.inflate(out, length, out.length - length);
            }
            if (length != size() || !inflater.finished() || inflater.getRemaining() > 0) {
                throw refused("is damaged: its size does not match its header");
            }
            return Arrays.copyOf(out, length);
        } catch (DataFormatException e) {
            throw refused("is damaged: cannot be decompressed");
        } finally {
            inflater.end();
        }
    }

    private RejectedException refused(String what) {
        return new RejectedException(FileRejection.Reason.ZIP, name, what);
    }
}
