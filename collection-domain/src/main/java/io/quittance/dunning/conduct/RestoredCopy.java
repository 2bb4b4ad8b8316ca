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
class RestoredCopy implements SmartInitializingSingleton {

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
        transaction.executeWithoutResult(status -> look());
    }

    void look() {
        // Of several nodes that start at once, one moves in.
        jdbc.sql("lock table books_home").update();
        List<String> before = jdbc.sql("select home from books_home where home <> current_home()")
                .query((row, number) -> row.getString("home"))
                .list();
        if (!before.isEmpty()) {
            log.warn("these books were moved from {}: nothing is sent until a person lets it", before.getFirst());
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
