package io.quittance.dunning.policy;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A policy as it is followed now.
 *
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
        OffsetDateTime revisedAt,
        String revisedBy,
        List<Level> levels) {

    public PolicyInForce {
        levels = List.copyOf(levels);
    }
}
