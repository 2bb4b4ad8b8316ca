package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which earlier steps of the same invoices are still open when a handover is decided about? The oldest first. */
@Component
public class UndoneBefore {

    private final JdbcClient jdbc;

    UndoneBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those of these steps that are handovers; none for any other. */
    @Transactional(readOnly = true)
    public List<Undone> of(Collection<Long> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct s.id as step_id, c.name as client_name, e.id as earlier_id, e.channel, e.step_on as "on"
                from dunning_step s
                join client c on c.id = s.client_id
                join dunning_line l on l.step_id = s.id and l.rank is not null
                join dunning_line b on b.invoice_id = l.invoice_id and b.step_id < s.id and b.rank is not null
                join dunning_step e on e.id = b.step_id and e.status in ('PROPOSED', 'APPROVED')
                where s.id in (:steps) and s.channel = 'HANDOVER'
                order by s.id, e.id
                """)
                .param("steps", steps)
                .query(DataClassRowMapper.newInstance(Undone.class))
                .list();
    }

    /** A step that is still to be done: {@code stepId} would hand over what it asks for. */
    public record Undone(long stepId, String clientName, long earlierId, Channel channel, LocalDate on) {}
}
