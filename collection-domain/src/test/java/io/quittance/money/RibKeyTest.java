package io.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RibKeyTest {

    private static final String BANK_AND_BRANCH = "3000600001";

    @Test
    void holdsOnlyWithTheRightKey() {
        assertThat(RibKey.holds("30006000011234567890189")).isTrue();
        assertThat(RibKey.holds("30006000011234567890188")).isFalse();
        assertThat(RibKey.holds("300060000112345678901AB")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, AJ", "2, BKS", "3, CLT", "4, DMU", "5, ENV", "6, FOW", "7, GPX", "8, HQY", "9, IRZ"})
    void lettersCountAsTheDigitOfTheirColumn(int digit, String letters) {
        long account = 12_345_678_900L + digit;
        long key = 97 - (89 * 30_006 + 15 * 1 + 3 * account) % 97;
        assertThat(letters.chars().mapToObj("%s1234567890%%c%02d".formatted(BANK_AND_BRANCH, key)::formatted))
                .allMatch(RibKey::holds);
    }
}
