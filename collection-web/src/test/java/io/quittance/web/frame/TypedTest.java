package io.quittance.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person typed, and what it means in their language. */
class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 1 234,56 € | 1234.56",
                "fr | 1\u202f234,56 | 1234.56",
                "fr | 12.5 | 12.5",
                "fr | −3,20 | -3.20",
                "en | 1,234.56 | 1234.56",
                "en | £1,234 | 1234",
                "en | 12.50 | 12.50",
            })
    void readsAnAmount(String language, String text, BigDecimal amount) {
        assertThat(Typed.amount(text, Locale.of(language))).contains(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 1.234,56", "fr | douze", "fr | ''", "en | 12,50", "en | 1,23", "en | 1e9"})
    void refusesWhatCouldMeanSomethingElse(String language, String text) {
        assertThat(Typed.amount(text, Locale.of(language))).isEmpty();
    }

    @Test
    void readsADay() {
        assertThat(Typed.day("2026-11-04")).contains(LocalDate.of(2026, 11, 4));
        assertThat(Typed.day("04/11/2026")).isEmpty();
    }
}
