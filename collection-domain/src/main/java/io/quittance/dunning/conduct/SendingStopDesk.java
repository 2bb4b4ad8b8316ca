package io.quittance.dunning.conduct;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops all automatic sending, and lets it go on; each creditor it touches has it in its history. */
@Component
public class SendingStopDesk {

    private final JdbcClient jdbc;
    private final History history;

    SendingStopDesk(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /**
     * From now on nothing leaves by itself. Pressed twice, it is the first that is in force: its reason stays.
     *
     * @param creditorId null: every creditor
     * @param reason not blank
     * @return the one in force
     */
    @Transactional
    public SendingStop stop(@Nullable Long creditorId, String reason, LocalDate on, String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: sending is stopped for a reason");
        }
        int stopped = jdbc.sql("""
                insert into sending_stop (creditor_id, reason, stopped_by) values (:creditor, :reason, :by)
                on conflict (coalesce(creditor_id, 0)) where lifted_at is null do nothing
                """)
                .param("creditor", creditorId)
                .param("reason", reason.strip())
                .param("by", by)
                .update();
        SendingStop inForce = jdbc.sql("""
                select * from sending_stop
                where lifted_at is null and coalesce(creditor_id, 0) = coalesce(:creditor::bigint, 0)
                """)
                .param("creditor", creditorId)
                .query(SendingStop::of)
                .single();
        if (stopped > 0) {
            tell(inForce, FactKind.SENDING_STOPPED, on, by);
        }
        return inForce;
    }

    /**
     * Lets messages leave again, unless another stop is in force; lifted before: stays as it was.
     *
     * @throws NoSuchElementException when no such stop touches this creditor
     */
    @Transactional
    public void lift(long creditorId, long id, LocalDate on, String by) {
        SendingStop stop = jdbc.sql("""
                select * from sending_stop
                where id = :id and (creditor_id is null or creditor_id = :creditor)
                for update
                """)
                .param("id", id)
                .param("creditor", creditorId)
                .query(SendingStop::of)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("sending stop " + id));
        if (stop.isInForce()) {
            jdbc.sql("update sending_stop set lifted_at = now(), lifted_by = :by where id = :id")
                    .param("id", id)
                    .param("by", by)
                    .update();
            tell(stop, FactKind.SENDING_RESUMED, on, by);
        }
    }

    private void tell(SendingStop stop, FactKind kind, LocalDate on, String by) {
        for (long creditor : touched(stop)) {
            Map<String, String> detail = Map.of(
                    "stop", Long.toString(stop.id()),
                    "reason", stop.reason(),
                    "of", stop.isOfAll() ? "ALL" : "ONE");
            history.record(new Fact(creditor, null, null, kind, on, by, detail));
        }
    }

    private List<Long> touched(SendingStop stop) {
        return jdbc.sql("select id from creditor where id = coalesce(:creditor::bigint, id) order by id")
                .param("creditor", stop.creditorId())
                .query((row, n) -> row.getLong("id"))
                .list();
    }
}
