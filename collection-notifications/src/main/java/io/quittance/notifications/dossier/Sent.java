package io.quittance.notifications.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a letter that asked for a placed invoice.
 *
 * @param status what became of it, as the program names it: SENT, AMBIGUOUS, DELIVERED …
 * @param outcomeOn since when; null: since it left
 * @param outcome the number of a registered letter, and what else was told; empty: nothing
 * @param files as it was sent, and its proofs
 */
record Sent(
        LocalDate on,
        String channel,
        String recipient,
        String subject,
        String status,
        @Nullable LocalDate outcomeOn,
        String outcome,
        List<DossierFile> files) {}
