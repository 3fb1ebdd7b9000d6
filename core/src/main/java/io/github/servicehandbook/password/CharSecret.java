package io.github.servicehandbook.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A secret over an array of its own. Its monitor keeps a check and the wiping apart. */
final class CharSecret extends Secret {
    private final char[] chars;
    private final boolean ascii;
    private final @Nullable FoldedText folded;
    private boolean closed;

    /**
     * Takes the array as its own, and folds it, so that checks need not. A text that every policy finds too long is not
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

    /** The raw characters themselves; the caller holds the monitor. */
    char[] chars() {
        requireOpen();
        return chars;
    }

    /** The text as the rules compare it; the caller holds the monitor and knows that no policy finds it too long. */
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

    /** The characters as bytes, each as it is, half surrogate pairs too; wipes the characters. */
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
            throw new IllegalStateException("the secret is closed; make a new one");
        }
    }
}
