package io.github.servicehandbook.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and nothing else: jackson-core alone accepts overlong forms, encoded surrogates and other encodings, the
 * decoder of the JDK does not.
 */
public final class StrictUtf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictUtf8() {}

    /** The characters of well-formed UTF-8 without byte order mark. */
    public static CharBuffer decode(byte[] bytes) throws BadEncodingException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new BadEncodingException("not UTF-8 at byte offset " + in.position());
        }
        out.flip();
        if (out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK) {
            throw new BadEncodingException("byte order mark at byte offset 0; save as UTF-8 without one");
        }
        return out;
    }

    /** What is wrong with the bytes, and where. */
    public static final class BadEncodingException extends Exception {
        private static final long serialVersionUID = 1L;

        BadEncodingException(String message) {
            super(message);
        }
    }
}
