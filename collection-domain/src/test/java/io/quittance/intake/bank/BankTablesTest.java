package io.quittance.intake.bank;

import static io.quittance.intake.bank.Tables.lines;
import static io.quittance.intake.bank.Tables.statements;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.money.Money;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What banks' websites export is read as far as its column names are known: French, English, German. */
class BankTablesTest {

    @Test
    void linesAboveTheNamesAreSkippedAndDebitsGoOut() {
        Statement statement = only(Tables.FRENCH);

        assertThat(lines(statement))
                .containsExactly(
                        "2026-11-03 1234.56 EUR VIREMENT EN VOTRE FAVEUR LUNE SARL \"PARIS\" FACTURE F-1",
                        "2026-11-02 -12.00 EUR FRAIS DE TENUE",
                        "2026-11-02 -8.50 EUR PRLV ASSUR",
                        "2026-11-01 50.00 EUR VIR MARS SA F-2");
        assertThat(statement.opening()).isNull();
        assertThat(statement.closing()).isNull();
        assertThat(statement.account().id()).isEqualTo(Tables.IBAN);
        assertThat(statement.lines().getFirst().place()).isEqualTo("line 9");
    }

    @Test
    void theDaysTellTheOrderAndTheBalancesOpenAndClose() {
        Statement statement = only(Tables.SIGNED);

        assertThat(statement.opening()).extracting("amount", "day").containsExactly(eur("100.00"), day(2));
        assertThat(statement.closing()).extracting("amount", "day").containsExactly(eur("1384.56"), day(3));
        assertThat(statement.warnings()).isEmpty();
        assertThat(statement.lines()).extracting(StatementLine::valueOn).containsExactly(day(4), day(3), day(2));
    }

    @Test
    void balancesTellTheOrderOfOneDayAndWhetherSomethingIsMissing() {
        String sameDay = Tables.SIGNED.replace("02/11/2026,02/11/2026", "03/11/2026,03/11/2026");
        assertThat(only(sameDay).opening()).extracting("amount").isEqualTo(eur("100.00"));

        String oneGone = Tables.SIGNED.replaceAll("(?m)^.*FRAIS.*\n", "");
        assertThat(only(oneGone).warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(StatementWarning.Kind.BALANCE_DIFFERS);
    }

    @Test
    void germanNamesAndNumbersAreReadAndWhatIsNotBookedIsLeftOut() {
        Statement statement = only(Tables.GERMAN);

        assertThat(statement.account().id()).isEqualTo("DE89370400440532013000");
        assertThat(lines(statement))
                .containsExactly("2026-11-03 1234.56 EUR Mond GmbH GUTSCHR. UEBERWEISUNG / Rechnung F-1");
        assertThat(statement.leftOut()).isEqualTo(1);
        assertThat(statement.lines().getFirst().references().endToEnd()).isNull();
        assertThat(statement.lines().getFirst().counterparty().iban()).isNotNull();
    }

    @Test
    void englishNamesAndNumbersAreRead() {
        Statement statement = only(Tables.ENGLISH);

        assertThat(lines(statement)).containsExactly("2026-11-01 1234.56 GBP Moon Ltd", "2026-11-02 -34.50 GBP Paper");
        assertThat(statement.leftOut()).isEqualTo(1);
        assertThat(statement.opening()).extracting("amount").isEqualTo(Money.of("1000.00", "GBP"));
        assertThat(statement.lines().getFirst().references().bank()).isEqualTo("R-1");
    }

    @Test
    void aColumnTellsWhichWayAndAnotherWhichAccount() {
        List<Statement> statements = statements(Tables.DIRECTED);

        assertThat(statements).hasSize(2);
        assertThat(lines(statements.getFirst()))
                .containsExactly("2026-11-03 1234.56 EUR Lune SARL ", "2026-11-03 -12.00 EUR ");
        assertThat(statements.getLast().account().id()).isEqualTo("FR7612345678901234567890123");
    }

    @Test
    void encodingsOfOldAndSeparatorsAreFound() {
        byte[] latin = Tables.FRENCH.replace(" €", "").getBytes(Charset.forName("ISO-8859-1"));
        assertThat(lines(statements(latin).getFirst())).hasSize(4);
        assertThat(Tables.table(latin).names()).startsWith("Date", "Libellé", "Débit euros");
    }

    @Test
    void aRowOfNothingIsToldAndAFormulaIsText() {
        Statement statement = only("""
                Date;Libellé;Montant
                03/11/2026;=cmd|' /C calc'!A0;10,00
                03/11/2026;Rien;0,00
                """);
        assertThat(lines(statement))
                .containsExactly("2026-11-03 10.00 EUR =cmd|' /C calc'!A0", "2026-11-03 0.00 EUR Rien");
    }

    @Test
    void aStateNobodyKnowsIsLeftOutWithAWarning() {
        Statement statement = only("""
                Date;Libellé;Montant;Statut
                03/11/2026;A;10,00;Exécuté
                03/11/2026;B;11,00;À venir
                03/11/2026;C;12,00;Perdu
                """);
        assertThat(lines(statement)).hasSize(1);
        assertThat(statement.leftOut()).isEqualTo(2);
        assertThat(statement.warnings())
                .extracting(StatementWarning::kind, StatementWarning::about)
                .containsExactly(tuple(StatementWarning.Kind.UNKNOWN_STATUS, "Perdu"));
    }

    @Test
    void theAccountIsTheOneThatTheLinesAboveName() {
        String other = "DE89370400440532013000";
        BankTable one = Tables.table(Tables.FRENCH.getBytes(UTF_8));
        BankTable two = Tables.table(("Konto;0532013000\n" + Tables.FRENCH).getBytes(UTF_8));

        assertThat(NamedAccount.in(one.above(), List.of(Tables.IBAN, other))).contains(Tables.IBAN);
        assertThat(NamedAccount.in(one.above(), List.of(other))).isEmpty();
        assertThat(NamedAccount.in(two.above(), List.of(other))).contains(other);
        assertThat(NamedAccount.in(two.above(), List.of(Tables.IBAN, other)))
                .as("two")
                .isEmpty();
    }

    private static Statement only(String file) {
        List<Statement> statements = statements(file);
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
