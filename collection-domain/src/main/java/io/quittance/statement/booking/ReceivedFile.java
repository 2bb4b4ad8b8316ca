package io.quittance.statement.booking;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of statements as it came.
 *
 * @param name as its sender calls it; blank where nobody does
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedFile(String name, byte[] bytes, StatementSource source) {

    private static final int LONGEST_NAME = 200;

    /** For the table: never empty, nothing that it cannot hold. */
    String storedName() {
        String name = BookedText.of(name(), LONGEST_NAME);
        return name == null ? "-" : name;
    }

    /** By which the same bytes are known again, in hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
