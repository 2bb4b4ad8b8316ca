package io.quittance.promise;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The promises that clients gave. */
public interface Promises extends Repository<Promise, Long> {

    Promise save(Promise promise);

    Optional<Promise> findByIdAndCreditorId(long id, long creditorId);

    Optional<Promise> findByCallId(long callId);

    void flush();
}
