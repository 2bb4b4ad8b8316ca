package io.quittance.web.api.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeStanding;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;
import io.quittance.web.api.Amount;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The late charges of an invoice, to today.
 *
 * @param missingRate what nobody published yet, so that nothing can be worked out; null: nothing is missing
 * @param lines the computation of what accrued
 */
record ChargesAnswer(
        String invoice,
        String currency,
        KindAnswer interest,
        KindAnswer indemnity,
        @Nullable String missingRate,
        List<LateChargesAnswer.LineAnswer> lines) {

    private static final Currency EUR = Currency.getInstance("EUR");

    static ChargesAnswer of(ChargedInvoice charged) {
        return new ChargesAnswer(
                charged.number(),
                charged.total().currency().getCurrencyCode(),
                KindAnswer.of(
                        charged.accrued().map(one -> one.interest().total()).orElse(null),
                        charged.interest(),
                        charged.outstanding(ChargeKind.INTEREST)),
                KindAnswer.of(
                        charged.accrued().map(one -> one.indemnity()).orElse(null),
                        charged.indemnity(),
                        charged.outstanding(ChargeKind.INDEMNITY)),
                charged.missing()
                        .map(rate -> rate.kind() + " " + rate.semester())
                        .orElse(null),
                charged.accrued()
                        .map(LateChargesAnswer::of)
                        .map(LateChargesAnswer::lines)
                        .orElse(List.of()));
    }

    static ChargesAnswer none(String number, Currency currency) {
        return new ChargesAnswer(
                number, currency.getCurrencyCode(), KindAnswer.none(currency), KindAnswer.none(EUR), null, List.of());
    }

    /**
     * What became of one kind of charges; the indemnity is in EUR.
     *
     * @param accrued null: a rate is missing
     * @param claimed by a message, letter or debit note
     */
    record KindAnswer(@Nullable Amount accrued, Amount claimed, Amount waived, Amount paid, Amount outstanding) {

        static KindAnswer of(@Nullable Money accrued, ChargeStanding standing, Money outstanding) {
            return new KindAnswer(
                    accrued == null ? null : Amount.of(accrued),
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
