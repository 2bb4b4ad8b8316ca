package io.quittance.settlement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The settlements that were proposed. */
interface Settlements extends Repository<Settlement, Long> {

    Settlement save(Settlement settlement);

    /** Takes it for this transaction: of two who decide at once, one comes second. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Settlement s where s.id = :id and s.creditorId = :creditorId")
    Optional<Settlement> lock(long id, long creditorId);
}
