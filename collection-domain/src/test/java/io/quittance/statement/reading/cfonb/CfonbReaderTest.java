package io.quittance.statement.reading.cfonb;

import static io.quittance.statement.reading.cfonb.CfonbFile.balance;
import static io.quittance.statement.reading.cfonb.CfonbFile.more;
import static io.quittance.statement.reading.cfonb.CfonbFile.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.statement.content.Counterparty;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CfonbReaderTest {

    private static final String OPENING = balance("01", "290326", "0000000100000{");
    private static final String CLOSING = balance("07", "300326", "0000000112345A");
    private static final String CREDIT = movement("300326", "VIR SEPA BOULANGERIE LUNE", "0000000012345A");

    @ParameterizedTest
    @CsvSource({
        "0000000012345A, 1234.51",
        "0000000012345J, -1234.51",
        "0000000100000{, 10000.00",
        "0000000100000}, -10000.00",
        "0000000100000é, 10000.00",
        "0000000000000}, 0.00",
        "9999999999999R, -999999999999.99"
    })
    void theLastCharacterCarriesDigitAndSign(String told, String amount) {
        assertThat(read(balance("01", "290326", told), balance("07", "290326", told))
                        .getFirst()
                        .closing())
                .extracting(closing -> closing == null ? null : closing.amount())
                .isEqualTo(Money.of(amount, "EUR"));
    }

    @Test
    void aStatementHasItsAccountDaysAndLines() {
        Statement statement = read(OPENING, CREDIT, CLOSING).getFirst();
        StatementLine line = statement.lines().getFirst();

        assertThat(statement.account().id()).isEqualTo("300060000100012345678");
        assertThat(statement.account().is(new Iban("FR7630006000011234567890189")))
                .isFalse();
        assertThat(statement.to()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(statement.warnings()).isEmpty();
        assertThat(line.amount()).isEqualTo(Money.of("1234.51", "EUR"));
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(line.text()).containsExactly("VIR SEPA BOULANGERIE LUNE");
        assertThat(line.code()).isEqualTo("05");
        assertThat(line.references().bank()).isEqualTo("REF4711");
        assertThat(line.references().customer()).isNull();
    }

    @Test
    void theAccountIsKnownByItsIban() {
        Statement statement = read(
                        OPENING.replace("00012345678", "12345678901"), CLOSING.replace("00012345678", "12345678901"))
                .getFirst();

        assertThat(statement.account().is(new Iban("FR7630006000011234567890189")))
                .isTrue();
    }

    @Test
    void moreRecordsTellWhoPaidAndWhatFor() {
        StatementLine line = read(
                        OPENING,
                        CREDIT,
                        more("300326", "NPY", "BOULANGERIE LUNE SARL"),
                        more("300326", "NPO", "MOULIN SOLEIL"),
                        more("300326", "IPY", "%-35sIBAN".formatted("DE89370400440532013000")),
                        more("300326", "LCC", "%-64sFACT20".formatted("REGLEMENT DE MARS")),
                        more("300326", "LC2", "260042 MERCI"),
                        more("300326", "LCS", "RF18539007547034"),
                        more("300326", "RCN", "%-35sSALA".formatted("E2E-9")),
                        more("300326", "RUM", "MANDAT-3"),
                        more("300326", "REF", "OP-77"),
                        more("300326", "LIB", "UN MOT ENCORE"),
                        more("300326", "MMO", "USD2000000001350004" + "00000010951"),
                        CLOSING)
                .getFirst()
                .lines()
                .getFirst();

        assertThat(line.counterparty())
                .isEqualTo(Counterparty.of("BOULANGERIE LUNE SARL", "MOULIN SOLEIL", "DE89370400440532013000", null));
        assertThat(line.text())
                .containsExactly(
                        "VIR SEPA BOULANGERIE LUNE",
                        "REGLEMENT DE MARS" + " ".repeat(47) + "FACT20260042 MERCI",
                        "SALA",
                        "UN MOT ENCORE");
        assertThat(line.references().structured()).containsExactly("RF18539007547034");
        assertThat(line.references().endToEnd()).isEqualTo("E2E-9");
        assertThat(line.references().mandate()).isEqualTo("MANDAT-3");
        assertThat(line.references().bank()).isEqualTo("OP-77");
        assertThat(line.original()).isEqualTo(new OriginalAmount(Money.of("1350.00", "USD"), new BigDecimal("1.0951")));
    }

    @Test
    void aReturnedPaymentSaysWhy() {
        String returned = movement("300326", "PRLV IMPAYE", "0000000008000}");
        StatementLine line = read(
                        OPENING,
                        returned.substring(0, 40) + "04" + returned.substring(42),
                        more("300326", "NPY", "LUNE"),
                        CLOSING)
                .getFirst()
                .lines()
                .getFirst();

        assertThat(line.amount()).isEqualTo(Money.of("-800.00", "EUR"));
        assertThat(line.returnReason()).isEqualTo("04");
        assertThat(line.counterparty().name()).isEqualTo("LUNE");
    }

    @Test
    void oneFileHoldsSeveralDaysAndAccounts() {
        String other = balance("01", "290326", "0000000000500{").replace("EUR2", "JPY0");
        List<Statement> statements = read(OPENING, CREDIT, CLOSING, "", other, other.replaceFirst("^01", "07"));

        assertThat(statements).hasSize(2);
        assertThat(String.valueOf(statements.getLast().closing())).contains("5000 JPY");
    }

    @Test
    void whatDoesNotAddUpIsAWarning() {
        assertThat(read(OPENING, CLOSING).getFirst().warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(StatementWarning.Kind.BALANCE_DIFFERS);
    }

    @Test
    void anotherBankOfTheSameBranchAndAccountIsAWarning() {
        assertThat(read(
                                OPENING,
                                CREDIT.replace("30006", "30007"),
                                CREDIT.replace("30006", "30007"),
                                CLOSING.replace("112345A", "124690B"))
                        .getFirst()
                        .warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(StatementWarning.Kind.OTHER_BANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r", "\n\n"})
    void linesEndAnyWayOrNotAtAll(String end) {
        String file = String.join(end, OPENING, CREDIT, CLOSING);

        assertThat(CfonbReader.knows(file)).isTrue();
        assertThat(CfonbReader.read(file).getFirst().lines()).hasSize(1);
    }

    @Test
    void spacesAtTheEndMayBeMissing() {
        assertThat(read(OPENING.strip(), CREDIT.strip(), CLOSING.strip())).hasSize(1);
    }

    @Test
    void brokenFilesAreRefusedWithTheirLine() {
        assertRefused(Reason.OUT_OF_ORDER, 1, CREDIT, CLOSING);
        assertRefused(Reason.OUT_OF_ORDER, 2, OPENING, more("300326", "LIB", "X"), CLOSING);
        assertRefused(Reason.OUT_OF_ORDER, 3, OPENING, CREDIT, more("310326", "LIB", "X"), CLOSING);
        assertRefused(Reason.OUT_OF_ORDER, 3, OPENING, CREDIT, OPENING, CLOSING);
        assertRefused(Reason.CUT_OFF, 2, OPENING, CREDIT);
        assertRefused(Reason.OTHER_ACCOUNT, 2, OPENING, CREDIT.replace("00012345678", "00012345679"), CLOSING);
        assertRefused(Reason.UNKNOWN_CODE, 2, OPENING, "08" + CREDIT.substring(2), CLOSING);
        assertRefused(Reason.NOT_AN_AMOUNT, 2, OPENING, CREDIT.replace("12345A", "123451"), CLOSING);
        assertRefused(Reason.NOT_AN_AMOUNT, 2, OPENING, CREDIT.replace("EUR2", "EUR3"), CLOSING);
        assertRefused(Reason.NOT_A_DAY, 2, OPENING, CREDIT.replace("300326", "310226"), CLOSING);
        assertRefused(Reason.WRONG_LENGTH, 2, OPENING, CREDIT.strip() + "0123456789", CLOSING);
    }

    private static void assertRefused(Reason reason, long line, String... records) {
        UnreadableStatementException refusal =
                catchThrowableOfType(UnreadableStatementException.class, () -> read(records));

        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(refusal.line()).as(refusal.getMessage()).isEqualTo(line);
    }

    private static List<Statement> read(String... records) {
        return CfonbReader.read(String.join("\n", records));
    }
}
