package io.quittance.notifications.letter;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.embedded.EmbeddedPostgresServer;
import io.quittance.notifications.Books;
import io.quittance.notifications.letter.courier.MailingHouse;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.Batches;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * No room is left where letters are kept, or where a mailing house finds them. A file that is a link to {@code /dev/full} refuses
 * what is written to it as a full disk does, whoever writes. The server is the test's own, whatever database the others use.
 */
@EnabledOnOs(OS.LINUX)
@SpringBootTest(properties = "quittance.embedded=false")
@Import(Books.class)
class FullDiskTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // filled by ownServer
    private static EmbeddedPostgresServer server;

    @Autowired
    private Books books;

    @Autowired
    private LetterComposition composition;

    @Autowired
    private LetterQueue queue;

    @Autowired
    private BatchDesk desk;

    @Autowired
    private Batches batches;

    @Autowired
    private MailingHouse house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource connections;

    private PaperBooks paper;
    private Creditor creditor;

    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry settings) {
        server = EmbeddedPostgresServer.persistent(folder.resolve("server"));
        settings.add("spring.datasource.url", () -> server.database("letters"));
        settings.add("quittance.letters.folder", () -> folder.resolve("house").toString());
    }

    @AfterAll
    static void stop(@Autowired HikariDataSource connections) throws IOException {
        connections.close();
        server.close();
    }

    @BeforeEach
    void twoLettersAreDue() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        paper.sign(creditor);
        for (String city : List.of("Bordeaux", "Lyon")) {
            Client client = paper.client(creditor, "Atelier de " + city, "33000", city);
            paper.letter(client, books.invoice(client, "100.00"));
        }
    }

    @Test
    void lettersThatTheDatabaseCannotKeepAreWrittenOnceItCan() throws IOException {
        Path file = newFileOfLetters();
        Path aside = Files.move(file, file.resolveSibling("aside"));
        Files.createSymbolicLink(file, FULL);
        try {
            assertThatThrownBy(() -> composition.compose(creditor.id(), ON))
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .hasMessageContaining("could not extend file");

            assertThat(queue.waiting(creditor.id())).isEmpty();
            assertThat(openTasks()).as("nothing is wrong with any letter").isZero();
        } finally {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            connections.getHikariPoolMXBean().softEvictConnections();
        }
        assertThat(composition.compose(creditor.id(), ON).composed()).isEqualTo(2);
        assertThat(queue.waiting(creditor.id())).hasSize(2);
    }

    @Test
    void aMailingHouseSeesNoListUntilAllItsLettersAreThere() throws IOException {
        composition.compose(creditor.id(), ON);
        List<Long> letters =
                queue.waiting(creditor.id()).stream().map(LetterRow::id).toList();
        long batch = desk.make(creditor.id(), letters, BatchDesk.Output.MAILING_HOUSE, ON, "controller")
                .orElseThrow()
                .batch();
        Path out = Files.createDirectories(
                folder.resolve("house").resolve(Long.toString(creditor.id())).resolve("out"));
        Path second = out.resolve(".batch-%d-002-letter-%d.pdf.part".formatted(batch, letters.getLast()));
        Files.createSymbolicLink(second, FULL);

        house.exchange(creditor.id(), ON);
        assertThat(names(out))
                .as("whole letters, and no list")
                .containsExactly(
                        ".batch-%d-002-letter-%d.pdf.part".formatted(batch, letters.getLast()),
                        "batch-%d-001-letter-%d.pdf".formatted(batch, letters.getFirst()));
        assertThat(batches.find(creditor.id(), batch).orElseThrow().handError()).isNotNull();

        Files.delete(second);
        house.exchange(creditor.id(), ON);
        assertThat(names(out))
                .containsExactly(
                        "batch-%d-001-letter-%d.pdf".formatted(batch, letters.getFirst()),
                        "batch-%d-002-letter-%d.pdf".formatted(batch, letters.getLast()),
                        "batch-%d.csv".formatted(batch));
        assertThat(Files.readAllLines(out.resolve("batch-%d.csv".formatted(batch))))
                .hasSize(3);
    }

    /** Where the pages of letters stand, beside the table: empty, and open in no connection. */
    private Path newFileOfLetters() {
        jdbc.sql("truncate letter cascade").update();
        connections.getHikariPoolMXBean().softEvictConnections();
        return jdbc.sql("""
                select current_setting('data_directory') || '/' || pg_relation_filepath(reltoastrelid)
                from pg_class where oid = 'letter'::regclass
                """).query((row, number) -> Path.of(row.getString(1))).single();
    }

    private long openTasks() {
        return jdbc.sql("select count(*) from task where creditor_id = :creditor and closed_at is null")
                .param("creditor", creditor.id())
                .query(Long.class)
                .single();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
