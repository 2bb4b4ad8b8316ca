package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.report.ProblemList;
import io.quittance.testing.UsePostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Real books beside the checkout, of which no line is part of the project; skipped where they are missing. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class RealFilesImportTest {

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ProblemList problems;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = scene.newCreditor();
    }

    @Test
    void closedThenOpenInvoicesOfTheSameBooks() {
        var closed = load("closed-before-2019-11-01.csv", LocalDate.of(2019, 11, 1));
        var open = load("open-at-2019-11-01.csv", LocalDate.of(2019, 11, 1));

        assertThat(outcome(closed)).isEqualTo("posted 27794, unchanged 618, rejected 6, clients 942");
        assertThat(codes(closed))
                .containsEntry("MISSING_VALUE", 6L)
                .containsEntry("EXACT_DUPLICATE", 618L)
                .containsEntry("DUE_BEFORE_ISSUE", 116L);
        assertThat(outcome(open)).startsWith("posted 1920, unchanged 45, rejected 0");
        assertThat(codes(open)).containsEntry("EXACT_DUPLICATE", 45L).containsEntry("DUE_BEFORE_ISSUE", 12L);
        assertThat(scene.strings(
                        "select count(*) filter (where balance > 0) || ' of ' || count(*) from invoice where creditor_id = :creditor",
                        creditor))
                .containsExactly("1920 of 29714");
        assertThat(scene.mismatches(creditor)).isZero();

        List<String> before = scene.books(creditor);
        assertThat(load("open-at-2019-11-01.csv", LocalDate.of(2019, 11, 4)).posted())
                .isZero();
        assertThat(scene.books(creditor)).isEqualTo(before);
    }

    @Test
    void datesMonthFirstWithoutCurrencyOrNames() {
        var done = load("ibm-accounts-receivable.csv", LocalDate.of(2014, 1, 1));

        assertThat(outcome(done)).isEqualTo("posted 2466, unchanged 0, rejected 0, clients 100");
        assertThat(scene.strings(
                        "select distinct (due_on - issued_on)::text from invoice where creditor_id = :creditor",
                        creditor))
                .containsExactly("30");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    private io.quittance.intake.Import load(String name, LocalDate on) {
        Optional<Path> file = Stream.of(
                        System.getProperty("quittance.shared-data", "../shared/data"),
                        "../shared/data",
                        "../../shared/data",
                        "../../../shared/data")
                .map(folder -> Path.of(folder, "ar", name))
                .filter(Files::exists)
                .findFirst();
        if (file.isEmpty()) {
            System.out.println("Skipped: ar/" + name + " is not beside the checkout");
        }
        Assumptions.assumeTrue(file.isPresent());
        return desk.importNow(
                new NewImport(creditor, Kind.INVOICES, name, SourceFile.of(file.orElseThrow()), on, ImportScene.BY),
                ReadingChoice.NONE);
    }

    private static String outcome(io.quittance.intake.Import done) {
        return "posted %d, unchanged %d, rejected %d, clients %d"
                .formatted(done.posted(), done.unchanged(), done.rejected(), done.clientsCreated());
    }

    private Map<String, Long> codes(io.quittance.intake.Import done) {
        return problems.counts(done.id()).stream()
                .collect(Collectors.toMap(ProblemList.CodeCount::code, ProblemList.CodeCount::count));
    }
}
