package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.columns.Kind;
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
        var done = desk.importNow(ImportScene.file(creditor, Kind.INVOICES, ODD), MAPPING);

        assertThat(done.posted()).isEqualTo(2);
        assertThatThrownBy(
                        () -> desk.importNow(ImportScene.file(creditor, Kind.INVOICES, ODD), Map.of("who", "nonsense")))
                .isInstanceOf(InvalidMapping.class);
        assertThatThrownBy(() -> desk.importNow(ImportScene.file(creditor, Kind.INVOICES, ODD), Map.of()))
                .isInstanceOf(MissingColumnsException.class);
        assertThat(scene.count("intake_import", creditor)).isEqualTo(1);
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
        assertThatThrownBy(() -> desk.importNow(ImportScene.file(creditor, Kind.CLIENTS, file), Map.of()))
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
