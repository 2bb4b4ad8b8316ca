package io.quittance.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The payment plans. */
public interface Plans extends Repository<PaymentPlan, Long> {

    PaymentPlan save(PaymentPlan plan);

    Optional<PaymentPlan> findByIdAndCreditorId(long id, long creditorId);

    /** Takes it for this transaction: two people who decide at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PaymentPlan p where p.id = :id and p.creditorId = :creditorId")
    Optional<PaymentPlan> lock(long id, long creditorId);
}
