package io.quittance.intake.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Books;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.matching.StatementIntake;
import io.quittance.money.Iban;
import io.quittance.statement.account.BankAccountDesk;
import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementDesk;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.StatementFormat;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person told of a table once is told for all of its kind, and each movement is booked once. */
@SpringBootTest
@UsePostgres
class TableDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final String PLAIN = """
            Date;Libellé;Montant
            03/11/2026;VIR LUNE;1 234,56
            02/11/2026;VIR MARS;62,00
            02/11/2026;VIR MARS;62,00
            """;

    @Autowired
    private TableDesk desk;

    @Autowired
    private WaitingTables waiting;

    @Autowired
    private KnownTables known;

    @Autowired
    private StatementIntake intake;

    @Autowired
    private StatementDesk statements;

    @Autowired
    private BankAccountDesk accounts;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void books() {
        creditor = Books.open(jdbc).creditorId();
        jdbc.sql("update creditor set iban = :iban where id = :creditor")
                .param("iban", Tables.IBAN)
                .param("creditor", creditor)
                .update();
    }

    @Test
    void theNextFileOfTheSameNamesIsBookedAtOnce() {
        assertThatThrownBy(() -> book(PLAIN)).hasMessageContaining("COLUMNS_NOT_TOLD");
        assertThat(booked()).isZero();
        long id = keep(PLAIN);
        desk.say(creditor, id, TableChoice.NONE);
        assertThat(desk.look(creditor, id).refused())
                .as("nobody said of which account it is")
                .hasMessageContaining("ACCOUNT_NOT_TOLD");

        desk.say(creditor, id, new TableChoice(ReadingChoice.NONE, Tables.IBAN, true, "EUR"));
        assertThat(desk.look(creditor, id).refused()).isNull();
        BookedFile first = desk.book(creditor, id, ON, "test").file();

        assertThat(first).extracting("lines", "credits", "format").containsExactly(3, 3, StatementFormat.CSV);
        assertThat(waiting.of(creditor)).isEmpty();
        assertThat(known.of(creditor)).extracting("account").containsExactly(Tables.IBAN);
        BookedFile next = book(PLAIN.replace("Date;", "\uFEFFDate;").replace("03/11", "05/11"));
        assertThat(counts(next)).isEqualTo("3, 2");
        assertThatThrownBy(() -> desk.book(creditor, id, ON, "test")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void overlappingTablesBookEachMovementOnceInAnyOrder() {
        tell(PLAIN, true);
        String later = "Date;Libellé;Montant\n04/11/2026;VIR VÉNUS;7,00\n03/11/2026;VIR LUNE;1 234,56\n";
        String whole = PLAIN.replace("03/11", "04/11/2026;VIR VÉNUS;7,00\n03/11");

        assertThat(counts(book(later))).isEqualTo("2, 1");
        assertThat(counts(book(whole))).isEqualTo("4, 4");
        assertThat(counts(book(PLAIN))).as("the same bytes").isEqualTo("3, 3");
        assertThat(amounts()).containsExactly("62.00", "62.00", "1234.56", "7.00");
    }

    @Test
    void aRepeatedRowIsBookedAllTheSameAsItWasReadThen() {
        tell(PLAIN, true);
        BookedFile again = book(PLAIN + "01/11/2026;VIR SOL;3,00\n");
        assertThat(counts(again)).isEqualTo("4, 3");
        known.forget(creditor, known.of(creditor).getFirst().id(), ON, "test");
        assertThatThrownBy(() -> book(PLAIN + "\n\n")).hasMessageContaining("COLUMNS_NOT_TOLD");

        long statement = jdbc.sql("select id from statement where file_id = :file")
                .param("file", again.id())
                .query(Long.class)
                .single();
        statements.bookAllTheSame(creditor, statement, 2, ON, "test");

        assertThat(amounts()).containsExactly("3.00", "62.00", "62.00", "62.00", "1234.56");
    }

    @Test
    void severalAccountsAreAskedForUnlessTheFileNamesOneOrItIsAlwaysTheSame() {
        tell(PLAIN, false);
        assertThatThrownBy(() -> book(PLAIN + "04/11/2026;VIR A;1,00\n")).hasMessageContaining("ACCOUNT_NOT_TOLD");
        long id = keep(PLAIN + "04/11/2026;VIR A;1,00\n");
        assertThat(table(id).missing()).as("the columns are remembered").isEmpty();

        accounts.add(creditor, new Iban("DE89370400440532013000"), "Berlin", ON, "test");
        BookedFile named = book("Konto;0532013000;\n" + PLAIN);
        assertThat(jdbc.sql("select account from statement where file_id = :file")
                        .param("file", named.id())
                        .query(String.class)
                        .single())
                .isEqualTo("DE89370400440532013000");
        assertThat(counts(named)).as("movements of another account").isEqualTo("3, 0");
    }

    @Test
    void aPersonsColumnsWinAndTheOrderOfDaysIsKept() {
        String odd = "Quand;Quoi;Qui;Combien\n03/04/2026;VIR;Lune;5,00\n";
        long id = keep(odd);
        assertThat(table(id).missing()).hasSize(2);
        desk.say(creditor, id, TableChoice.NONE);
        Map<String, String> twice = Map.of("Quand", "BOOKED_ON", "Quoi", "BOOKED_ON", "Combien", "AMOUNT");
        desk.say(creditor, id, new TableChoice(ReadingChoice.ofColumns(twice), Tables.IBAN, true, "CHF"));
        assertThat(table(id).doubled()).containsExactly(BankColumn.BOOKED_ON);
        assertThat(desk.look(creditor, id).file()).isNull();
        Map<String, String> columns = Map.of("Quand", "BOOKED_ON", "Quoi", "TEXT", "Qui", "PAYER", "Combien", "AMOUNT");
        desk.say(creditor, id, new TableChoice(ReadingChoice.ofColumns(columns), Tables.IBAN, true, "CHF"));
        assertThat(table(id).datesOpen()).isTrue();
        desk.book(creditor, id, ON, "test");

        book("Quand;Quoi;Qui;Combien\n04/05/2026;VIR;Mars;6,00\n");
        assertThatThrownBy(() -> book("Quand;Quoi;Qui;Combien\n05/13/2026;VIR;Mars;6,00\n"))
                .as("the other way round, it would be May")
                .hasMessageContaining("NOT_A_DAY at line 2, Quand");
        assertThat(jdbc.sql("""
                        select booked_on || ' ' || amount || ' ' || currency || ' ' || payer from statement_line
                        where creditor_id = :creditor order by id
                        """).param("creditor", creditor).query(String.class).list())
                .containsExactly("2026-04-03 5.00 CHF Lune", "2026-05-04 6.00 CHF Mars");
    }

    @Test
    void whatNoBookHoldsIsToldBeforeItIsBooked() {
        long id = keep(PLAIN.replace("62,00", "99 999 999 999 999,00"));
        assertThat(desk.look(creditor, id).refused()).hasMessageContaining("NOT_AN_AMOUNT");
        assertThatThrownBy(() -> desk.book(creditor, id, ON, "test")).hasMessageContaining("NOT_AN_AMOUNT");
        assertThat(waiting.of(creditor)).hasSize(1);
    }

    @Test
    void aFormatThatTellsItselfNeverWaits() {
        for (String file : List.of("no statement", "<Document>a;b;c</Document>", ":20:A,B,C\n:25:x,y,z\n")) {
            ReceivedFile received = received(file.getBytes(UTF_8));
            assertThat(desk.keep(creditor, received, ON, "test")).as(file).isEmpty();
        }
    }

    private void tell(String file, boolean always) {
        long id = keep(file);
        desk.say(creditor, id, new TableChoice(ReadingChoice.NONE, Tables.IBAN, always, ""));
        desk.book(creditor, id, ON, "test");
    }

    private BankTable table(long id) {
        return Objects.requireNonNull(desk.look(creditor, id).table());
    }

    private long keep(String file) {
        return desk.keep(creditor, received(file.getBytes(UTF_8)), ON, "test").orElseThrow();
    }

    private BookedFile book(String file) {
        return book(file.getBytes(UTF_8));
    }

    private BookedFile book(byte[] file) {
        return intake.take(creditor, received(file), ON, "test").file();
    }

    private static ReceivedFile received(byte[] file) {
        return new ReceivedFile("banque.csv", file, StatementSource.UPLOAD);
    }

    private static String counts(BookedFile file) {
        return file.lines() + ", " + file.repeated();
    }

    private int booked() {
        return jdbc.sql("select count(*) from statement_file where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Integer.class)
                .single();
    }

    private List<String> amounts() {
        return jdbc.sql("select amount from statement_line where creditor_id = :creditor order by booked_on, id")
                .param("creditor", creditor)
                .query((row, n) -> row.getString("amount"))
                .list();
    }
}
