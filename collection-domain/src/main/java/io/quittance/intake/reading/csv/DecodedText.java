package io.quittance.intake.reading.csv;

import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.values.CellText;
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
 * Bytes decoded strictly: a byte that the charset does not have, or a NUL, ends the reading with its line. A byte
 * order mark is left out. Readers must leave room for at least two characters.
 */
final class DecodedText extends Reader {

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private static final int MOST_STRAYS = 20;
    private static final int SEQUENCES_FOR_A_STRAY = 4;

    private int strays;
    private long firstStray;
    private long sequences;
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
            if (result.isError() && straysAmongUtf8()) {
                bytes.position(bytes.position() + result.length());
                return accepted(target, offset, stray(target, offset));
            }
            if (result.isError()) {
                throw new UnreadableFile(UnreadableFile.Reason.NOT_IN_CHARSET, line, 0, charset.name());
            }
            if (result.isOverflow()) {
                throw new IllegalArgumentException("a character may need room for two");
            }
            if (ended) {
                refuseTooManyStrays();
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** So few bytes that are not UTF-8 among so many that are: somebody pasted them, and only their rows are to blame. */
    static boolean mayBeUtf8(long sequences, long strays) {
        return strays == 0 || (strays <= MOST_STRAYS && strays * SEQUENCES_FOR_A_STRAY <= sequences);
    }

    private boolean straysAmongUtf8() {
        firstStray = strays == 0 ? line : firstStray;
        return charset.equals(StandardCharsets.UTF_8) && ++strays <= MOST_STRAYS;
    }

    /** Known at the end only: a file of another encoding is wrong as a whole, not here and there. */
    private void refuseTooManyStrays() {
        if (!mayBeUtf8(sequences, strays)) {
            throw new UnreadableFile(UnreadableFile.Reason.NOT_IN_CHARSET, firstStray, 0, charset.name());
        }
    }

    private static int stray(char[] target, int offset) {
        target[offset] = CellText.STRAY_BYTE;
        return 1;
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
        sequences += c > 127 && c != CellText.STRAY_BYTE ? 1 : 0;
        last = c;
    }
}
