package io.quittance.dunning.policy;

import io.quittance.client.ContactRole;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which policies does a creditor have, and what does each say now? */
@Component
public class PolicyList {

    private final JdbcClient jdbc;

    PolicyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<PolicyInForce> of(long creditorId) {
        Map<Long, List<Level>> levels = levelsByVersion(creditorId);
        return jdbc.sql("""
                select p.id, p.code, p.name, p.id = k.default_policy_id as is_default, v.version, v.id as version_id,
                       v.contact_gap_days, v.created_at, v.created_by
                from dunning_policy p
                join creditor k on k.id = p.creditor_id
                join policy_in_force f on f.policy_id = p.id
                join dunning_policy_version v on v.id = f.policy_version_id
                where p.creditor_id = :creditor
                order by p.code
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new PolicyInForce(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("is_default"),
                        row.getInt("version"),
                        row.getLong("version_id"),
                        row.getInt("contact_gap_days"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getString("created_by"),
                        levels.getOrDefault(row.getLong("version_id"), List.of())))
                .list();
    }

    /** How many clients follow each, by its id: by their own choice, their segment's or by default; those that nobody follows are not named. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> followers(long creditorId) {
        return jdbc
                .sql("""
                select coalesce(c.policy_id, sp.policy_id, k.default_policy_id) as policy_id, count(*) as clients
                from client c
                join creditor k on k.id = c.creditor_id
                left join segment_policy sp on sp.creditor_id = c.creditor_id and sp.segment = c.segment
                where c.creditor_id = :creditor and coalesce(c.policy_id, sp.policy_id, k.default_policy_id) is not null
                group by 1
                """)
                .param("creditor", creditorId)
                .query((row, n) -> Map.entry(row.getLong("policy_id"), row.getInt("clients")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, List<Level>> levelsByVersion(long creditorId) {
        record Rung(long version, Level level) {}
        return jdbc
                .sql("""
                select l.*
                from dunning_level l
                join policy_in_force f using (policy_version_id)
                join dunning_policy p on p.id = f.policy_id
                where p.creditor_id = :creditor
                order by l.policy_version_id, l.rank
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new Rung(
                        row.getLong("policy_version_id"),
                        new Level(
                                row.getInt("rank"),
                                row.getInt("after_days"),
                                row.getInt("min_gap_days"),
                                Channel.valueOf(row.getString("channel")),
                                row.getString("template"),
                                row.getBigDecimal("minimum_amount"),
                                row.getBoolean("claims_charges"),
                                row.getBoolean("needs_approval"),
                                row.getBoolean("letter_if_no_email"),
                                ContactRole.valueOf(row.getString("contact_role")),
                                row.getBoolean("attaches_files"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rung::version, Collectors.mapping(Rung::level, Collectors.toList())));
    }
}
