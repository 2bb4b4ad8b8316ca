package io.quittance.intake.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A made-up invoice or, with a negative total, credit note, numbered once all of them are known. */
record SampleInvoice(
        String client, String number, LocalDate issuedOn, LocalDate dueOn, String currency, BigDecimal total) {

    SampleInvoice numbered(String number) {
        return new SampleInvoice(client, number, issuedOn, dueOn, currency, total);
    }
}
