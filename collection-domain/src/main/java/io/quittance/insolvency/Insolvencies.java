package io.quittance.insolvency;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Proceedings against clients. */
public interface Insolvencies extends Repository<Insolvency, Long> {

    Insolvency save(Insolvency insolvency);

    /** Whether the hold is that of proceedings which run: they end it, nobody lifts it. */
    boolean existsByHoldIdAndEndedOnIsNull(long holdId);

    Optional<Insolvency> findByClientIdAndCreditorIdAndEndedOnIsNull(long clientId, long creditorId);
}
