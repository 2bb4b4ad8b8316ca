package io.quittance.web.api.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeStanding;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The late charges of an invoice, to today.
 *
 * @param missingRate what nobody published yet; null: nothing is missing
 * @param accruedTo the last day up to which interest is worked out without it; null: nothing is missing
 * @param lines the computation of what accrued
 */
record ChargesAnswer(
        String invoice,
        String currency,
        KindAnswer interest,
        KindAnswer indemnity,
        @Nullable String missingRate,
        @Nullable LocalDate accruedTo,
        List<LateChargesAnswer.LineAnswer> lines) {

    private static final Currency EUR = Currency.getInstance("EUR");

    static ChargesAnswer of(ChargedInvoice charged) {
        return new ChargesAnswer(
                charged.number(),
                charged.total().currency().getCurrencyCode(),
                KindAnswer.of(
                        charged.accrued().interest().total(),
                        charged.interest(),
                        charged.outstanding(ChargeKind.INTEREST)),
                KindAnswer.of(
                        charged.accrued().indemnity(), charged.indemnity(), charged.outstanding(ChargeKind.INDEMNITY)),
                charged.missing()
                        .map(rate -> rate.kind() + " " + rate.semester())
                        .orElse(null),
                charged.accruedTo().orElse(null),
                LateChargesAnswer.of(charged.accrued()).lines());
    }

    static ChargesAnswer none(String number, Currency currency) {
        return new ChargesAnswer(
                number,
                currency.getCurrencyCode(),
                KindAnswer.none(currency),
                KindAnswer.none(EUR),
                null,
                null,
                List.of());
    }

    /**
     * What became of one kind of charges; the indemnity is in EUR.
     *
     * @param accrued to today, interest no further than the rates are known
     * @param claimed by a message, letter or debit note
     */
    record KindAnswer(Amount accrued, Amount claimed, Amount waived, Amount paid, Amount outstanding) {

        static KindAnswer of(Money accrued, ChargeStanding standing, Money outstanding) {
            return new KindAnswer(
                    Amount.of(accrued),
                    Amount.of(standing.claimed()),
                    Amount.of(standing.waived()),
                    Amount.of(standing.paid()),
                    Amount.of(outstanding));
        }

        static KindAnswer none(Currency currency) {
            Amount zero = Amount.of(Money.zero(currency));
            return new KindAnswer(zero, zero, zero, zero, zero);
        }
    }
}
