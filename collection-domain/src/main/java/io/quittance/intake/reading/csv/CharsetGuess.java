package io.quittance.intake.reading.csv;

import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells the charset of a text: by its byte order mark, by the zeros of UTF-16, by being valid UTF-8 to the last byte,
 * else by what its high bytes would spell in the single-byte charsets of western Europe.
 */
final class CharsetGuess {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset ISO_8859_15 = Charset.forName("ISO-8859-15");
    private static final Charset CODE_PAGE_850 = Charset.forName("IBM850");
    private static final byte[] NOT_IN_WINDOWS_1252 = {(byte) 0x81, (byte) 0x8D, (byte) 0x8F, (byte) 0x90, (byte) 0x9D};

    /** "N°" there; elsewhere a small letter of the north, which no capital stands before. */
    private static final int DEGREE_OF_CODE_PAGE_850 = 0xF8;

    private CharsetGuess() {}

    static Charset of(SourceFile file, byte[] head) throws IOException {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int zerosAtEven = zeros(head, 0);
        int zerosAtOdd = zeros(head, 1);
        if (zerosAtOdd * 4 > head.length && zerosAtEven * 50 < head.length) {
            return StandardCharsets.UTF_16LE;
        }
        if (zerosAtEven * 4 > head.length && zerosAtOdd * 50 < head.length) {
            return StandardCharsets.UTF_16BE;
        }
        refuseBinary(head);
        HighBytes found = new HighBytes();
        try (InputStream in = file.open()) {
            found.readAll(in);
        }
        return found.charset();
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            if (head[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** Text has hardly any control characters besides tabs and line ends; pictures and programs have many. */
    private static void refuseBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        if (controls > 4 && controls * 20 > head.length) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY, "CSV or XLSX");
        }
    }

    /** One pass over the bytes above 127: are they UTF-8, and if not, which single-byte charset fits. */
    private static final class HighBytes {

        private final int[] betweenLetters = new int[256];
        private final int[] anywhere = new int[256];
        private int utf8Sequences;
        private int strayBytes;
        private int degrees;
        private int continuations;
        private int beforeLast = ' ';
        private int last = ' ';

        void readAll(InputStream in) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    add(buffer[i] & 0xFF);
                }
            }
            add(' ');
        }

        private void add(int b) {
            followUtf8(b);
            if (last > 127) {
                anywhere[last]++;
                if (letter(beforeLast) || letter(b)) {
                    betweenLetters[last]++;
                }
            }
            if (last == DEGREE_OF_CODE_PAGE_850 && beforeLast >= 'A' && beforeLast <= 'Z' && !letter(b)) {
                degrees++;
            }
            beforeLast = last;
            last = b;
        }

        private void followUtf8(int b) {
            if (continuations > 0) {
                boolean follows = (b & 0xC0) == 0x80;
                continuations = follows ? continuations - 1 : 0;
                utf8Sequences += follows && continuations == 0 ? 1 : 0;
                strayBytes += follows ? 0 : 1;
                if (follows) {
                    return;
                }
            }
            if (b > 127) {
                boolean leads = b >= 0xC2 && b <= 0xF4;
                continuations = !leads ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
                strayBytes += leads ? 0 : 1;
            }
        }

        Charset charset() {
            // Text of one byte a letter spells a sequence of UTF-8 by hazard alone, and hardly ever.
            if (DecodedText.mayBeUtf8(utf8Sequences, strayBytes)) {
                return StandardCharsets.UTF_8;
            }
            int c1InWords = Arrays.stream(betweenLetters, 0x80, 0xA0).sum() - betweenLetters[0x92];
            int accentsInWords = Arrays.stream(betweenLetters, 0xC0, 0x100).sum();
            if (c1InWords + degrees > accentsInWords - degrees) {
                return CODE_PAGE_850;
            }
            boolean c1 = Arrays.stream(anywhere, 0x80, 0xA0).sum() > 0;
            if (c1) {
                return anyOf(NOT_IN_WINDOWS_1252) ? StandardCharsets.ISO_8859_1 : WINDOWS_1252;
            }
            // 0xA4 is the euro sign there and a sign nobody uses elsewhere; 0xBC and 0xBD are the oe ligatures
            boolean latin9 = anywhere[0xA4] > 0 || betweenLetters[0xBC] + betweenLetters[0xBD] > 0;
            return latin9 ? ISO_8859_15 : WINDOWS_1252;
        }

        private boolean anyOf(byte[] bytes) {
            for (byte b : bytes) {
                if (anywhere[b & 0xFF] > 0) {
                    return true;
                }
            }
            return false;
        }

        private static boolean letter(int b) {
            return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
        }
    }
}
