package io.quittance.dunning.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Books;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@UsePostgres
@Transactional
class SendingStopDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SendingStops stops;

    @Autowired
    private SendingStopDesk desk;

    private long one;
    private long other;

    @BeforeEach
    void openBooks() {
        one = Books.open(jdbc).creditorId();
        other = Books.open(jdbc).creditorId();
    }

    @Test
    void aStopIsOfOneCreditorUntilItIsLifted() {
        SendingStop stop = desk.stop(one, " wrong figures ", ON, "manager");

        assertThat(stops.inForce(one)).containsExactly(stop);
        assertThat(stop.reason()).isEqualTo("wrong figures");
        assertThat(stops.isStopped(other)).isFalse();
        assertThatThrownBy(() -> desk.lift(other, stop.id(), ON, "manager")).isInstanceOf(NoSuchElementException.class);

        desk.lift(one, stop.id(), ON, "admin");
        desk.lift(one, stop.id(), ON, "again");

        assertThat(stops.isStopped(one)).isFalse();
        assertThat(stops.history(one)).singleElement().satisfies(lifted -> {
            assertThat(lifted.isInForce()).isFalse();
            assertThat(lifted.liftedBy()).isEqualTo("admin");
        });
        assertThat(facts(one))
                .containsExactly("SENDING_STOPPED manager wrong figures", "SENDING_RESUMED admin wrong figures");
        assertThat(facts(other)).isEmpty();
    }

    @Test
    void aStopOfAllTouchesEveryCreditorAndHasItsOwnEnd() {
        SendingStop all = desk.stop(null, "everything", ON, "manager");
        SendingStop ofOne = desk.stop(one, "this one too", ON, "manager");

        assertThat(stops.inForce(other)).containsExactly(all);
        assertThat(stops.inForce(one)).containsExactly(all, ofOne);
        desk.lift(other, all.id(), ON, "manager");

        assertThat(stops.isStopped(other)).isFalse();
        assertThat(stops.isStopped(one)).isTrue();
        assertThat(facts(other)).hasSize(2);
    }

    @Test
    void pressedTwiceTheFirstStays() {
        SendingStop first = desk.stop(one, "first", ON, "manager");

        assertThat(desk.stop(one, "second", ON, "admin")).isEqualTo(first);
        assertThat(stops.history(one)).containsExactly(first);
        assertThatThrownBy(() -> desk.stop(one, " ", ON, "admin")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> facts(long creditor) {
        return jdbc.sql("""
                select concat_ws(' ', kind, actor, detail->>'reason') from history_event
                where creditor_id = :creditor order by id
                """)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
