package io.github.servicehandbook.internal.json;

/** An oracle: table 3-7 of the Unicode Standard, row by row. */
final class WellFormedUtf8 {
    private static final int[][] ROWS = {
        {0x00, 0x7f},
        {0xc2, 0xdf, 0x80, 0xbf},
        {0xe0, 0xe0, 0xa0, 0xbf, 0x80, 0xbf},
        {0xe1, 0xec, 0x80, 0xbf, 0x80, 0xbf},
        {0xed, 0xed, 0x80, 0x9f, 0x80, 0xbf},
        {0xee, 0xef, 0x80, 0xbf, 0x80, 0xbf},
        {0xf0, 0xf0, 0x90, 0xbf, 0x80, 0xbf, 0x80, 0xbf},
        {0xf1, 0xf3, 0x80, 0xbf, 0x80, 0xbf, 0x80, 0xbf},
        {0xf4, 0xf4, 0x80, 0x8f, 0x80, 0xbf, 0x80, 0xbf},
    };

    private WellFormedUtf8() {}

    /** Where the first sequence begins that is in no row, or -1. */
    static int firstFault(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    private static int length(byte[] bytes, int at) {
        for (int[] row : ROWS) {
            if (matches(bytes, at, row)) {
                return row.length / 2;
            }
        }
        return 0;
    }

    private static boolean matches(byte[] bytes, int at, int[] row) {
        for (int i = 0; i < row.length / 2; i++) {
            int b = at + i < bytes.length ? bytes[at + i] & 0xff : -1;
            if (b < row[2 * i] || b > row[2 * i + 1]) {
                return false;
            }
        }
        return true;
    }
}
