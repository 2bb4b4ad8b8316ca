package io.quittance.client;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The clients of every creditor. */
public interface Clients extends Repository<Client, Long> {

    Client save(Client client);

    @EntityGraph(attributePaths = "contacts")
    Optional<Client> findById(long id);

    @EntityGraph(attributePaths = "contacts")
    Optional<Client> findByCreditorIdAndNumber(long creditorId, String number);

    /** The client if it is one of this creditor's; those of others do not exist for it. */
    @EntityGraph(attributePaths = "contacts")
    Optional<Client> findByIdAndCreditorId(long id, long creditorId);

    /** Takes the client for this transaction: whoever moves its money waits for whoever came first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Client c where c.id = :id")
    Optional<Client> lock(long id);
}
