package io.quittance.dunning.conduct;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stopped what a creditor sends by itself, when and why? Whatever hands something over asks here first. */
@Component
@Transactional(readOnly = true)
public class SendingStops {

    private static final String OF_CREDITOR =
            "select * from sending_stop where (creditor_id is null or creditor_id = :creditor) ";

    private final JdbcClient jdbc;

    SendingStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, of this creditor and of all; empty: messages leave. */
    public List<SendingStop> inForce(long creditorId) {
        return jdbc.sql(OF_CREDITOR + "and lifted_at is null order by id")
                .param("creditor", creditorId)
                .query(SendingStop::of)
                .list();
    }

    public boolean isStopped(long creditorId) {
        return !inForce(creditorId).isEmpty();
    }

    /** All that ever were, of this creditor and of all, the latest first. */
    public List<SendingStop> history(long creditorId) {
        return jdbc.sql(OF_CREDITOR + "order by id desc")
                .param("creditor", creditorId)
                .query(SendingStop::of)
                .list();
    }

    /** One that touches this creditor; empty: there is none. */
    public Optional<SendingStop> find(long creditorId, long id) {
        return jdbc.sql(OF_CREDITOR + "and id = :id")
                .param("creditor", creditorId)
                .param("id", id)
                .query(SendingStop::of)
                .optional();
    }
}
