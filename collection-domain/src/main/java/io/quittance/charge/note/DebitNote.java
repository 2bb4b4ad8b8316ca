package io.quittance.charge.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A debit note as it was made out.
 *
 * @param interest in its currency; the indemnity in euros
 * @param invoices numbers of the invoices it is about
 */
public record DebitNote(
        long id,
        long clientId,
        String number,
        LocalDate issuedOn,
        String issuedBy,
        String currency,
        BigDecimal interest,
        BigDecimal indemnity,
        List<String> invoices) {}
