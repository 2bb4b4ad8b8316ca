package io.quittance.placement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was placed with agencies, lawyers and courts. */
public interface Placements extends Repository<Placement, Long> {

    Placement save(Placement placement);

    /** The placement if it is one of this creditor's. */
    Optional<Placement> findByIdAndCreditorId(long id, long creditorId);

    /** Takes it for this transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Placement p where p.id = :id and p.creditorId = :creditorId")
    Optional<Placement> lock(long id, long creditorId);
}
