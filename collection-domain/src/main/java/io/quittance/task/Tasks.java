package io.quittance.task;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What people have to do, and what they did. */
public interface Tasks extends Repository<Task, Long> {

    Task save(Task task);

    Optional<Task> findById(long id);

    List<Task> findByStepIdOrderById(long stepId);
}
