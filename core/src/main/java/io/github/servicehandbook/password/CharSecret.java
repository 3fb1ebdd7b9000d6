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
    private static final int ASCII_END = 0x80;

    private final char[] chars;
    private final boolean ascii;
    private @Nullable FoldedText folded;
    private boolean closed;

    /** Takes the array as its own. */
    CharSecret(char[] chars) {
        this.chars = chars;
        this.ascii = isAscii(chars);
    }

    private static boolean isAscii(char[] chars) {
        for (char c : chars) {
            if (c >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /** The raw characters themselves; the caller holds the monitor. */
    char[] chars() {
        requireOpen();
        return chars;
    }

    /** The text as the rules compare it; made once, since a dialog checks the same text against several things. */
    FoldedText folded() {
        requireOpen();
        FoldedText text = folded;
        if (text == null) {
            text = ascii ? FoldedText.ofAscii(chars) : FoldedText.of(chars);
            folded = text;
        }
        return text;
    }

    @Override
    public boolean matches(Secret other) {
        Objects.requireNonNull(other, "other");
        byte[] mine = utf16(copyNormalized());
        byte[] theirs = utf16(other.copyNormalized());
        boolean same = MessageDigest.isEqual(mine, theirs);
        Arrays.fill(mine, (byte) 0);
        Arrays.fill(theirs, (byte) 0);
        return same;
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
            folded = null;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the secret is closed; make a new one");
        }
    }
}
