package io.quittance.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.intake.bank.TableChoice;
import io.quittance.intake.bank.TableDesk;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.matching.StatementIntake;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.refusal.RefusedFiles;
import io.quittance.testing.UsePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put in the folder is booked once it has come whole, and never lost. */
@SpringBootTest
@UsePostgres
class StatementFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final String STATEMENT = """
            :20:START
            :25:FR7630006000011234567890189
            :28C:00042/001
            :60F:C261030EUR100,00
            :61:2611031103CR50,00NTRFNONREF//B-1
            :62F:C261103EUR150,00
            -
            """;

    @TempDir
    private Path root;

    @Autowired
    private Creditors creditors;

    @Autowired
    private BusinessDate businessDate;

    @Autowired
    private StatementIntake intake;

    @Autowired
    private RefusedFiles refused;

    @Autowired
    private TableDesk tables;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Path its;
    private StatementFolder folder;

    @BeforeEach
    void open() throws IOException {
        creditor = creditors.save(new Creditor("ACME"));
        its = Files.createDirectory(root.resolve(Long.toString(creditor.id())));
        folder = new StatementFolder(creditors, businessDate, intake, refused, root.toString());
    }

    @Test
    void aFileIsReadOnceItStoppedGrowing() throws IOException {
        Path file = Files.writeString(its.resolve("a.sta"), STATEMENT.substring(0, 100));
        folder.look(NOW);
        Files.writeString(file, STATEMENT);
        folder.look(NOW);
        assertThat(lines()).as("it grew").isZero();

        folder.look(NOW);

        assertThat(lines()).isEqualTo(1);
        assertThat(names("done")).containsExactly("a.sta");
        assertThat(names("taken")).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileOfTheSameNameAndOneTheProgramDiedOverAreBookedToo() throws IOException {
        Files.writeString(Files.createDirectories(its.resolve("taken")).resolve("a.sta"), STATEMENT);
        Files.writeString(
                its.resolve("a.sta"), STATEMENT.replace("1103CR50", "1103CR49").replace("150", "149"));
        folder.look(NOW);
        folder.look(NOW);

        assertThat(lines()).isEqualTo(2);
        assertThat(names("done")).containsExactly("2-a.sta", "a.sta");
    }

    @Test
    void aRefusedFileStandsBesideItsReasonAndIsToldOnce() throws IOException {
        Files.writeString(its.resolve("b.sta"), "no statement");
        Files.writeString(its.resolve("c.sta.part"), STATEMENT);
        folder.look(NOW);
        folder.look(NOW);
        folder.look(NOW);

        assertThat(names("refused")).containsExactly("b.sta", "b.sta.txt");
        assertThat(Files.readString(its.resolve("refused/b.sta.txt"))).contains("UNKNOWN_FORMAT", "no statement");
        assertThat(refused.unseen(creditor.id()))
                .extracting(RefusedFiles.RefusedFile::name)
                .containsExactly("b.sta");
        assertThat(its.resolve("c.sta.part")).exists();
    }

    @Test
    void aTableIsBookedOnceAPersonHasToldItsColumns() throws IOException {
        String table = "Date;Libellé;Montant\n03/11/2026;VIR;5,00\n";
        Files.writeString(its.resolve("a.csv"), table);
        folder.look(NOW);
        folder.look(NOW);
        assertThat(Files.readString(its.resolve("refused/a.csv.txt"))).contains("COLUMNS_NOT_TOLD", "on the screen");
        assertThat(lines()).isZero();

        LocalDate on = LocalDate.of(2026, 11, 4);
        ReceivedFile brought = new ReceivedFile("a.csv", table.getBytes(UTF_8), StatementSource.UPLOAD);
        long waiting = tables.keep(creditor.id(), brought, on, "test").orElseThrow();
        String iban = "FR7630006000011234567890189";
        tables.say(creditor.id(), waiting, new TableChoice(ReadingChoice.NONE, iban, true, "EUR"));
        tables.book(creditor.id(), waiting, on, "test");
        Files.writeString(its.resolve("b.csv"), table + "04/11/2026;VIR;6,00\n");
        folder.look(NOW);
        folder.look(NOW);

        assertThat(names("done")).containsExactly("b.csv");
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void whatStandsInTheFolderItselfIsTheFirstCreditors() throws IOException {
        Files.writeString(root.resolve("first.sta"), STATEMENT.replace("B-1", "first " + creditor.id()));
        folder.look(NOW);
        folder.look(NOW);

        long first = creditors.findAllByOrderById().getFirst().id();
        assertThat(jdbc.sql("select count(*) from statement_file where creditor_id = :first and name = 'first.sta'")
                        .param("first", first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(root.resolve("done/first.sta")).exists();
    }

    private int lines() {
        return jdbc.sql("select count(*) from statement_line where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .query(Integer.class)
                .single();
    }

    private List<String> names(String part) throws IOException {
        Path path = its.resolve(part);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}
