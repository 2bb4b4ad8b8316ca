package io.quittance.dunning.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who revised a policy when, and how many steps followed each version? The latest first. */
@Component
public class PolicyHistory {

    private final JdbcClient jdbc;

    PolicyHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Revision> of(long policyId) {
        return jdbc.sql("""
                select v.id, v.version, v.created_at, v.created_by,
                       (select count(*) from dunning_step s where s.policy_version_id = v.id) as steps
                from dunning_policy_version v
                where v.policy_id = :policy
                order by v.version desc
                """)
                .param("policy", policyId)
                .query((row, n) -> new Revision(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"),
                        row.getInt("steps")))
                .list();
    }

    /**
     * One version.
     *
     * @param version 1 for the first
     * @param steps how many were decided after it, cancelled ones included
     */
    public record Revision(long id, int version, Instant at, String by, int steps) {}
}
