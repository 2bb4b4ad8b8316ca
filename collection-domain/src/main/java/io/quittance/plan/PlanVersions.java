package io.quittance.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The versions of payment plans. */
public interface PlanVersions extends Repository<PlanVersion, Long> {

    PlanVersion save(PlanVersion version);

    /** The last one that was written, signed or not. */
    Optional<PlanVersion> findFirstByPlanIdOrderByNumberDesc(long planId);

    void flush();
}
