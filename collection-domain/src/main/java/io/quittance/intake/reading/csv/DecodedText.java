package io.quittance.intake.reading.csv;

import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes decoded strictly: a byte that the charset does not have, or a NUL, ends the reading with its line. A byte
 * order mark is left out. Readers must leave room for at least two characters.
 */
final class DecodedText extends Reader {

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private boolean ended;
    private boolean started;
    private long line = 1;
    private char last;

    DecodedText(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                return accepted(target, offset, chars.position());
            }
            if (result.isError()) {
                throw new UnreadableFile(UnreadableFile.Reason.NOT_IN_CHARSET, line, 0, charset.name());
            }
            if (result.isOverflow()) {
                throw new IllegalArgumentException("a character may need room for two");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private int accepted(char[] target, int offset, int count) throws IOException {
        int from = offset;
        int kept = count;
        if (!started) {
            started = true;
            if (target[offset] == '\uFEFF') {
                System.arraycopy(target, offset + 1, target, offset, count - 1);
                kept--;
            }
        }
        if (kept == 0) {
            return read(target, offset, count);
        }
        for (; from < offset + kept; from++) {
            count(target[from]);
        }
        return kept;
    }

    private void count(char c) {
        if (c == 0) {
            throw new UnreadableFile(UnreadableFile.Reason.NUL_CHARACTER, line, 0, "text without NUL characters");
        }
        if (c == '\r' || (c == '\n' && last != '\r')) {
            line++;
        }
        last = c;
    }
}
