package io.quittance.notifications.template.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text is counted by the telephone network. */
class ShortLengthTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 160, 1, true",
        "a, 161, 161, 2, true",
        "a, 306, 306, 2, true",
        "a, 307, 307, 3, true",
        "€, 80, 160, 1, true",
        "€, 81, 162, 2, true",
        "é, 160, 160, 1, true",
        "ê, 70, 70, 1, false",
        "ê, 71, 71, 2, false",
        "ê, 134, 134, 2, false",
        "ê, 135, 135, 3, false",
    })
    void isCounted(String character, int times, int characters, int segments, boolean own) {
        assertThat(ShortLength.of(character.repeat(times))).isEqualTo(new ShortLength(characters, segments, own));
    }
}
