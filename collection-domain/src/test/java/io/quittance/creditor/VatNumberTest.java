package io.quittance.creditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {

    @Test
    void ofAFrenchFirmComesFromItsSiren() {
        VatNumber number = new VatNumber("fr 83 404 833 048");
        assertThat(number.value()).isEqualTo("FR83404833048");
        assertThat(number.siren()).contains(new Siren("404833048"));
        assertThat(VatNumber.of(new Siren("404833048"))).isEqualTo(number);
    }

    @Test
    void ofMonacoHasNoSiren() {
        int key = (12 + 3 * (46053 % 97)) % 97;
        assertThat(new VatNumber("FR%02d000046053".formatted(key)).siren()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE 136.695.976",
                "BE0428759497",
                "ESX9999999X",
                "NL123456789B01",
                "EL123456789",
                "ATU12345678",
                "RO12",
                "XIGD123"
            })
    void ofOtherCountriesIsCheckedByItsPattern(String text) {
        VatNumber number = new VatNumber(text);
        assertThat(number.country()).isEqualTo(text.substring(0, 2));
        assertThat(number.siren()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR84404833048", // key
                "FR83404833049", // SIREN
                "FR404833048",
                "DE12345678",
                "DE1234567890",
                "GR123456789", // Greece is EL
                "GB123456789", // left the Union
                "CHE123456789",
                "FR",
                ""
            })
    void refusesAnythingElse(String text) {
        assertThat(VatNumber.isValid(text)).isFalse();
        assertThatThrownBy(() -> new VatNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"%s\" is not a VAT number".formatted(text));
    }
}
