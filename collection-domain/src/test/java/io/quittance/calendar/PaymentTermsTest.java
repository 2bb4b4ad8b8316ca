package io.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-15 | 2026-02-14 | 2026-03-16 | 2026-03-31 | 2026-03-17
            2026-02-10 | 2026-03-12 | 2026-04-11 | 2026-03-31 | 2026-04-14
            2026-03-10 | 2026-04-09 | 2026-05-09 | 2026-04-30 | 2026-05-15
            2028-01-15 | 2028-02-14 | 2028-03-15 | 2028-02-29 | 2028-03-16
            """)
    void countsAsTheContractSays(LocalDate issuedOn, LocalDate net30, LocalDate net60, LocalDate wayA, LocalDate wayB) {
        assertThat(PaymentTerms.WHEN_NOTHING_AGREED.dueOn(issuedOn)).isEqualTo(net30);
        assertThat(PaymentTerms.net(60).dueOn(issuedOn)).isEqualTo(net60);
        assertThat(PaymentTerms.daysThenEndOfMonth(45).dueOn(issuedOn)).isEqualTo(wayA);
        assertThat(PaymentTerms.endOfMonthThenDays(45).dueOn(issuedOn)).isEqualTo(wayB);
    }

    @Test
    void maySayOnReceipt() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThat(PaymentTerms.net(0).dueOn(day)).isEqualTo(day);
        assertThatThrownBy(() -> PaymentTerms.net(-1)).hasMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-15 | 2026-03-31 | false | the last day of way A, beyond 60 days
            2026-01-15 | 2026-04-01 | true  | one day later
            2026-02-10 | 2026-04-14 | false | the last day of way B, beyond 60 days and way A
            2026-02-10 | 2026-04-15 | true  | one day later
            2026-07-31 | 2026-09-30 | false | the last day of way A
            2026-07-31 | 2026-10-01 | true  | one day later
            2028-01-15 | 2028-03-16 | false | the last day of way B
            2028-01-15 | 2028-03-17 | true  | one day later
            2026-01-15 | 2026-01-01 | false | due before issue is another warning
            """)
    void warnsOnlyBeyondWhatAnyAgreementAllows(LocalDate issuedOn, LocalDate dueOn, boolean exceeded, String why) {
        assertThat(PaymentTerms.legalLimitExceeded(issuedOn, dueOn)).as(why).isEqualTo(exceeded);
    }

    @Test
    void neverWarnsOfSixtyDays() {
        LocalDate end = LocalDate.of(2030, 1, 1);
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(PaymentTerms.legalLimitExceeded(day, day.plusDays(60)))
                    .as("%s", day)
                    .isFalse();
        }
    }
}
