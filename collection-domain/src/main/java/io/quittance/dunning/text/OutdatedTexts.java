package io.quittance.dunning.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which steps have words that were edited for other amounts than those of a day? They must not leave as they are. */
@Component
@Transactional(readOnly = true)
public class OutdatedTexts {

    private final JdbcClient jdbc;

    OutdatedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these steps, by id. */
    public List<Long> among(Collection<Long> steps, LocalDate on) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql("select id from dunning_step where id in (:steps) and is_text_outdated(id, :on) order by id")
                        .param("steps", steps)
                        .param("on", on)
                        .query((row, n) -> row.getLong("id"))
                        .list();
    }

    /** Whether this step has. */
    public boolean isOf(long stepId, LocalDate on) {
        return !among(List.of(stepId), on).isEmpty();
    }

    /**
     * @throws OutdatedTextException if this step has; nothing was changed, and whoever decides about many goes on
     */
    @Transactional(readOnly = true, noRollbackFor = OutdatedTextException.class)
    public void requireNone(long stepId, LocalDate on) {
        if (isOf(stepId, on)) {
            throw new OutdatedTextException(stepId);
        }
    }
}
