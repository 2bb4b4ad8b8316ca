package io.quittance.creditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(new Siren("732\u00A0829 320").value()).isEqualTo("732829320");
        assertThat(new Siren("732829320").grouped()).isEqualTo("732\u00A0829\u00A0320");
        assertThat(Siren.isValid("356000000")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "73282932", "7328293200", "73282932O", "", "٧٣٢٨٢٩٣٢٠"})
    void refusesAnythingElse(String text) {
        assertThat(Siren.isValid(text)).isFalse();
        assertThatThrownBy(() -> new Siren(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"%s\" is not a SIREN".formatted(text));
    }
}
