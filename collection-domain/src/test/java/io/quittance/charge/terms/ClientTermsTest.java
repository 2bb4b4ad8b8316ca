package io.quittance.charge.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.LateDebt.Standstill;
import io.quittance.charge.MissingRateException;
import io.quittance.charge.RateKind;
import io.quittance.charge.ReferenceRates;
import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which law and which contract count for a client, and what of them is claimed. */
class ClientTermsTest {

    private static final ReferenceRates RATES = new ReferenceRates(List.of(
            row(RateKind.ECB_MRO, "2025-07-01", "2.15"),
            row(RateKind.ECB_MRO, "2026-07-01", "2.40"),
            row(RateKind.LEGAL_FR_PROFESSIONAL, "2025-07-01", "2.76"),
            row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-01-01", "2.62"),
            row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-07-01", "2.75"),
            row(RateKind.DE_BASE, "2026-07-01", "1.52")));
    private static final LocalDate ISSUED = LocalDate.of(2025, 10, 1);
    private static final LateDebt DEBT = new LateDebt(Money.of("10000", "EUR"), LocalDate.of(2025, 10, 31), List.of());
    private static final LocalDate ON = LocalDate.of(2026, 8, 15);

    @ParameterizedTest
    @CsvSource({
        "BUSINESS, FR, FR, FR",
        "PUBLIC, FR, FR, FR_PUBLIC",
        "BUSINESS, fr, DE, FR",
        "BUSINESS, DE, FR, DE",
        "PUBLIC, DE, FR, DE",
        "BUSINESS, IT, FR, EU",
        "PUBLIC, ES, FR, EU",
        "BUSINESS, US, FR, FR",
        "PUBLIC, CH, FR, FR",
        "BUSINESS, GB, DE, DE",
        "BUSINESS, US, IT, EU",
        "BUSINESS, '', FR, FR",
        "BUSINESS, US, CA, FR"
    })
    void theLawIsThatOfTheClientsCountryElseOfTheCreditors(
            ClientKind kind, String country, String creditor, LateChargeRule rule) {
        assertThat(ClientRule.of(kind, country, creditor)).contains(rule);
    }

    @Test
    void aConsumerOwesNothingWhereverItIs() {
        assertThat(ClientRule.of(ClientKind.CONSUMER, "FR", "FR")).isEmpty();
        ClientTerms terms = ClientTerms.of(Optional.empty(), general("12"), Optional.empty());
        assertThat(interest(terms)).isEqualTo("0.00");
        assertThat(charges(terms).indemnity().isZero()).isTrue();
    }

    @Test
    void theClientsOwnContractGoesBeforeTheGeneralTermsAndTheseBeforeTheLaw() {
        assertThat(interest(french(ChargeSettings.USUAL, null))).isEqualTo("961.84");
        assertThat(interest(french(general("12"), null))).isEqualTo("946.85");
        assertThat(interest(french(general("12"), "10"))).isEqualTo("789.04");
    }

    @Test
    void aClauseUnderTheFloorGivesWayToTheLawInThatSemesterAlone() {
        ClientTerms terms = french(general("8"), null);

        LateCharges charges = charges(terms);

        // Floors: 8.28 in 2025-S2, 7.86 in 2026-S1, 8.25 in 2026-S2.
        assertThat(charges.interest().lines())
                .extracting(line -> line.percent().toPlainString())
                .containsExactly("12.15", "8.00", "12.40");
        // 10,000 × (61 × 12.15 + 181 × 8 + 46 × 12.40) / 36,500
        assertThat(interest(terms)).isEqualTo("756.04");
        assertThat(terms.isLawInstead(charges)).isTrue();
        assertThat(french(general("12"), null).isLawInstead(charges(french(general("12"), null))))
                .isFalse();
        assertThat(french(ChargeSettings.USUAL, null).isLawInstead(charges)).isFalse();
    }

    @Test
    void aPublicBuyerKeepsTheRateOfItsCode() {
        ClientTerms terms =
                ClientTerms.of(Optional.of(LateChargeRule.FR_PUBLIC), general("15"), Optional.of(new BigDecimal("20")));

        assertThat(charges(terms).interest().lines())
                .extracting(line -> line.percent().toPlainString())
                .containsExactly("10.15");
    }

    @Test
    void oneRateAndInterestFirstAreSettings() {
        ClientTerms terms = french(new ChargeSettings(null, Semesters.ONE_RATE, Imputation.INTEREST_FIRST), null);

        assertThat(charges(terms).interest().lines())
                .extracting(line -> line.percent().toPlainString())
                .containsExactly("12.15");
        assertThat(terms.imputation()).isEqualTo(Imputation.INTEREST_FIRST);
        assertThat(terms.terms().orElseThrow().imputation())
                .as("the allocations say what went to the principal")
                .isEqualTo(Imputation.PRINCIPAL_FIRST);
    }

    @Test
    void interestRunsAgainOnceProceedingsAreOverAndNotForTheirDays() {
        Standstill proceedings = new Standstill(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1));
        LateCharges charges = french(ChargeSettings.USUAL, null)
                .insolvent(List.of(proceedings))
                .charges(DEBT, ISSUED, RATES, ON);

        assertThat(charges.interest().lines())
                .extracting(line -> line.from() + " " + line.to())
                .containsExactly("2025-11-01 2025-12-31", "2026-03-01 2026-06-30", "2026-07-01 " + ON);
        assertThat(charges.indemnity().isZero()).isTrue();
    }

    @Test
    void whatIsKnownIsWorkedOutUpToTheRateThatIsMissing() {
        ClientTerms terms = french(ChargeSettings.USUAL, null);
        LocalDate later = LocalDate.of(2027, 2, 1);
        assertThatThrownBy(() -> terms.charges(DEBT, ISSUED, RATES, later)).isInstanceOf(MissingRateException.class);

        LateCharges known = terms.knownCharges(DEBT, ISSUED, RATES, later);

        assertThat(known.interest().lines().getLast().to()).isEqualTo("2026-12-31");
        assertThat(known.indemnity()).isEqualTo(LateCharges.INDEMNITY);
        assertThat(terms.knownCharges(DEBT, ISSUED, RATES, ON)).isEqualTo(charges(terms));
    }

    @Test
    void insolvencyStopsInterestAndTakesTheIndemnityOfOlderDebts() {
        ClientTerms insolvent =
                french(ChargeSettings.USUAL, null).insolvent(List.of(new Standstill(LocalDate.of(2026, 1, 1), null)));

        LateCharges charges = insolvent.charges(DEBT, ISSUED, RATES, ON);
        assertThat(charges.interest().lines().getLast().to()).isEqualTo("2025-12-31");
        assertThat(charges.indemnity().isZero()).isTrue();

        LateCharges younger = insolvent.charges(DEBT, LocalDate.of(2026, 1, 1), RATES, ON);
        assertThat(younger.interest().lines().getLast().to()).isEqualTo(ON);
        assertThat(younger.indemnity()).isEqualTo(LateCharges.INDEMNITY);

        LateCharges before = insolvent.charges(DEBT, ISSUED, RATES, LocalDate.of(2025, 11, 30));
        assertThat(before.interest().days()).isEqualTo(30);
    }

    private static ClientTerms french(ChargeSettings settings, @Nullable String own) {
        return ClientTerms.of(
                Optional.of(LateChargeRule.FR),
                settings,
                Optional.ofNullable(own).map(BigDecimal::new));
    }

    private static ChargeSettings general(String percent) {
        return new ChargeSettings(new BigDecimal(percent), Semesters.SPLIT, Imputation.PRINCIPAL_FIRST);
    }

    private static LateCharges charges(ClientTerms terms) {
        return terms.charges(DEBT, ISSUED, RATES, ON);
    }

    private static String interest(ClientTerms terms) {
        return charges(terms).interest().total().toPlain();
    }

    private static ReferenceRates.Row row(RateKind kind, String from, String percent) {
        return new ReferenceRates.Row(kind, LocalDate.parse(from), new BigDecimal(percent));
    }
}
