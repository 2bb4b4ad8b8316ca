package io.quittance.statement.reading.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file that does not say in which charset it is written. */
public final class FileText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 400;

    private FileText() {}

    /**
     * By its byte order mark or the zeros of UTF-16, else UTF-8 where every byte is, else the single-byte charset of
     * western Europe. The byte order mark is left out.
     */
    public static String of(byte[] bytes) {
        String text = decoded(bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Its lines, whichever way they end; the first is line 1. */
    public static List<String> lines(String text) {
        return List.of(text.split("\r\n|\n|\r", -1));
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || zerosAt(bytes, 0) > zerosAt(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || zerosAt(bytes, 1) > zerosAt(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** How many of the first characters have a zero there, if it is about all of them; else 0. */
    private static int zerosAt(byte[] bytes, int first) {
        int end = Math.min(bytes.length, LOOKED_AT);
        int zeros = 0;
        for (int i = first; i < end; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 3 > end ? zeros : 0;
    }
}
