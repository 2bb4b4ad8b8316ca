package io.quittance.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.insight.AverageDelay.Delay;
import io.quittance.insight.Dso.Month;
import io.quittance.money.CurrencyMismatchException;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final List<Month> AUTUMN =
            List.of(new Month(eur("1200"), 30), new Month(eur("800"), 31), new Month(eur("700"), 30));

    @Test
    void accountingDsoIsReceivablesOverSales() {
        assertThat(Dso.accounting(eur("30000"), eur("60000"), 90)).contains(new BigDecimal("45.0"));
        assertThat(Dso.accounting(eur("0"), eur("60000"), 90)).contains(new BigDecimal("0.0"));
    }

    @Test
    void accountingDsoIsUnknownWithoutSales() {
        assertThat(Dso.accounting(eur("30000"), eur("0"), 90)).isEmpty();
        assertThat(Dso.accounting(eur("30000"), eur("-10"), 90)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2500, 82.4, false",
        "600, 15.0, false",
        "1200, 30.0, false",
        "2000, 61.0, false",
        "2700, 91.0, false",
        "2700.01, 91.0, true",
        "0, 0.0, false",
        "-50, 0.0, false"
    })
    void countBackTakesMonthsOffLatestFirst(String receivables, BigDecimal days, boolean atLeast) {
        assertThat(Dso.countBack(eur(receivables), AUTUMN)).isEqualTo(new DaysOfSales(days, atLeast));
    }

    @Test
    void countBackGoesThroughMonthsWithoutSalesOrWithMoreCreditThanSales() {
        List<Month> months = List.of(new Month(eur("0"), 30), new Month(eur("-100"), 31), new Month(eur("300"), 30));
        assertThat(Dso.countBack(eur("50"), months)).isEqualTo(new DaysOfSales(new BigDecimal("76.0"), false));
    }

    @Test
    void countBackWithoutAnyKnownSalesIsAMinimumOfNothing() {
        assertThat(Dso.countBack(eur("50"), List.of())).isEqualTo(new DaysOfSales(new BigDecimal("0.0"), true));
    }

    @Test
    void aMonthHasTheDaysOfAMonth() {
        assertThat(Dso.countBack(eur("1"), List.of(new Month(eur("1"), 1))).days())
                .isEqualByComparingTo("1");
        assertThatThrownBy(() -> new Month(eur("1"), 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new Month(eur("1"), 32)).hasMessageContaining("not 32");
    }

    @Test
    void effectivenessIsCollectedOverCollectable() {
        assertThat(CollectionEffectiveness.percent(eur("400"), eur("900"), eur("450"), eur("380")))
                .contains(new BigDecimal("92.39"));
        assertThat(CollectionEffectiveness.percent(eur("400"), eur("900"), eur("380"), eur("380")))
                .contains(new BigDecimal("100.00"));
        assertThat(CollectionEffectiveness.percent(eur("0"), eur("380"), eur("380"), eur("380")))
                .isEmpty();
    }

    @Test
    void averageDelayWeighsEachInvoiceByItsAmount() {
        assertThat(AverageDelay.weighted(List.of(new Delay(eur("140"), 7), new Delay(eur("85"), 55))))
                .contains(new BigDecimal("25.1"));
        assertThat(AverageDelay.weighted(List.of(new Delay(eur("100"), -4), new Delay(eur("100"), 0))))
                .contains(new BigDecimal("-2.0"));
        assertThat(AverageDelay.weighted(List.of())).isEmpty();
        assertThat(AverageDelay.weighted(List.of(new Delay(eur("0"), 9)))).isEmpty();
    }

    @Test
    void noFigureMixesCurrencies() {
        Money dollars = Money.of("1", "USD");
        assertThatThrownBy(() -> Dso.accounting(eur("1"), dollars, 90)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Dso.countBack(dollars, AUTUMN)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> CollectionEffectiveness.percent(eur("1"), eur("1"), dollars, eur("1")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> AverageDelay.weighted(List.of(new Delay(eur("1"), 1), new Delay(dollars, 1))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
