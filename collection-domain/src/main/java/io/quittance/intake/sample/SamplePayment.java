package io.quittance.intake.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A made-up payment and what it settles; what is left of it stays unapplied. */
record SamplePayment(
        String client, String reference, LocalDate receivedOn, String currency, BigDecimal amount, List<Share> shares) {

    /** What of it goes to one invoice; negative to a credit note that is used up with it. */
    record Share(String invoice, BigDecimal amount) {}

    BigDecimal unapplied() {
        return amount.subtract(shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
