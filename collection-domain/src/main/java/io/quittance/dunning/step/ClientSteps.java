package io.quittance.dunning.step;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which steps were decided for a client? The latest first, cancelled ones included. */
@Component
@Transactional(readOnly = true)
public class ClientSteps {

    private final JdbcClient jdbc;

    ClientSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before id of the last step already seen; {@link Long#MAX_VALUE}: from the latest
     */
    public List<StepRow> of(long clientId, long before, int limit) {
        return jdbc.sql(StepRow.SELECT
                        + "where s.client_id = :client and s.id < :before order by s.id desc limit :limit")
                .param("client", clientId)
                .param("before", before)
                .param("limit", limit)
                .query(StepRow::of)
                .list();
    }
}
