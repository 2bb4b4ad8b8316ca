package io.quittance.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The imports of every creditor. */
public interface Imports extends Repository<Import, Long> {

    Import save(Import entity);

    Optional<Import> findById(long id);

    List<Import> findByStatusIn(List<ImportStatus> statuses);

    void delete(Import entity);
}
