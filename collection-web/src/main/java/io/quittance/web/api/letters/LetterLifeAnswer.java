package io.quittance.web.api.letters;

import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterEvent;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import io.quittance.notifications.letter.proof.Proof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter with all that happened to it, in the order of days, and its proofs.
 */
record LetterLifeAnswer(LetterAnswer letter, List<EventAnswer> events, List<ProofAnswer> proofs) {

    LetterLifeAnswer {
        events = List.copyOf(events);
        proofs = List.copyOf(proofs);
    }

    /**
     * One thing that happened.
     *
     * @param proof id of the proof that came with it; null: none
     * @param corrected true when a later event puts it right: it no longer counts
     */
    record EventAnswer(
            LetterState state,
            @Nullable ReturnReason returned,
            LocalDate occurredOn,
            Instant recordedAt,
            String recordedBy,
            EventSource source,
            String note,
            @Nullable Long proof,
            boolean corrected) {

        static EventAnswer of(LetterEvent event) {
            return new EventAnswer(
                    event.state(),
                    event.reason(),
                    event.on(),
                    event.recordedAt(),
                    event.recordedBy(),
                    event.source(),
                    event.note(),
                    event.proofId(),
                    event.isCorrected());
        }
    }

    /**
     * A proof.
     *
     * @param size in bytes
     * @param sha256 of the bytes when they were stored, in hexadecimal
     */
    record ProofAnswer(
            long id, String name, String mediaType, int size, String sha256, Instant storedAt, String storedBy) {

        static ProofAnswer of(Proof proof) {
            return new ProofAnswer(
                    proof.id(),
                    proof.name(),
                    proof.mediaType(),
                    proof.size(),
                    proof.sha256(),
                    proof.storedAt(),
                    proof.storedBy());
        }
    }
}
