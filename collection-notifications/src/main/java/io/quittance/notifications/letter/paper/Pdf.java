package io.quittance.notifications.letter.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A printed document.
 *
 * @param text what it says, in reading order, without its layout
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Pdf(byte[] bytes, int pages, String text) {

    /** SHA-256 of the bytes, in hexadecimal. */
    public String sha256() {
        return sha256(bytes);
    }

    /** SHA-256 of some bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
