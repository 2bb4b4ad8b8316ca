package io.quittance.hold;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The holds in force and those that were. */
public interface Holds extends Repository<Hold, Long> {

    Hold save(Hold hold);

    Optional<Hold> findById(long id);

    Optional<Hold> findByIdAndClientId(long id, long clientId);

    void flush();

    List<Hold> findByClientIdOrderById(long clientId);
}
