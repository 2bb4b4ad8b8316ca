package io.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcPaymentTest {

    private static final Iban IBAN = new Iban("FR7630006000011234567890189");
    private static final Money AMOUNT = Money.of("1234.51", "EUR");
    private static final CreditorReference REFERENCE = new CreditorReference("RF69F20260042");

    @Test
    void isTheExampleToTheByte() {
        String payload = EpcPayment.of("ACME SAS", IBAN, AMOUNT, REFERENCE).payload();
        assertThat(payload)
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nACME SAS\nFR7630006000011234567890189\nEUR1234.51\n\nRF69F20260042\n\n");
        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSize(79);
    }

    @Test
    void carriesATextInPlaceOfAReference() {
        assertThat(EpcPayment.of("Société Dupré", IBAN, AMOUNT, "Facture F-2026-0042")
                        .payload())
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nSociété Dupré\nFR7630006000011234567890189\nEUR1234.51\n\n\nFacture F-2026-0042\n");
    }

    @Test
    void neverCarriesBothNorNone() {
        assertThatThrownBy(() -> new EpcPayment("ACME", IBAN, AMOUNT, REFERENCE, "text"))
                .hasMessageContaining("never both");
        assertThatThrownBy(() -> new EpcPayment("ACME", IBAN, AMOUNT, null, null))
                .hasMessageContaining("never both or none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "999999999.99"})
    void takesAmountsUpToTheLimits(String amount) {
        assertThat(EpcPayment.of("ACME", IBAN, Money.of(amount, "EUR"), REFERENCE)
                        .payload())
                .contains("\nEUR" + amount + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0.00, EUR", "-1.00, EUR", "1000000000.00, EUR", "10.00, USD"})
    void refusesAnAmountNoTransferCanCarry(String amount, String currency) {
        assertThatThrownBy(() -> EpcPayment.of("ACME", IBAN, Money.of(amount, currency), REFERENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("amount: ");
    }

    @Test
    void refusesTextsOverTheirLimits() {
        assertThat(EpcPayment.of("A".repeat(70), IBAN, AMOUNT, "t".repeat(140)).payload())
                .hasSizeLessThan(331);
        assertThatThrownBy(() -> EpcPayment.of("A".repeat(71), IBAN, AMOUNT, REFERENCE))
                .hasMessageStartingWith("payee: expected 1 to 70");
        assertThatThrownBy(() -> EpcPayment.of("ACME", IBAN, AMOUNT, "t".repeat(141)))
                .hasMessageStartingWith("text: expected 1 to 140");
        assertThatThrownBy(() -> EpcPayment.of(" ", IBAN, AMOUNT, REFERENCE)).hasMessageStartingWith("payee: ");
    }

    @Test
    void refusesALineThatWouldShiftTheOthers() {
        assertThatThrownBy(() -> EpcPayment.of("ACME\nFR00", IBAN, AMOUNT, REFERENCE))
                .hasMessageStartingWith("payee: expected one line");
        assertThatThrownBy(() -> EpcPayment.of("ACME", IBAN, AMOUNT, "a\rb"))
                .hasMessageStartingWith("text: expected one line");
    }

    @Test
    void refusesMoreBytesThanTheCodeHolds() {
        assertThatThrownBy(() -> EpcPayment.of("É".repeat(70), IBAN, AMOUNT, "é".repeat(140)))
                .hasMessageContaining("at most 331");
    }
}
