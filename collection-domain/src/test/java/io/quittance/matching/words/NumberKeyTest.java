package io.quittance.matching.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written differently is compared as one number. */
class NumberKeyTest {

    @ParameterizedTest
    @CsvSource({
        "F20260042, F20260042, 20260042",
        "f-2026/0042, F20260042, 20260042",
        "F 0042, F42, 42",
        "F2O26OO42, F20260042, 22642",
        "000, 0, ''",
        "INV-I00, 1NV100, ''",
        "é42, 42, 42",
        "1234567890123456789012345, 567890123456789012345, 567890123456789012345",
    })
    void numbersAreWrittenOneWay(String number, String key, String digits) {
        assertThat(NumberKey.of(number)).isEqualTo(key);
        if (!digits.isEmpty()) {
            assertThat(NumberKey.digits(number)).isEqualTo(digits);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "F20260042, F20260142, true",
        "F20260042, F20260024, true",
        "F20260042, F20260042, false",
        "F20260042, F20261142, false",
        "F20260042, F2026042, false",
        "F20260042, F20260204, false"
    })
    void aSlipIsOneCharacterOrTwoNeighbours(String one, String other, boolean isSlip) {
        assertThat(NumberKey.isSlip(one, other)).isEqualTo(isSlip);
    }
}
