package io.quittance.web.settings;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a picture is by its first bytes; what the browser says of it counts for nothing. */
final class LogoType {

    static final int MOST_BYTES = 500_000;

    private static final Map<String, byte[]> MAGIC = Map.of(
            MediaType.IMAGE_PNG_VALUE, HexFormat.of().parseHex("89504e470d0a1a0a"),
            MediaType.IMAGE_JPEG_VALUE, HexFormat.of().parseHex("ffd8ff"));

    private LogoType() {}

    /** The MIME type of these bytes; empty when they are neither PNG nor JPEG, or too many. */
    static Optional<String> of(byte[] bytes) {
        return MAGIC.entrySet().stream()
                .filter(kind -> bytes.length <= MOST_BYTES && startsWith(bytes, kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
