package io.quittance.notifications.file;

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
