package io.quittance.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers take a text message. */
class MobileNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, FR, +33612345678",
        "06 39 98 12 34, FR, +33639981234",
        "+33 6 12 34 56 78, DE, +33612345678",
        "0033612345678, FR, +33612345678",
        "0151 23456789, DE, +4915123456789",
        "07400 123456, GB, +447400123456",
        "+1 650 253 0000, FR, +16502530000",
    })
    void takesTexts(String phone, String country, String number) {
        assertThat(MobileNumbers.read(phone, country)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"04 72 00 00 00, FR", "0800 123 456, FR", "12, FR", "poste 12, FR", "06 12 34 56 78, XX"})
    void takesNone(String phone, String country) {
        assertThat(MobileNumbers.read(phone, country)).isEmpty();
    }
}
