package io.quittance.dunning.conduct;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the caps on contacts once more for what a person let go after its night, when its message is about to be written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LateDepartures {

    private final JdbcClient jdbc;

    LateDepartures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether an approved step may leave on that day; if so the day counts as that of its contact, for the nights and for what
     * else waits. The client is locked first: of two that wait for the same day the second sees the first.
     */
    public boolean take(long stepId, LocalDate on) {
        jdbc.sql("""
                select c.id from client c join dunning_step s on s.client_id = c.id where s.id = :step for no key update of c
                """).param("step", stepId).query(Long.class).single();
        boolean free = jdbc.sql("select leaves_from(:step, :on) <= :on")
                .param("step", stepId)
                .param("on", on)
                .query(Boolean.class)
                .single();
        if (free) {
            jdbc.sql("""
                    update dunning_step set leaves_on = :on, version = version + 1
                    where id = :step and status = 'APPROVED' and leaves_on is distinct from :on
                    """).param("step", stepId).param("on", on).update();
        }
        return free;
    }
}
