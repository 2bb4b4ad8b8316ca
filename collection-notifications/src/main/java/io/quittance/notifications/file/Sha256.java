package io.quittance.notifications.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sum by which a file is known. */
public final class Sha256 {

    private Sha256() {}

    /** SHA-256 of these bytes, in hexadecimal. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** SHA-256 of a file on the disk, in hexadecimal. */
    public static String of(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /**
     * The same bytes.
     *
     * @param what names them, where they are wrong
     * @throws IllegalStateException when their sum is another one
     */
    public static byte[] checked(byte[] bytes, String sha256, String what) {
        if (!of(bytes).equals(sha256)) {
            throw new IllegalStateException(what + " is not what was stored: its SHA-256 differs");
        }
        return bytes;
    }
}
