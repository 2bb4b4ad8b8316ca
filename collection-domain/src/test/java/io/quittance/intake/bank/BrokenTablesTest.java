package io.quittance.intake.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementDesk;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.Mutation;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.testing.UsePostgres;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Broken tables are booked whole or refused whole, the second time changes nothing, and none takes long. */
@SpringBootTest
@UsePostgres
class BrokenTablesTest {

    /** More of them with {@code -Dquittance.mutations=10000}. */
    private static final int MUTATIONS = Integer.getInteger("quittance.mutations", 150);

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final Duration MOST = Duration.ofSeconds(10);

    @Autowired
    private TableDesk desk;

    @Autowired
    private StatementDesk statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void mutatedTablesAreBookedWholeOrNotAtAll() {
        long creditor = Books.open(jdbc).creditorId();
        List<String> files = List.of(Tables.FRENCH, Tables.SIGNED, Tables.GERMAN, Tables.ENGLISH, Tables.DIRECTED);
        for (String file : files) {
            long id = desk.keep(creditor, received(file.getBytes(UTF_8)), ON, "test")
                    .orElseThrow();
            desk.say(creditor, id, new TableChoice(ReadingChoice.NONE, Tables.IBAN, true, ""));
            desk.book(creditor, id, ON, "test");
        }
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] mutated =
                    new Mutation(seed).of(files.get(seed % files.size()).getBytes(UTF_8));
            refused += isRefused(creditor, mutated, "seed " + seed) ? 1 : 0;
        }
        System.out.println(refused + " of " + MUTATIONS + " mutated tables refused");
        assertThat(refused).isBetween(1, MUTATIONS - 1);
    }

    private boolean isRefused(long creditor, byte[] file, String name) {
        int before = booked(creditor);
        long start = System.nanoTime();
        try {
            BookedFile booked = statements.book(creditor, received(file), ON, "test");
            BookedFile again = statements.book(creditor, received(file), ON, "test");
            assertThat(again.id()).as(name).isEqualTo(booked.id());
            assertThat(again.repeated()).as(name).isEqualTo(booked.lines());
            return false;
        } catch (UnreadableStatementException why) {
            assertThat(booked(creditor)).as(name + ": " + why.getMessage()).isEqualTo(before);
            return true;
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(MOST);
        }
    }

    private static ReceivedFile received(byte[] file) {
        return new ReceivedFile("bank.csv", file, StatementSource.UPLOAD);
    }

    private int booked(long creditor) {
        return jdbc.sql("select count(*) from statement_file where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Integer.class)
                .single();
    }
}
