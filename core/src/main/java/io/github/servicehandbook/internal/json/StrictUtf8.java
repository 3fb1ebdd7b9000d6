package io.github.servicehandbook.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A strict UTF-8 decoder. The jackson-core parser also accepts overlong forms, encoded surrogates and other encodings;
 * the JDK's decoder does not.
 */
public final class StrictUtf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictUtf8() {}

    /**
     * Decodes well-formed UTF-8 without a byte order mark.
     *
     * @throws BadEncodingException if the bytes are malformed or start with a byte order mark
     */
    public static CharBuffer decode(byte[] bytes) throws BadEncodingException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new BadEncodingException("invalid UTF-8 at byte offset " + in.position());
        }
        out.flip();
        if (out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK) {
            throw new BadEncodingException("byte order mark at byte offset 0; save as UTF-8 without one");
        }
        return out;
    }

    /** Thrown if bytes are not valid; its message states the problem and the offset. */
    public static final class BadEncodingException extends Exception {
        private static final long serialVersionUID = 1L;

        BadEncodingException(String message) {
            super(message);
        }
    }
}
