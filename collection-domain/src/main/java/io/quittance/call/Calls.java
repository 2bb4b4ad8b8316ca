package io.quittance.call;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every call that was made. */
public interface Calls extends Repository<Call, Long> {

    Call save(Call call);

    Optional<Call> findById(long id);

    /** The last one of a task that still counts. */
    Optional<Call> findFirstByTaskIdAndTakenBackAtIsNullOrderByIdDesc(long taskId);
}
