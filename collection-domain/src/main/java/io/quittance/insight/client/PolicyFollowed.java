package io.quittance.insight.client;

import io.quittance.dunning.policy.PolicyInForce;
import io.quittance.dunning.policy.PolicyList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which policy does a client follow: its own, else its segment's, else the creditor's default? */
@Component
@Transactional(readOnly = true)
public class PolicyFollowed {

    private static final String FOLLOWED = """
            select coalesce(c.policy_id, sp.policy_id, k.default_policy_id)
            from client c
            join creditor k on k.id = c.creditor_id
            left join segment_policy sp on sp.creditor_id = c.creditor_id and sp.segment = c.segment
            where c.id = :client and coalesce(c.policy_id, sp.policy_id, k.default_policy_id) is not null
            """;

    private final JdbcClient jdbc;
    private final PolicyList policies;

    PolicyFollowed(JdbcClient jdbc, PolicyList policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** Empty: the creditor has none. An invoice may still have a policy of its own. */
    public Optional<PolicyInForce> by(long creditorId, long clientId) {
        Optional<Long> id =
                jdbc.sql(FOLLOWED).param("client", clientId).query(Long.class).optional();
        return policies.of(creditorId).stream()
                .filter(policy -> id.filter(own -> own == policy.id()).isPresent())
                .findFirst();
    }
}
