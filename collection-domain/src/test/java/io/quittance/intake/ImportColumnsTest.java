package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.report.FirstRows;
import io.quittance.testing.UsePostgres;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** How a file is read is guessed, kept, corrected by a person and remembered for files of the same shape. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class ImportColumnsTest {

    private static final String ODD = """
            who;what;when;until;how much
            C1;F1;03/04/2026;04/05/2026;100,00
            C1;F2;05/04/2026;06/05/2026;100,00
            """;
    private static final Map<String, String> MAPPING = Map.of(
            "who",
            "client_number",
            "what",
            "invoice_number",
            "when",
            "issue_date",
            "until",
            "due_date",
            "how much",
            "total");

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Readings readings;

    @Autowired
    private FirstRows firstRows;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = scene.newCreditor();
    }

    @Test
    void theGuessIsKeptWithItsReasons() {
        var uploaded = desk.upload(ImportScene.file(
                creditor,
                Kind.INVOICES,
                ImportScene.invoiceFile("C1;Dupont;;;F1;13/03/2026;31/03/2026;EUR;1 100,00;50,00"),
                Charset.forName("windows-1252")));

        ReadingOfFile reading = readings.of(uploaded.id());

        assertThat(reading.dialect().charset().name()).isEqualTo("windows-1252");
        assertThat(reading.dialect().separator()).isEqualTo(';');
        assertThat(reading.mapping().column(Field.BALANCE).orElseThrow().header())
                .isEqualTo("Reste dû");
        assertThat(reading.formats().dates()).containsEntry(Field.ISSUE_DATE, DateOrder.DAY_MONTH_YEAR);
        assertThat(reading.profile().rows()).isEqualTo(1);
        assertThat(reading.isComplete()).isTrue();
        assertThat(firstRows.of(uploaded.id(), 5).getFirst().understood()).isNotNull();
    }

    @Test
    void whatAPersonChoseIsRememberedForFilesOfTheSameShape() {
        var first = desk.upload(ImportScene.file(creditor, Kind.INVOICES, ODD));
        assertThatThrownBy(() -> desk.check(first.id())).isInstanceOf(MissingColumnsException.class);
        desk.columns(
                first.id(),
                new ReadingChoice(null, null, null, null, null, MAPPING, DateOrder.MONTH_DAY_YEAR, null),
                "controller");
        desk.check(first.id());
        desk.post(first.id());

        var second = desk.upload(ImportScene.file(creditor, Kind.INVOICES, ODD.replace("F", "G")));

        assertThat(readings.of(second.id()).remembered()).isTrue();
        desk.check(second.id());
        desk.post(second.id());
        assertThat(scene.strings(
                        "select issued_on::text from invoice where creditor_id = :creditor order by number", creditor))
                .containsExactly("2026-03-04", "2026-05-04", "2026-03-04", "2026-05-04");
        assertThat(readings.of(desk.upload(ImportScene.file(scene.newCreditor(), Kind.INVOICES, ODD))
                                .id())
                        .remembered())
                .isFalse();
    }

    @Test
    void theApiMayGiveTheMapping() {
        var done = desk.importNow(ImportScene.file(creditor, Kind.INVOICES, ODD), ReadingChoice.ofColumns(MAPPING));

        assertThat(done.posted()).isEqualTo(2);
        assertThatThrownBy(() -> desk.importNow(
                        ImportScene.file(creditor, Kind.INVOICES, ODD),
                        ReadingChoice.ofColumns(Map.of("who", "nonsense"))))
                .isInstanceOf(InvalidMapping.class);
        assertThatThrownBy(() -> desk.importNow(ImportScene.file(creditor, Kind.INVOICES, ODD), ReadingChoice.NONE))
                .isInstanceOf(MissingColumnsException.class);
        assertThat(scene.count("intake_import", creditor)).isEqualTo(1);
    }

    @Test
    void datesThatCanBeReadInTwoOrdersAreToldOnceOfTheirHeader() {
        var done = scene.load(creditor, Kind.PAYMENTS, "client;amount;date\nC1;10,00;03/04/2026\n");
        assertThat(scene.problems(done)).contains("1 AMBIGUOUS_DATES date: 03/04/2026, dd/MM/yyyy");

        var told = desk.importNow(
                ImportScene.file(creditor, Kind.PAYMENTS, "client;amount;date\nC1;10,00;03/04/2026\n"),
                new ReadingChoice(null, null, null, null, null, Map.of(), DateOrder.MONTH_DAY_YEAR, null));
        assertThat(scene.problems(told)).noneMatch(problem -> problem.contains("AMBIGUOUS"));
    }

    @Test
    void anInvoiceFallsDueAfterItIsIssued() {
        var done = scene.load(creditor, Kind.INVOICES, """
                client;invoice;issue date;due date;total
                C1;F1;03/12/2025;04/11/2026;100,00
                C1;F2;05/10/2025;06/09/2026;100,00
                C1;F3;12/10/2025;01/09/2026;100,00
                C1;F4;11/03/2025;12/01/2025;100,00
                """);

        assertThat(readings.of(done.id()).formats().dates()).containsEntry(Field.ISSUE_DATE, DateOrder.MONTH_DAY_YEAR);
        assertThat(scene.problems(done)).noneMatch(problem -> problem.contains("AMBIGUOUS"));
    }

    @Test
    void whatTheApiSaysStandsBesideWhatIsRemembered() {
        var first = desk.upload(ImportScene.file(creditor, Kind.INVOICES, ODD));
        desk.columns(first.id(), ReadingChoice.ofColumns(MAPPING), "controller");

        var done = desk.importNow(
                ImportScene.file(creditor, Kind.INVOICES, ODD), ReadingChoice.ofColumns(Map.of("How much", "balance")));

        assertThat(done.posted()).isEqualTo(2);
        assertThat(readings.of(done.id())
                        .mapping()
                        .column(Field.BALANCE)
                        .orElseThrow()
                        .header())
                .isEqualTo("how much");
    }

    @Test
    void theRejectedRowsComeBackWithTheShapeOfTheirFile() {
        var first = desk.upload(ImportScene.file(creditor, Kind.INVOICES, ODD));
        desk.columns(first.id(), ReadingChoice.ofColumns(MAPPING), "controller");

        var back = desk.upload(ImportScene.file(
                creditor, Kind.INVOICES, ODD.replace("who", "Ligne;Motifs;who").replace("C1", "2;x;C1")));

        assertThat(readings.of(back.id()).remembered()).isTrue();
        assertThat(readings.of(back.id()).isComplete()).isTrue();
    }

    @Test
    void oneStrayByteSpoilsOneRowOnly() {
        String file = ImportScene.invoiceFile(
                "C1;Hélène;;;F1;13/03/2026;31/03/2026;EUR;100,00;50,00",
                "C2;Ren\u0001;;;F2;13/03/2026;31/03/2026;EUR;100,00;50,00",
                "C3;Zoé;;;F3;13/03/2026;31/03/2026;EUR;100,00;50,00");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xE9 : bytes[i];
        }

        var done = desk.importNow(
                new NewImport(creditor, Kind.INVOICES, "f.csv", SourceFile.of(bytes), ImportScene.ON, "me"),
                ReadingChoice.NONE);

        assertThat(scene.problems(done)).containsExactly("3 NOT_IN_CHARSET Nom: Ren\uFFFD, UTF-8");
        assertThat(scene.strings("select name from client where creditor_id = :creditor order by number", creditor))
                .containsExactly("Hélène", "Zoé");
    }

    @Test
    void aTableThatCannotBeReadAsGuessedWaitsForSomeoneToSayBetter() {
        String file = ImportScene.invoiceFile(
                "C1;5\" pipe;;;F1;13/03/2026;31/03/2026;EUR;100,00;50,00",
                "C2;\"half quoted;;;F2;13/03/2026;31/03/2026;EUR;100,00;50,00");
        var uploaded = desk.upload(ImportScene.file(creditor, Kind.INVOICES, file));
        assertThat(uploaded.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(uploaded.failure().orElseThrow().line()).isEqualTo(3);

        desk.columns(
                uploaded.id(), new ReadingChoice(null, null, '\0', null, null, Map.of(), null, null), "controller");
        desk.check(uploaded.id());
        desk.post(uploaded.id());

        assertThat(scene.strings("select name from client where creditor_id = :creditor order by number", creditor))
                .containsExactly("5\" pipe", "\"half quoted");
        assertThatThrownBy(() -> desk.importNow(ImportScene.file(creditor, Kind.CLIENTS, file), ReadingChoice.NONE))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void whatIsNoTableIsNotKept() {
        for (String content : List.of("", "%PDF-1.7 …", "<html><body>no</body></html>")) {
            assertThatThrownBy(() ->
                            desk.upload(ImportScene.file(creditor, Kind.INVOICES, content, StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableFile.class);
        }
        assertThat(scene.count("intake_import", creditor)).isZero();
    }
}
