package io.github.servicehandbook.internal.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a zip, with bounds-checked access.
 *
 * <p>Immutable and thread-safe.
 */
final class ZipBytes {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int SHORT = 0xffff;

    private final byte[] zip;
    private final ByteBuffer in;

    ZipBytes(byte[] zip) {
        this.zip = zip;
        in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The end record of the central directory.
     *
     * @param offset the offset of this record
     * @param directory the offset of the central directory
     * @param entries the stated number of entries
     */
    record End(int offset, int directory, int entries) {}

    End end() throws RejectedException {
        int at = endOffset();
        int entries = u2(at + 10);
        long directory = u4(at + 16);
        if (u2(at + 4) != 0 || u2(at + 6) != 0 || u2(at + 8) != entries) {
            throw broken("is split into several volumes; expected one file");
        }
        if (entries == SHORT) {
            throw new RejectedException(
                    FileRejection.Reason.LIMIT, "", "more than " + BundleDirectory.MAX_FILES + " entries in the zip");
        }
        if (directory + u4(at + 12) != at) {
            throw broken("has no central directory before its end record");
        }
        return new End(at, (int) directory, entries);
    }

    private int endOffset() throws RejectedException {
        for (int at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - SHORT); at--) {
            if (in.getInt(at) == END_SIGNATURE && at + END_LENGTH + u2(at + 20) == zip.length) {
                return at;
            }
        }
        throw broken("is not a zip file, or is truncated: end record not found");
    }

    /** Checks that the given number of bytes is available before the limit. */
    void require(long offset, long length, int limit) throws RejectedException {
        if (offset < 0 || offset + length > limit) {
            throw broken("is truncated, or has offsets beyond its end");
        }
    }

    int u2(int offset) {
        return Short.toUnsignedInt(in.getShort(offset));
    }

    long u4(int offset) {
        return Integer.toUnsignedLong(in.getInt(offset));
    }

    /**
     * Decodes a name as UTF-8 or, if it is malformed, as ISO 8859-1. Valid names in a bundle are ASCII, so both give
     * the same.
     */
    String text(int offset, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(zip, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(zip, offset, length, StandardCharsets.ISO_8859_1);
        }
    }

    byte[] array() {
        return zip;
    }

    RejectedException broken(String what) {
        return new RejectedException(FileRejection.Reason.ZIP, "", "the zip " + what);
    }
}
