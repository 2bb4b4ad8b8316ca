package io.quittance.dunning.policy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The policies of every creditor. */
public interface Policies extends Repository<Policy, Long> {

    Policy save(Policy policy);

    Optional<Policy> findById(long id);

    Optional<Policy> findByCreditorIdAndCode(long creditorId, String code);

    List<Policy> findByCreditorIdOrderByCode(long creditorId);

    /** Takes the policy for this transaction: of two people who revise it, one waits for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Policy p where p.id = :id")
    Optional<Policy> lock(long id);
}
