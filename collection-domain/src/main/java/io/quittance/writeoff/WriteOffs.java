package io.quittance.writeoff;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The debts that somebody proposed to give up. */
public interface WriteOffs extends Repository<WriteOff, Long> {

    WriteOff save(WriteOff writeOff);

    Optional<WriteOff> findById(long id);

    /** Takes it for this transaction: two people who decide at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WriteOff w where w.id = :id and w.creditorId = :creditorId")
    Optional<WriteOff> lock(long id, long creditorId);
}
