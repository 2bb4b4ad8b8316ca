package io.quittance.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.calendar.Semester;
import io.quittance.charge.RateRegister.Missing;
import io.quittance.charge.RateRegister.Refusal;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** The product comes with the rates up to 2026-S2; from then on people add one for each semester, and none twice. */
@SpringBootTest
@UsePostgres
@Transactional
class RateRegisterTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Semester NEXT = new Semester(2027, 1);

    @Autowired
    private RateRegister register;

    @Autowired
    private PublishedRates rates;

    @Test
    void whatIsMissingIsToldTwentyDaysAhead() {
        assertThat(register.missing(NEW_YEAR.minusDays(21))).isEmpty();
        assertThat(register.missing(NEW_YEAR.minusDays(20)))
                .containsExactly(
                        new Missing(RateKind.ECB_MRO, NEXT), new Missing(RateKind.LEGAL_FR_PROFESSIONAL, NEXT));
    }

    @Test
    void anAddedRateCountsAndSaysWhoAddedIt() {
        assertThat(add(NEW_YEAR, NEW_YEAR)).isEmpty();

        assertThat(rates.all().percent(RateKind.ECB_MRO, NEXT)).isEqualByComparingTo("2.15");
        assertThat(register.missing(NEW_YEAR)).containsExactly(new Missing(RateKind.LEGAL_FR_PROFESSIONAL, NEXT));
        assertThat(register.of(RateKind.ECB_MRO).getFirst())
                .returns("admin", RateRegister.Entered::enteredBy)
                .returns(NEW_YEAR, RateRegister.Entered::enteredOn);
    }

    @Test
    void aRateThatDoesNotFitIsRefused() {
        assertThat(add(NEW_YEAR.plusDays(1), NEW_YEAR)).contains(Refusal.NO_START);
        assertThat(add(LocalDate.of(2026, 7, 1), NEW_YEAR)).contains(Refusal.KNOWN);
        assertThat(add(LocalDate.of(2020, 1, 1), NEW_YEAR)).contains(Refusal.KNOWN);
        assertThat(add(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 1))).contains(Refusal.GAP);
        assertThat(add(NEW_YEAR, NEW_YEAR.minusDays(21))).contains(Refusal.TOO_EARLY);
    }

    private Optional<Refusal> add(LocalDate from, LocalDate on) {
        return register.add(RateKind.ECB_MRO, from, new BigDecimal("2.15"), "European Central Bank", on, "admin");
    }
}
