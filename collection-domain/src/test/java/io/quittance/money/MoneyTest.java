package io.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(new Money(new BigDecimal("10.5000"), EUR))
                .isEqualTo(Money.of("10.5", "EUR"))
                .hasToString("10.50 EUR");
        assertThat(new Money(new BigDecimal("1E+3"), EUR).toPlain()).isEqualTo("1000.00");
        assertThat(Money.of("0.00", "EUR")).isEqualTo(Money.zero(EUR));
        assertThat(Money.of(new BigDecimal("10.50"), "EUR")).isEqualTo(Money.of("10.5", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"1.005, EUR, 2", "1.5, JPY, 0", "1.2345, TND, 3"})
    void refusesMoreDecimalsThanTheCurrencyHas(String amount, String currency, String decimals) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(amount, currency, decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,50", "1 234.56", "1e3", ".5", "+1", "--1", "NaN", "١٢", "1234567890123456789"})
    void refusesWhatIsNotAPlainAmount(String text) {
        assertThatThrownBy(() -> Money.of(text, "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"%s\" is not an amount".formatted(text));
    }

    @Test
    void refusesACurrencyOneCannotPayIn() {
        assertThatThrownBy(() -> Money.of("1", "EURO")).hasMessageContaining("\"EURO\" is not a currency");
        assertThatThrownBy(() -> Money.of("1", "XAU")).hasMessageContaining("XAU");
    }

    @Test
    void addsAndSubtractsWithinACurrency() {
        Money hundred = Money.of("100", "EUR");
        assertThat(hundred.plus(Money.of("0.01", "EUR"))).isEqualTo(Money.of("100.01", "EUR"));
        assertThat(hundred.minus(Money.of("100.01", "EUR"))).isEqualTo(Money.of("-0.01", "EUR"));
        assertThat(hundred.negate().negate()).isEqualTo(hundred);
    }

    @Test
    void neverMixesCurrenciesAndNamesBoth() {
        Money euros = Money.of("1", "EUR");
        Money dollars = Money.of("1", "USD");
        assertThatThrownBy(() -> euros.plus(dollars))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContainingAll("EUR", "USD");
        assertThatThrownBy(() -> euros.minus(dollars)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(CurrencyMismatchException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.01, true, false, false", "0, false, true, false", "-0.01, false, false, true"})
    void knowsItsSide(String amount, boolean positive, boolean zero, boolean negative) {
        Money money = Money.of(amount, "EUR");
        assertThat(money.isPositive()).isEqualTo(positive);
        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.compareTo(Money.zero(EUR))).isEqualTo(positive ? 1 : negative ? -1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10000.00 | EUR | 3 | 3333.33 3333.33 3333.34
            10000.00 | EUR | 1 | 10000.00
            0.02     | EUR | 3 | 0.00 0.00 0.02
            100.00   | EUR | 7 | 14.28 14.28 14.28 14.28 14.28 14.28 14.32
            -10.00   | EUR | 3 | -3.33 -3.33 -3.34
            100      | JPY | 3 | 33 33 34
            """)
    void splitsWithTheRemainderOnTheLastPart(String amount, String currency, int parts, String expected) {
        Money whole = Money.of(amount, currency);
        List<Money> split = whole.split(parts);
        assertThat(split.stream().map(Money::toPlain)).containsExactly(expected.split(" "));
        assertThat(split.stream().reduce(Money.zero(whole.currency()), Money::plus))
                .isEqualTo(whole);
    }

    @Test
    void refusesToSplitInNoPart() {
        assertThatThrownBy(() -> Money.of("1", "EUR").split(0)).hasMessageContaining("not 0");
    }

    @Test
    void isWrittenForItsReader() {
        Money money = Money.of("1234.56", "EUR");
        assertThat(money.format(Locale.FRENCH)).isEqualTo("1\u202F234,56\u00A0€");
        assertThat(money.format(Locale.FRANCE)).isEqualTo("1\u202F234,56\u00A0€");
        assertThat(money.format(Locale.ENGLISH)).isEqualTo("€1,234.56");
        assertThat(money.negate().format(Locale.ENGLISH)).isEqualTo("-€1,234.56");
        assertThat(Money.of("1234", "JPY").format(Locale.ENGLISH)).isEqualTo("¥1,234");
        assertThat(Money.of("99999999999999.99", "EUR").format(Locale.ENGLISH)).isEqualTo("€99,999,999,999,999.99");
    }

    @Test
    void isWrittenForPrograms() {
        assertThat(Money.of("1234.56", "EUR").toPlain()).isEqualTo("1234.56");
        assertThat(Money.of("-7", "EUR").toPlain()).isEqualTo("-7.00");
    }
}
