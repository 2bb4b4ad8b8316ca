package io.quittance.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.calendar.AgeingBucket;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How a reader sees amounts and days. */
class FormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    private final Formats formats = new Formats(messages());

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | -7 | il y a 7 jours",
                "fr | -1 | hier",
                "fr | 0 | aujourd’hui",
                "fr | 1 | demain",
                "fr | 3 | dans 3 jours",
                "fr | 8 | 12 nov. 2026",
                "en | -2 | 2 days ago",
                "en | -1 | yesterday",
                "en | 1 | tomorrow",
                "en | 7 | in 7 days",
                "en | -8 | 27 Oct 2026",
            })
    void saysADayAsPeopleDo(String language, long days, String said) {
        LocaleContextHolder.setLocale(Language.spoken(language).orElseThrow());

        assertThat(formats.near(TODAY.plusDays(days), TODAY)).isEqualTo(said);
    }

    @Test
    void writesAmountsTheReadersWay() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        assertThat(formats.amount(new BigDecimal("-1234.5"))).isEqualTo("−1\u202f234,50");
        assertThat(formats.money(new BigDecimal("1234.56"), "EUR")).isEqualTo("1\u202f234,56\u00a0€");
        assertThat(formats.percent(new BigDecimal("0.625"))).matches("63[\u00a0\u202f]%");

        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(formats.money(new BigDecimal("1234.56"), "EUR")).isEqualTo("€1,234.56");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "30,1", "31,2", "60,2", "61,3", "90,3", "91,4", "180,4", "181,5"})
    void latenessFollowsTheBuckets(long days, int lateness) {
        assertThat(formats.lateness(days)).isEqualTo(lateness);
    }

    @Test
    void anAgeingBarIsInProportionAndLeavesOutCredits() {
        AgeingBar bar = AgeingBar.of(
                "EUR",
                Map.of(
                        AgeingBucket.NOT_DUE, new BigDecimal("300"),
                        AgeingBucket.DAYS_1_30, new BigDecimal("-50"),
                        AgeingBucket.OVER_90, new BigDecimal("100")));

        assertThat(bar.segments())
                .extracting(AgeingBar.Segment::lateness, AgeingBar.Segment::x, AgeingBar.Segment::width)
                .isEqualTo(List.of(
                        tuple(0, new BigDecimal("0"), new BigDecimal("75.00")),
                        tuple(4, new BigDecimal("75.00"), new BigDecimal("25.00"))));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/frame");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
