package io.quittance.insolvency;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Proceedings against clients. */
public interface Insolvencies extends Repository<Insolvency, Long> {

    Insolvency save(Insolvency insolvency);

    Optional<Insolvency> findByClientIdAndCreditorIdAndEndedOnIsNull(long clientId, long creditorId);
}
