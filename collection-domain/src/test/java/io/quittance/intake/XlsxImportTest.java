package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.staging.RowStaging;
import io.quittance.testing.UsePostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A workbook posts as a text file does; numbers that are names lose what a spreadsheet adds to them. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class XlsxImportTest {

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private RowStaging staging;

    @Autowired
    private Readings readings;

    @Test
    void aWorkbookIsPosted() throws IOException {
        long creditor = scene.newCreditor();

        var done = desk.importNow(
                new NewImport(
                        creditor,
                        Kind.INVOICES,
                        "C:\\fakepath\\factures.xlsx",
                        SourceFile.of(workbook()),
                        ImportScene.ON,
                        "me"),
                ReadingChoice.NONE);

        assertThat(done.fileName()).isEqualTo("factures.xlsx");
        assertThat(done.posted()).isEqualTo(1);
        assertThat(scene.strings("""
                select concat_ws('|', c.number, i.number, issued_on, due_on, total, balance)
                from invoice i join client c on c.id = i.client_id where i.creditor_id = :creditor
                """, creditor))
                .containsExactly("200769623|1929646410|2026-01-05|2026-02-04|15995.04|0.30");
    }

    @Test
    void longRowsAreStagedAFewAtATime() throws IOException {
        long creditor = scene.newCreditor();
        SourceFile file = SourceFile.of(longRows());
        var kept = desk.upload(new NewImport(creditor, Kind.INVOICES, "long.xlsx", file, ImportScene.ON, "me"));
        List<Long> batches = new ArrayList<>();

        long rows = staging.stage(kept.job(), readings.of(kept.id()), file, batches::add);

        assertThat(rows).isEqualTo(20);
        assertThat(batches).hasSizeGreaterThan(3);
    }

    /** One text of the workbook, named by many cells: it costs the file nothing. */
    private static byte[] longRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Factures");
            String[] headers = {"N° client", "N° facture", "Date facture", "Date échéance", "Montant TTC"};
            for (int column = 0; column < 35; column++) {
                sheet.value(0, column, column < headers.length ? headers[column] : "x" + column);
            }
            for (int row = 1; row <= 20; row++) {
                String[] cells = {"C1", "F" + row, "2026-03-01", "2026-03-31", "10.00"};
                for (int column = 0; column < 35; column++) {
                    sheet.value(row, column, column < cells.length ? cells[column] : "y".repeat(30_000));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Factures");
            String[] headers = {"N° client", "N° facture", "Date facture", "Date échéance", "Montant TTC", "Reste dû"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(0, column, headers[column]);
            }
            sheet.value(1, 0, 200769623.0);
            sheet.value(1, 1, 1.92964641e9);
            sheet.value(1, 2, LocalDate.of(2026, 1, 5));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, LocalDate.of(2026, 2, 4));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, 15995.04);
            sheet.value(1, 5, 0.1 + 0.2);
        }
        return out.toByteArray();
    }
}
