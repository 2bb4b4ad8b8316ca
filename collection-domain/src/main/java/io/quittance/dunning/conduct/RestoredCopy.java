package io.quittance.dunning.conduct;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops all sending when the books find themselves in another place than before: they were restored from a backup, copied, or
 * promoted from a replica, and may not know of what left last.
 */
@Component
public class RestoredCopy implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(RestoredCopy.class);
    private static final String BY = "quittance";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SendingStopDesk stops;

    RestoredCopy(JdbcClient jdbc, TransactionTemplate transaction, SendingStopDesk stops) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stops = stops;
    }

    /** Before any job runs. */
    @Override
    public void afterSingletonsInstantiated() {
        look();
    }

    /** Looks where the books are; to be asked before anything is sent: a replica may be promoted under a program that runs. */
    public void look() {
        boolean home = jdbc.sql("select exists (select from books_home where home = current_home())")
                .query(Boolean.class)
                .single();
        if (!home) {
            transaction.executeWithoutResult(status -> moveIn());
        }
    }

    private void moveIn() {
        // Of several nodes that look at once, one moves in. A backup that reads the table is no hindrance.
        jdbc.sql("lock table books_home in share row exclusive mode").update();
        List<String> before = jdbc.sql("select home from books_home where home <> current_home()")
                .query((row, number) -> row.getString("home"))
                .list();
        if (!before.isEmpty()) {
            log.warn("these books were moved from {}: nothing is sent until a person lets it", before.getFirst());
            // A stop that a person lifts must say what lifting it means.
            jdbc.sql("""
                    update sending_stop set lifted_at = now(), lifted_by = :by
                    where creditor_id is null and lifted_at is null and reason <> :reason
                    """)
                    .param("by", BY)
                    .param("reason", SendingStop.RESTORED_COPY)
                    .update();
            stops.stop(null, SendingStop.RESTORED_COPY, today(), BY);
            jdbc.sql("delete from books_home").update();
        }
        jdbc.sql("insert into books_home (home) values (current_home()) on conflict do nothing")
                .update();
    }

    private LocalDate today() {
        return jdbc.sql("select current_date").query(LocalDate.class).single();
    }
}
