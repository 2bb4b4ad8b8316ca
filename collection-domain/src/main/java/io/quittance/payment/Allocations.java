package io.quittance.payment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Which payment settled which invoice. */
public interface Allocations extends Repository<Allocation, Long> {

    Allocation save(Allocation allocation);

    List<Allocation> findByPaymentIdOrderById(long paymentId);
}
