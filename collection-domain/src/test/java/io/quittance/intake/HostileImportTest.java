package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.report.ProblemList;
import io.quittance.intake.report.RejectedRows;
import io.quittance.intake.staging.RowCode.Severity;
import io.quittance.testing.UsePostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Whatever a cell holds is text, in and out. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class HostileImportTest {

    @Autowired
    private ImportScene scene;

    @Autowired
    private ProblemList problems;

    @Autowired
    private RejectedRows rejectedRows;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = scene.newCreditor();
    }

    @Test
    void namesGoInAndComeOutAsTheyAre() {
        List<String> names = List.of(
                "=cmd|' /C calc'!A0",
                "'; drop table client; --",
                "\\N",
                "{\"a\",NULL}",
                "tab\\tand\\nbackslash\\",
                "<script>alert(1)</script>",
                "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
                "👩‍👩‍👧‍👦 اختبار 測試",
                ":creditor ? $1 %s ${x} #{y}");
        String[] rows = new String[names.size()];
        for (int i = 0; i < rows.length; i++) {
            String quoted = "\"" + names.get(i).replace("\"", "\"\"") + "\"";
            rows[i] = "C" + i + ";" + quoted + ";;;F" + i + ";13/03/2026;31/03/2026;EUR;100,00;50,00";
        }

        var done = scene.invoices(creditor, rows);

        assertThat(done.posted()).isEqualTo(names.size());
        assertThat(scene.strings("select name from client where creditor_id = :creditor order by number", creditor))
                .isEqualTo(names);
        assertThat(scene.strings("""
                select cells[2] from intake_row r join intake_import i on i.id = r.import_id
                where i.creditor_id = :creditor order by line
                """, creditor)).isEqualTo(names);
    }

    @Test
    void aNumberTooLongForAnIndexIsRejectedAndTheRestPosts() {
        var done = scene.invoices(
                creditor,
                "C1;Dupont;;;" + "F".repeat(5000) + ";13/03/2026;31/03/2026;EUR;100,00;50,00",
                "C1;" + "D".repeat(5000) + ";;;F2;13/03/2026;31/03/2026;EUR;100,00;50,00",
                "C1;Dupont;;;F3;13/03/2026;31/03/2026;EUR;9999999999999,99;9999999999999,99");

        assertThat(scene.outcomes(done)).containsExactly("2 REJECTED", "3 REJECTED", "4 NEW");
        assertThat(problems.page(done.id(), Severity.ERROR, null, null, 10))
                .extracting(problem -> problem.row() + " " + problem.code() + " " + problem.expected())
                .containsExactly("2 TEXT_TOO_LONG 100", "3 TEXT_TOO_LONG 300");
    }

    @Test
    void rejectedRowsComeBackWithTheirReasonsAndRunNothing() throws IOException {
        var done = scene.invoices(
                creditor,
                "C1;=1+1;;;F1;13/03/2026;31/02/2026;EUR;abc;50,00",
                "C1;Dupont;;;F2;13/03/2026;31/03/2026;EUR;100,00;50,00");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        rejectedRows.write(
                done.id(), out, "Ligne", "Motifs", problem -> problem.code() + " " + problem.column(), Locale.FRENCH);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF\"Ligne\";\"Motifs\";\"N° client\";\"Nom\";\"Email\";\"Langue\";\"N° facture\";\"Date facture\";\"Date échéance\";\"Devise\";\"Montant TTC\";\"Reste dû\"",
                        "\"2\";\"NOT_A_DATE Date échéance | NOT_AN_AMOUNT Montant TTC\";\"C1\";\"'=1+1\";;;\"F1\";\"13/03/2026\";\"31/02/2026\";\"EUR\";\"abc\";\"50,00\"");
    }

    @Test
    void problemsArePagedInTheOrderOfTheFile() {
        String[] rows = new String[7];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "C1;Dupont;;;F" + i + ";x;31/03/2026;EUR;100,00;50,00";
        }
        var done = scene.invoices(creditor, rows);

        var first = problems.page(done.id(), Severity.ERROR, null, null, 3);
        var second = problems.page(done.id(), Severity.ERROR, null, first.getLast(), 10);

        assertThat(first).extracting(problem -> problem.row()).containsExactly(2L, 3L, 4L);
        assertThat(second).extracting(problem -> problem.row()).containsExactly(5L, 6L, 7L, 8L);
        assertThat(problems.counts(done.id()))
                .containsExactly(new ProblemList.CodeCount(Severity.ERROR, "NOT_A_DATE", 7));
    }
}
