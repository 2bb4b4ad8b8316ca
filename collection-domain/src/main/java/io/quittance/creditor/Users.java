package io.quittance.creditor;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The people who may sign in. */
public interface Users extends Repository<User, Long> {

    User save(User user);

    Optional<User> findById(long id);

    /** {@code username} in lower case. */
    Optional<User> findByUsername(String username);

    List<User> findAllByOrderByName();

    long count();
}
