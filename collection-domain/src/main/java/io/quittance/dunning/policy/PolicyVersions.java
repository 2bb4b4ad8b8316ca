package io.quittance.dunning.policy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every version of every policy. */
public interface PolicyVersions extends Repository<PolicyVersion, Long> {

    PolicyVersion save(PolicyVersion version);

    /** Sends what was changed to the database, so that a question asked in SQL in this transaction finds it. */
    void flush();

    Optional<PolicyVersion> findById(long id);

    /** The version in force: the latest. */
    Optional<PolicyVersion> findFirstByPolicyIdOrderByVersionDesc(long policyId);

    List<PolicyVersion> findByPolicyIdOrderByVersionDesc(long policyId);
}
