package io.quittance.dunning.step;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which steps wait for a person's yes? */
@Component
@Transactional(readOnly = true)
public class WaitingSteps {

    private final JdbcClient jdbc;

    WaitingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param after id of the last step already seen; 0: from the oldest
     */
    public List<StepRow> of(long creditorId, long after, int limit) {
        return jdbc.sql(StepRow.SELECT + """
                where s.creditor_id = :creditor and s.status = 'PROPOSED' and s.id > :after
                order by s.id
                limit :limit
                """)
                .param("creditor", creditorId)
                .param("after", after)
                .param("limit", limit)
                .query(StepRow::of)
                .list();
    }
}
