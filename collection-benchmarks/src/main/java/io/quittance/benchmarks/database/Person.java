package io.quittance.benchmarks.database;

import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchOrder;
import io.quittance.matching.MatchUndo;
import io.quittance.writeoff.NewWriteOff;
import io.quittance.writeoff.WriteOffDesk;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who does at the end of a day what a credit controller and a finance manager would. */
final class Person {

    private final long creditorId;
    private final MatchDesk desk;
    private final MatchUndo undo;
    private final WriteOffDesk writeOffs;
    private final JdbcClient jdbc;

    Person(long creditorId, MatchDesk desk, MatchUndo undo, WriteOffDesk writeOffs, JdbcClient jdbc) {
        this.creditorId = creditorId;
        this.desk = desk;
        this.undo = undo;
        this.writeOffs = writeOffs;
        this.jdbc = jdbc;
    }

    /** Undoes a match that was wrong. */
    void undo(long lineId, LocalDate on) {
        undo.undo(creditorId, lineId, on, "controller");
    }

    /** Says what a movement pays. */
    void match(long lineId, Due due, LocalDate on) {
        desk.match(creditorId, lineId, MatchOrder.byHand(List.of(due.part()), "frais bancaires"), on, "controller");
        if (!due.part().forgone().isEmpty()) {
            agree(on);
        }
    }

    /** Gives up what a bank took of a payment that was matched as a part. */
    void giveUp(Due due, LocalDate on) {
        NewWriteOff loss = new NewWriteOff(
                creditorId, due.part().clientId(), "EUR", due.part().forgone(), "frais bancaires");
        writeOffs.propose(loss, on, "controller");
        agree(on);
    }

    private void agree(LocalDate on) {
        List<Long> proposed = jdbc.sql("select id from write_off where creditor_id = :creditor and decided_on is null")
                .param("creditor", creditorId)
                .query((row, n) -> row.getLong("id"))
                .list();
        proposed.forEach(writeOff -> writeOffs.approve(creditorId, writeOff, on, "manager"));
    }
}
