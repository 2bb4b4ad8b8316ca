package io.quittance.dunning.policy;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A policy as it is followed now.
 *
 * @param clients how many clients follow it by their own choice, their segment's or by default
 * @param revisedAt when the version in force was made, by {@code revisedBy}
 */
public record PolicyInForce(
        long id,
        String code,
        String name,
        boolean isDefault,
        int version,
        long versionId,
        int contactGapDays,
        int clients,
        OffsetDateTime revisedAt,
        String revisedBy,
        List<Level> levels) {

    public PolicyInForce {
        levels = List.copyOf(levels);
    }
}
