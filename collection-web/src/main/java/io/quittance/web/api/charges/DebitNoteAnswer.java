package io.quittance.web.api.charges;

import io.quittance.charge.note.DebitNote;
import io.quittance.web.api.Address;
import io.quittance.web.api.Amount;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * A debit note as it was made out.
 *
 * @param interest in {@code currency}; the indemnity in EUR
 * @param invoices what it is about
 * @param pdf where it can be read
 */
record DebitNoteAnswer(
        long id,
        String number,
        LocalDate issuedOn,
        String issuedBy,
        String currency,
        Amount interest,
        Amount indemnity,
        List<String> invoices,
        URI pdf) {

    static DebitNoteAnswer of(String client, DebitNote note) {
        return new DebitNoteAnswer(
                note.id(),
                note.number(),
                note.issuedOn(),
                note.issuedBy(),
                note.currency(),
                new Amount(note.interest()),
                new Amount(note.indemnity()),
                note.invoices(),
                Address.of("clients", client, "debit-notes", note.id(), "pdf"));
    }
}
