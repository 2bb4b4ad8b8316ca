package io.quittance.notifications.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateCharges;
import io.quittance.charge.RateKind;
import io.quittance.charge.ReferenceRates;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A letter that deducts credits and cash charges nothing on what they cover. */
class SetOffTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final LocalDate DUE = LocalDate.of(2026, 8, 26); // 70 days before
    private static final ReferenceRates RATES = new ReferenceRates(
            List.of(new ReferenceRates.Row(RateKind.ECB_MRO, LocalDate.of(2026, 7, 1), new BigDecimal("2.40"))));

    @Test
    void whatCoveredAPartInTimeBearsNoInterest() {
        List<LateCharges> charges = charges(List.of(invoice(1, "1000.00")), cash(DUE.minusDays(5), "500.00"));

        // 500.00 at 12.40 % for 70 days of 365
        assertThat(charges.getFirst().interest().outstanding()).isEqualTo(euros("11.89"));
        assertThat(charges.getFirst().indemnity()).isEqualTo(LateCharges.INDEMNITY);
    }

    @Test
    void anInvoiceCoveredInTimeIsNotLate() {
        List<LateCharges> charges =
                charges(List.of(invoice(1, "100.00"), invoice(2, "900.00")), cash(DUE.minusDays(5), "100.00"));

        assertThat(charges.getFirst().interest().outstanding()).isEqualTo(euros("0.00"));
        assertThat(charges.getFirst().indemnity()).isEqualTo(euros("0.00"));
        assertThat(charges.getLast().indemnity()).isEqualTo(LateCharges.INDEMNITY);
    }

    @Test
    void whatCameLateStopsTheInterestOfThatDay() {
        List<LateCharges> charges = charges(List.of(invoice(1, "1000.00")), cash(DUE.plusDays(35), "500.00"));

        // 1,000.00 for 35 days and 500.00 for 35 more
        assertThat(charges.getFirst().interest().outstanding()).isEqualTo(euros("17.84"));
    }

    private static List<LateCharges> charges(List<ClaimedInvoice> invoices, Claim.Deduction cash) {
        Claim claim = new Claim(
                new Claim.Step(1, 1, "APPROVED", Currency.getInstance("EUR"), "final-reminder", false, true),
                ON,
                true,
                new Claim.Debtor(7, "C1", "Dupont", ClientKind.BUSINESS, Locale.FRENCH, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                invoices,
                false,
                List.of(),
                List.of(cash));
        return ClaimedCharges.of(claim, Map.of(), Map.of(), ClientTerms.byLaw(LateChargeRule.FR), RATES).stream()
                .map(ClaimedCharges.Charged::charges)
                .toList();
    }

    private static Claim.Deduction cash(LocalDate on, String amount) {
        return new Claim.Deduction("VIR", on, euros(amount));
    }

    private static ClaimedInvoice invoice(long id, String total) {
        return new ClaimedInvoice(
                id, "F" + id, DUE.minusDays(30), DUE, euros(total), euros(total), euros("0.00"), true);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
