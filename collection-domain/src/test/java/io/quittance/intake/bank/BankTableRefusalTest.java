package io.quittance.intake.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table is refused whole, with the line, the column, what was expected and what stands there. */
class BankTableRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            31/02/2026;A;10,00           | NOT_A_DAY     | 3 | Date    | 31/02/2026
            bientôt;A;10,00              | NOT_A_DAY     | 3 | Date    | bientôt
            =TODAY();A;10,00             | NOT_A_DAY     | 3 | Date    | =TODAY()
            ;A;10,00                     | MISSING       | 3 | Date    |
            03/11/2026;A;dix             | NOT_AN_AMOUNT | 3 | Montant | dix
            03/11/2026;A;=1+1            | NOT_AN_AMOUNT | 3 | Montant | =1+1
            03/11/2026;A;1.234.567,8,9   | NOT_AN_AMOUNT | 3 | Montant | 1.234.567,8,9
            03/11/2026;A;10,005          | NOT_AN_AMOUNT | 3 | Montant | 10,005
            03/11/2026;A;1,000           | NOT_AN_AMOUNT | 3 | Montant | 1,000
            03/11/2026;A;                | MISSING       | 3 | Montant |
            """)
    void whatIsNoDayAndNoAmount(String row, String reason, long line, String place, String found) {
        UnreadableStatementException why = refused("Date;Libellé;Montant\n01/11/2026;Bon;1 234,56\n" + row + "\n");

        assertThat(why)
                .extracting(e -> e.reason().name(), e -> e.line(), e -> e.place(), e -> e.found())
                .containsExactly(reason, line, place, found == null ? "" : found);
        assertThat(why.expected()).isNotEmpty();
    }

    @Test
    void whatContradictsItselfOrIsNotKnown() {
        assertThat(refused("Date;Libellé;Débit;Crédit\n01/11/2026;A;1,00;2,00\n"))
                .hasMessageContaining("OUT_OF_ORDER at line 2, Crédit");
        assertThat(refused("Date;Libellé;Montant;Sens\n01/11/2026;A;1,00;X\n"))
                .hasMessageContaining("UNKNOWN_CODE at line 2, Sens");
        assertThat(refused("Date;Libellé;Montant;Devise\n01/11/2026;A;1,00;ABC\n"))
                .hasMessageContaining("NOT_A_CURRENCY at line 2, Devise");
    }

    @Test
    void namesAreNeeded() {
        assertThat(refused("01/11/2026;A;1,00\n02/11/2026;B;2,00\n")).hasMessageContaining("COLUMNS_NOT_TOLD");
        assertThat(refused("Fecha;Concepto;Importe\n01/11/2026;A;1,00\n")).hasMessageContaining("COLUMNS_NOT_TOLD");
        assertThat(refused("Compte;Date;Libellé;Montant\n")).hasMessageContaining("EMPTY");
    }

    @Test
    void movementsInThePlaceOfNamesAreNotSwallowed() {
        byte[] file = "01/11/2026;A;1,00\n02/11/2026;B;2,00\n".getBytes(UTF_8);
        TableChoice told = new TableChoice(
                ReadingChoice.ofColumns(Map.of("01/11/2026", "BOOKED_ON", "A", "TEXT", "1,00", "AMOUNT")),
                Tables.IBAN,
                true,
                "EUR");
        BankTable table = TableFaults.open(file).orElseThrow().as(told);

        assertThatThrownBy(() -> TableStatements.of(file, table))
                .hasMessageContaining("MISSING at line 1")
                .hasMessageContaining("column names");
    }

    @Test
    void whatIsBrokenOrTooLargeSaysWhere() {
        String many = "Date;Libellé;Montant\n" + "01/11/2026;Bon;1,00\n".repeat(60);
        assertThat(refused(many + "01/11/2026;\"offen;1,00\n")).hasMessageContaining("BROKEN_TABLE at line 62");
        assertThat(refused(many + "01/11/2026;" + "x".repeat(40_000) + ";1,00\n"))
                .hasMessageContaining("TEXT_TOO_LONG at line 62, column 2");
        assertThat(refused(many + "01/11/2026;A\0B;1,00\n")).hasMessageContaining("BROKEN_TABLE at line 62");
        assertThat(refused("Date;Libellé;Montant\n" + "01/11/2026;A;1,00\n".repeat(200_001)))
                .hasMessageContaining("TOO_MANY_LINES at line 200002");
    }

    @Test
    void whatIsNoTableIsNone() {
        for (String file : List.of("", "no statement", "%PDF-1.7", "a\0b;c;d", "<html><body>x</body></html>")) {
            assertThat(TableFaults.open(file.getBytes(UTF_8))).as(file).isEmpty();
        }
    }

    private static UnreadableStatementException refused(String file) {
        return catchThrowableOfType(UnreadableStatementException.class, () -> Tables.statements(file.getBytes(UTF_8)));
    }
}
