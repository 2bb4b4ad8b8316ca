package io.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "539007547034, RF18539007547034",
        "F20260042, RF69F20260042",
        "f-2026/0042, RF69F20260042",
        "' F 2026.0042 ', RF69F20260042",
        "'F\u00A020260042', RF69F20260042"
    })
    void isMadeOfANumber(String number, String reference) {
        assertThat(CreditorReference.ofNumber(number).value()).isEqualTo(reference);
        assertThat(CreditorReference.isShortened(number)).isFalse();
    }

    @Test
    void takesAccentsOffAndDropsWhatTheStandardForbids() {
        assertThat(CreditorReference.ofNumber("Échéance n° 7")).isEqualTo(CreditorReference.ofNumber("ECHEANCEN7"));
    }

    @Test
    void keepsTheEndOfALongNumberAndSaysSo() {
        String number = "SITE-LYON-2026-000000000123456";
        assertThat(CreditorReference.ofNumber(number).value()).hasSize(25).endsWith("ON2026000000000123456");
        assertThat(CreditorReference.isShortened(number)).isTrue();
        assertThat(CreditorReference.isShortened("123456789012345678901")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "№", "発票"})
    void refusesANumberWithNothingToKeep(String number) {
        assertThatThrownBy(() -> CreditorReference.ofNumber(number)).hasMessageContaining("\"%s\"".formatted(number));
    }

    @Test
    void oneChangedCharacterIsRefused() {
        String valid = "RF69F20260042";
        for (int i = 2; i < valid.length(); i++) {
            char other = valid.charAt(i) == '5' ? '6' : '5';
            String changed = valid.substring(0, i) + other + valid.substring(i + 1);
            assertThat(CreditorReference.isValid(changed)).as(changed).isFalse();
        }
        assertThatThrownBy(() -> new CreditorReference("RF69F20260043")).hasMessageContaining("RF69F20260043");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RF", "RF69", "69F20260042", "RF69F2026004É", "RF001234567890123456789012"})
    void refusesAnotherForm(String text) {
        assertThat(CreditorReference.isValid(text)).isFalse();
    }

    @Test
    void readsWhatPeopleTypeAndPrintsInFours() {
        CreditorReference reference = new CreditorReference("rf18 5390 0754 7034");
        assertThat(reference.value()).isEqualTo("RF18539007547034");
        assertThat(reference.grouped()).isEqualTo("RF18 5390 0754 7034");
    }
}
