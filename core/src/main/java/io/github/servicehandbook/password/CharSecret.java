package io.github.servicehandbook.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A secret that owns its array. Its monitor prevents wiping during a check. */
final class CharSecret extends Secret {
    private final char[] chars;
    private final boolean ascii;
    private final @Nullable FoldedText folded;
    private boolean closed;

    /**
     * Takes ownership of the array and folds it once for all checks. Text that is too long for every policy is not
     * folded.
     */
    CharSecret(char[] chars) {
        this.chars = chars;
        this.ascii = Characters.areAscii(chars);
        if (chars.length > PolicyValidator.MAX_LENGTH * 2) {
            this.folded = null;
        } else {
            this.folded = ascii ? FoldedText.ofAscii(chars) : FoldedText.of(chars);
        }
    }

    /** Returns the raw characters without copying them; the caller must hold the monitor. */
    char[] chars() {
        requireOpen();
        return chars;
    }

    /**
     * Returns the text as the rules compare it. The caller must hold the monitor and must have checked that the text is
     * not too long for its policy.
     */
    FoldedText folded() {
        requireOpen();
        return Objects.requireNonNull(folded);
    }

    @Override
    public boolean matches(Secret other) {
        Objects.requireNonNull(other, "other");
        byte[] mine = utf16(copyNormalized());
        try {
            byte[] theirs = utf16(other.copyNormalized());
            boolean same = MessageDigest.isEqual(mine, theirs);
            Arrays.fill(theirs, (byte) 0);
            return same;
        } finally {
            Arrays.fill(mine, (byte) 0);
        }
    }

    /** Returns the UTF-16 code units as bytes, including lone surrogates, and wipes the characters. */
    private static byte[] utf16(char[] chars) {
        byte[] bytes = new byte[chars.length * Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().put(chars);
        Arrays.fill(chars, '\0');
        return bytes;
    }

    @Override
    public synchronized char[] copyNormalized() {
        requireOpen();
        return ascii
                ? chars.clone()
                : Normalizer.normalize(CharBuffer.wrap(chars), Normalizer.Form.NFKC)
                        .toCharArray();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(chars, '\0');
        if (folded != null) {
            folded.wipe();
        }
    }

    synchronized void checkOpen() {
        requireOpen();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("secret is closed");
        }
    }
}
