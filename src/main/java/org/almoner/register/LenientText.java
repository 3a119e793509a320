package org.almoner.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and takes bytes that are none as windows-1252: registers publish one or the other, and some of them both in
 * one file. A byte order mark at the start is left out.
 */
final class LenientText extends Reader {
    private static final int BUFFER = 64 * 1024;
    private static final Charset OLDER = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean started;

    LenientText(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
        while (chars.position() == 0) {
            if (!ended && !decodableLeft()) {
                fill();
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            skipMark(buffer, offset, chars);
            if (result.isError()) {
                if (!chars.hasRemaining()) {
                    return chars.position();
                }
                chars.put(OLDER.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
            } else if (result.isOverflow()) {
                return chars.position(); // may be none: a character of two units into a place of one
            } else if (ended) {
                break;
            }
        }
        return chars.position() == 0 ? -1 : chars.position();
    }

    private boolean decodableLeft() {
        return bytes.remaining() > 3;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private void skipMark(char[] buffer, int offset, CharBuffer chars) {
        if (started || chars.position() == 0) {
            return;
        }
        started = true;
        if (buffer[offset] == '\uFEFF') {
            System.arraycopy(buffer, offset + 1, buffer, offset, chars.position() - 1);
            chars.position(chars.position() - 1);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
