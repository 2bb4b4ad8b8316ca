package io.quittance.notifications.letter.paper;

import io.quittance.notifications.file.Sha256;

/**
 * A printed document.
 *
 * @param text what it says, in reading order, without its layout
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Pdf(byte[] bytes, int pages, String text) {

    /** SHA-256 of the bytes, in hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
