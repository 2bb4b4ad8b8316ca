package io.quittance.notifications.letter.proof;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A proof without its bytes.
 *
 * @param name of the file, as it came, made safe
 * @param mediaType by its content
 * @param size in bytes
 * @param sha256 of the bytes when they were stored, in hexadecimal
 * @param isWhole true while the bytes kept still have that SHA-256
 */
public record Proof(
        long id,
        long letterId,
        String name,
        String mediaType,
        int size,
        String sha256,
        LocalDate storedOn,
        Instant storedAt,
        String storedBy,
        boolean isWhole) {}
