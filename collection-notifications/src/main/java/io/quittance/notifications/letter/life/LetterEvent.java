package io.quittance.notifications.letter.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a letter, as it was told.
 *
 * @param reason of a letter that came back; null: another state
 * @param on the day it happened
 * @param note may be empty
 * @param proofId null: no proof was told with it
 * @param isCorrected true when a later row puts it right: it no longer counts
 */
public record LetterEvent(
        long id,
        LetterState state,
        @Nullable ReturnReason reason,
        LocalDate on,
        Instant recordedAt,
        String recordedBy,
        EventSource source,
        String note,
        @Nullable Long proofId,
        boolean isCorrected) {}
