package io.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** The specimens that central banks print to explain their numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR7630006000011234567890189",
                "FR1420041010050500013M02606",
                "DE89370400440532013000",
                "BE68539007547034",
                "NL91ABNA0417164300",
                "GB29NWBK60161331926819",
                "IT60X0542811101000000123456",
                "ES9121000418450200051332",
                "CH9300762011623852957",
                "LU280019400644750000",
                "MC5811222000010123456789030",
                "MT84MALT011000012345MTLCAST001S",
                "NO9386011117947"
            })
    void acceptsSpecimens(String text) {
        assertThat(Iban.faultOf(text)).isEmpty();
        assertThat(Iban.parse(text)).contains(new Iban(text));
    }

    @Test
    void readsWhatPeopleTypeAndPrintsInFours() {
        Iban iban = new Iban("\u00A0fr76 3000 6000 0112\t3456\u202F7890 189 ");
        assertThat(iban.value()).isEqualTo("FR7630006000011234567890189");
        assertThat(iban.grouped()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
        assertThat(new Iban("BE68539007547034").grouped()).isEqualTo("BE68 5390 0754 7034");
        assertThat(iban.country()).isEqualTo("FR");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  ', EMPTY",
        "FR76-3000-6000, CHARACTERS",
        "7630006000011234567890189, CHARACTERS",
        "FR, CHARACTERS",
        "ZZ7630006000011234567890189, COUNTRY",
        "FR763000600001123456789018, LENGTH",
        "DE7630006000011234567890189, LENGTH",
        "FR7630006000011234567890188, CHECK_DIGITS",
        "FR7630006000011234567890198, CHECK_DIGITS"
    })
    void saysWhatIsWrong(String text, Iban.Fault fault) {
        assertThat(Iban.faultOf(text)).contains(fault);
        assertThat(Iban.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Iban(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault.meaning());
    }

    @Test
    void saysHowLongTheNumberShouldBe() {
        assertThatThrownBy(() -> new Iban("FR763000600001123456789018"))
                .hasMessageContaining("FR has 27 characters, here are 26");
    }

    @Test
    void checksTheRibKeyWhereTheCheckDigitsAloneWouldPass() {
        String bban = "30006000011234567890188";
        String text = "FR" + Mod97.checkDigits("FR", bban) + bban;
        assertThat(Mod97.holds(text)).isTrue();
        assertThat(Iban.faultOf(text)).contains(Iban.Fault.RIB_KEY);
    }

    @Test
    void refusesCheckDigitsThatAreNeverIssued() {
        // 98 - 95 = 03 is right for this account; 03 + 97 = 100 is not two digits, but 02 and 99 would both leave 1.
        String body = bodyWithCheckDigits("02");
        assertThat(Iban.faultOf("BE02" + body)).isEmpty();
        assertThat(Iban.faultOf("BE99" + body)).contains(Iban.Fault.CHECK_DIGITS);
    }

    private static String bodyWithCheckDigits(String wanted) {
        for (int account = 0; account < 1_000; account++) {
            String body = "539007%06d".formatted(account);
            if (Mod97.checkDigits("BE", body).equals(wanted)) {
                return body;
            }
        }
        throw new AssertionError("97 accounts in a row take every check digit once");
    }
}
