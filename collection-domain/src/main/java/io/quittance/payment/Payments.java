package io.quittance.payment;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The payments of every creditor. */
public interface Payments extends Repository<Payment, Long> {

    Payment save(Payment payment);

    Optional<Payment> findById(long id);

    /** The payment if it is one of this creditor's; those of others do not exist for it. */
    Optional<Payment> findByIdAndCreditorId(long id, long creditorId);

    /** Whose payment it is, without loading it: what is loaded before the client is locked may be stale after. */
    @Query("select p.clientId from Payment p where p.id = :id and p.creditorId = :creditorId")
    Optional<Long> clientOf(long id, long creditorId);

    Optional<Payment> findByCreditorIdAndIdempotencyKey(long creditorId, String idempotencyKey);
}
