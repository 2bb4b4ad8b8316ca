package io.quittance.notifications.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * A mail or a letter that asked for a placed invoice.
 *
 * @param status what became of it, as the program names it: SENT, AMBIGUOUS, DELIVERED …
 * @param outcome the same in the words of a mail server or of the post; empty: nothing was told
 * @param files as it was sent, and its proofs
 */
record Sent(
        LocalDate on,
        String channel,
        String recipient,
        String subject,
        String status,
        String outcome,
        List<DossierFile> files) {}
