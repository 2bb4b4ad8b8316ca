package io.quittance.intake.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.statement.content.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A workbook is a table too. */
class XlsxTableTest {

    @Test
    void daysAndAmountsOfAWorkbookAreRead() throws IOException {
        Statement statement = Tables.statements(workbook()).getFirst();

        assertThat(Tables.lines(statement))
                .containsExactly("2026-11-03 1234.50 EUR VIR LUNE", "2026-11-02 -12.00 EUR FRAIS");
        assertThat(statement.closing()).extracting("amount").hasToString("1322.50 EUR");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Compte");
            sheet.value(0, 0, "Compte courant");
            row(sheet, 2, "Date", "Libellé", "Montant", "Solde");
            row(sheet, 3, LocalDate.of(2026, 11, 3), "VIR LUNE", new BigDecimal("1234.5"), new BigDecimal("1322.5"));
            row(sheet, 4, LocalDate.of(2026, 11, 2), "FRAIS", new BigDecimal("-12"), new BigDecimal("88"));
            sheet.range(3, 0, 4, 0).style().format("dd/mm/yyyy").set();
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case LocalDate day -> sheet.value(row, column, day);
                case BigDecimal amount -> sheet.value(row, column, amount);
                default -> sheet.value(row, column, cells[column].toString());
            }
        }
    }
}
