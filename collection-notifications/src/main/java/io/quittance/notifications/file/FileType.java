package io.quittance.notifications.file;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is by its first bytes; what its name or its sender says of it counts for nothing. */
public enum FileType {
    PDF("application/pdf", "pdf", "255044462d.*"),
    PNG("image/png", "png", "89504e470d0a1a0a.*"),
    JPEG("image/jpeg", "jpg", "ffd8ff.*"),
    TIFF("image/tiff", "tif", "(49492a00|4d4d002a).*");

    private static final int HEAD = 8;

    private final String mediaType;
    private final String extension;
    /** Of its first bytes, in hexadecimal. */
    private final String beginning;

    FileType(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /** The type of these bytes; empty when they are none of these. */
    public static Optional<FileType> of(byte[] bytes) {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(HEAD, bytes.length));
        return Arrays.stream(values())
                .filter(type -> bytes.length > HEAD && head.matches(type.beginning))
                .findFirst();
    }

    /** For example {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
