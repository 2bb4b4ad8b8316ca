package io.quittance.payment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The payments of every creditor. */
public interface Payments extends Repository<Payment, Long> {

    Payment save(Payment payment);

    Optional<Payment> findById(long id);
}
