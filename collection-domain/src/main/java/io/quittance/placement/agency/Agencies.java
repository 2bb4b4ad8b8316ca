package io.quittance.placement.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Those who collect for creditors. */
public interface Agencies extends Repository<Agency, Long> {

    Agency save(Agency agency);

    /** The agency if it is one of this creditor's. */
    Optional<Agency> findByIdAndCreditorId(long id, long creditorId);

    Optional<Agency> findByCreditorIdAndName(long creditorId, String name);

    List<Agency> findByCreditorIdOrderByName(long creditorId);
}
