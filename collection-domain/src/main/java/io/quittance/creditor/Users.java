package io.quittance.creditor;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people who may sign in. */
public interface Users extends Repository<User, Long> {

    User save(User user);

    Optional<User> findById(long id);

    /** {@code username} in lower case. */
    Optional<User> findByUsername(String username);

    List<User> findAllByOrderByName();

    /** Takes the administrators who may sign in for this transaction, always in one order, so that none waits in a ring. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select u from User u
            where u.role = io.quittance.creditor.Role.ADMINISTRATOR and u.disabledOn is null
            order by u.id
            """)
    List<User> lockAdministrators();

    long count();
}
