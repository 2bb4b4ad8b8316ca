package io.quittance.payment.imputation;

import io.quittance.charge.ledger.ChargeShare;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client and the creditor agreed that money settles first when its payer names no invoice: the order that the law
 * gives to silent payments (C. civ. 1342-10) stands behind what the parties agreed (C. civ. 1103).
 */
public interface AgreedOrder {

    /**
     * What such a payment goes to before anything else.
     *
     * @param payment what came in; it is not recorded yet
     * @param receivedOn the day the creditor's account was credited
     * @return in order, in the payment's currency; empty: nothing was agreed
     */
    List<Agreed> of(long clientId, Money payment, LocalDate receivedOn);

    /**
     * A part of a payment that is spoken for.
     *
     * @param most of the payment
     * @param invoices by id; the oldest due is served first
     * @param charges served with what their invoices leave of it
     */
    record Agreed(Money most, List<Long> invoices, List<ChargeShare> charges) {

        public Agreed {
            invoices = List.copyOf(invoices);
            charges = List.copyOf(charges);
        }
    }
}
