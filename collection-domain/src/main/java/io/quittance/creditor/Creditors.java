package io.quittance.creditor;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The creditors of this installation. */
public interface Creditors extends Repository<Creditor, Long> {

    Creditor save(Creditor creditor);

    Optional<Creditor> findById(long id);

    List<Creditor> findAllByOrderById();
}
