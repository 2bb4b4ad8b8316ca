package io.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeingBucketTest {

    @ParameterizedTest
    @CsvSource({
        "-400, NOT_DUE",
        "0, NOT_DUE",
        "1, DAYS_1_30",
        "30, DAYS_1_30",
        "31, DAYS_31_60",
        "60, DAYS_31_60",
        "61, DAYS_61_90",
        "90, DAYS_61_90",
        "91, OVER_90",
        "4000000000, OVER_90"
    })
    void changesAfterItsLastDay(long daysOverdue, AgeingBucket bucket) {
        assertThat(AgeingBucket.of(daysOverdue)).isEqualTo(bucket);
    }
}
