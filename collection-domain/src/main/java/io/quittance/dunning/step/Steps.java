package io.quittance.dunning.step;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The steps that nights decided. */
public interface Steps extends Repository<Step, Long> {

    Step save(Step step);

    Optional<Step> findById(long id);

    /** Takes the step for this transaction: a person and a dispatch that want it at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Step s where s.id = :id")
    Optional<Step> lock(long id);
}
