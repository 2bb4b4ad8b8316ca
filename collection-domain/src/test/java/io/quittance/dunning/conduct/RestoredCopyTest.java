package io.quittance.dunning.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A copy of the books sends nothing until a person lets it. */
@SpringBootTest
@UsePostgres
@Transactional
class RestoredCopyTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SendingStops stops;

    @Autowired
    private SendingStopDesk desk;

    @Autowired
    private RestoredCopy copy;

    private long creditor;

    @BeforeEach
    void openBooks() {
        creditor = Books.open(jdbc).creditorId();
    }

    @Test
    void booksThatStayWhereTheyAreSend() {
        copy.look();

        assertThat(stops.isStopped(creditor)).isFalse();
    }

    @Test
    void booksThatWereMovedAreStoppedOnceUntilAPersonLetsThem() {
        desk.stop(null, "maintenance", ON, "manager");
        jdbc.sql("update books_home set home = '7711163206370786166/00000001/5/16384'")
                .update();
        copy.look();

        assertThat(stops.inForce(creditor)).singleElement().satisfies(stop -> {
            assertThat(stop.isOfCopy()).isTrue();
            assertThat(stop.isOfAll()).isTrue();
            desk.lift(creditor, stop.id(), ON, "manager");
        });
        copy.look();

        assertThat(stops.isStopped(creditor))
                .as("it lives here now, as a person said")
                .isFalse();
    }
}
