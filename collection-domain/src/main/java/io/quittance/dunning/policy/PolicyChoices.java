package io.quittance.dunning.policy;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which policy clients follow who have none of their own: their segment's, else the creditor's default. */
@Component
public class PolicyChoices {

    private final Policies policies;
    private final Creditors creditors;
    private final History history;
    private final JdbcClient jdbc;

    PolicyChoices(Policies policies, Creditors creditors, History history, JdbcClient jdbc) {
        this.policies = policies;
        this.creditors = creditors;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The segments that clients are in or that a policy was chosen for, by name. */
    @Transactional(readOnly = true)
    public List<Segment> segments(long creditorId) {
        return jdbc.sql("""
                select segment as name, count(c.segment) as clients, min(sp.policy_id) as policy_id
                from (select segment from client where creditor_id = :creditor and segment is not null) c
                full join (select segment, policy_id from segment_policy where creditor_id = :creditor) sp using (segment)
                group by segment
                order by segment
                """)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(Segment.class))
                .list();
    }

    /**
     * From the next night on, clients without a policy of their own or their segment's follow this one.
     *
     * @throws NoSuchElementException when this creditor has no such policy
     */
    @Transactional
    public void followByDefault(long creditorId, long policyId, LocalDate on, String by) {
        Policy policy = own(creditorId, policyId);
        Creditor creditor = creditors.findById(creditorId).orElseThrow();
        creditor.followByDefault(policyId);
        creditors.save(creditor);
        record(creditorId, Map.of("defaultPolicy", policy.code()), on, by);
    }

    /**
     * From the next night on, clients of this segment without a policy of their own follow this one.
     *
     * @param policyId null: the creditor's default
     * @throws NoSuchElementException when this creditor has no such policy
     */
    @Transactional
    public void followInSegment(long creditorId, String segment, @Nullable Long policyId, LocalDate on, String by) {
        if (Objects.equals(policyId, chosen(creditorId, segment))) {
            return;
        }
        if (policyId == null) {
            jdbc.sql("delete from segment_policy where creditor_id = :creditor and segment = :segment")
                    .param("creditor", creditorId)
                    .param("segment", segment)
                    .update();
            record(creditorId, Map.of("segment", segment, "policy", ""), on, by);
            return;
        }
        Policy policy = own(creditorId, policyId);
        jdbc.sql("""
                insert into segment_policy (creditor_id, segment, policy_id) values (:creditor, :segment, :policy)
                on conflict (creditor_id, segment) do update set policy_id = excluded.policy_id
                """)
                .param("creditor", creditorId)
                .param("segment", segment)
                .param("policy", policyId)
                .update();
        record(creditorId, Map.of("segment", segment, "policy", policy.code()), on, by);
    }

    private @Nullable Long chosen(long creditorId, String segment) {
        return segments(creditorId).stream()
                .filter(known -> known.name().equals(segment))
                .findFirst()
                .map(Segment::policyId)
                .orElse(null);
    }

    private Policy own(long creditorId, long policyId) {
        return policies.findById(policyId)
                .filter(policy -> policy.creditorId() == creditorId)
                .orElseThrow(() -> new NoSuchElementException("policy " + policyId));
    }

    private void record(long creditorId, Map<String, String> detail, LocalDate on, String by) {
        history.record(new Fact(creditorId, null, null, FactKind.CREDITOR_CHANGED, on, by, detail));
    }

    /**
     * A segment of clients.
     *
     * @param policyId the policy chosen for it; null: the creditor's default
     */
    public record Segment(
            String name, int clients, @Nullable Long policyId) {}
}
