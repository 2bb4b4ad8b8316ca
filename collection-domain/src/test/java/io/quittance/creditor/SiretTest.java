package io.quittance.creditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @CsvSource({"732 829 320 00074, 732829320", "35600000049837, 356000000", "35600000000048, 356000000"})
    void namesItsFirm(String text, String siren) {
        assertThat(new Siret(text).siren()).isEqualTo(new Siren(siren));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075", // check digit
                "35600000049838", // neither the check digit nor a multiple of 5
                "73282932000045", // a digit sum that is a multiple of 5 helps nobody but La Poste
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                ""
            })
    void refusesAnythingElse(String text) {
        assertThat(Siret.isValid(text)).isFalse();
        assertThatThrownBy(() -> new Siret(text)).hasMessageContaining("\"%s\" is not a SIRET".formatted(text));
    }
}
