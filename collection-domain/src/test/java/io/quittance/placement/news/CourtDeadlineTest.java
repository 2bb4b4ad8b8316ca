package io.quittance.placement.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.placement.Route;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtDeadlineTest {

    @ParameterizedTest
    @CsvSource({"2026-10-05, 2027-01-05", "2026-09-01, 2026-12-01", "2026-08-31, 2027-02-28", "2026-11-30, 2027-02-28"})
    void anOrderIsServedInTime(LocalDate orderedOn, LocalDate by) {
        assertThat(CourtDeadline.after(NewsKind.COURT_ORDER, Route.PAYMENT_ORDER, orderedOn))
                .contains(new CourtDeadline(CourtDeadline.What.SERVE_ORDER, by));
    }

    @Test
    void aSmallClaimIsAnsweredWithinAMonth() {
        LocalDate invitedOn = LocalDate.of(2026, 1, 31);

        assertThat(CourtDeadline.after(NewsKind.COURT_FILED, Route.SMALL_CLAIMS, invitedOn))
                .contains(new CourtDeadline(CourtDeadline.What.SMALL_CLAIMS_ANSWER, LocalDate.of(2026, 2, 28)));
        assertThat(CourtDeadline.after(NewsKind.COURT_FILED, Route.PAYMENT_ORDER, invitedOn))
                .isEqualTo(Optional.empty());
    }
}
