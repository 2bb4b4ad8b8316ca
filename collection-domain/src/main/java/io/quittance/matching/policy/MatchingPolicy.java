package io.quittance.matching.policy;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each creditor matches. */
@Component
public class MatchingPolicy {

    private final JdbcClient jdbc;
    private final History history;

    MatchingPolicy(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** As shipped, as long as nobody changed it. */
    @Transactional(readOnly = true)
    public MatchingSettings of(long creditorId) {
        return jdbc.sql("select threshold, margin, tolerance, thanks from matching_rule where creditor_id = :creditor")
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(MatchingSettings.class))
                .optional()
                .orElse(MatchingSettings.USUAL);
    }

    /** Holds from now on; what was matched stays. */
    @Transactional
    public void change(long creditorId, MatchingSettings settings, LocalDate on, String by) {
        jdbc.sql("""
                insert into matching_rule (creditor_id, threshold, margin, tolerance, thanks, changed_by)
                values (:creditor, :threshold, :margin, :tolerance, :thanks, :by)
                on conflict (creditor_id) do update
                set (threshold, margin, tolerance, thanks, changed_by, changed_at)
                    = (excluded.threshold, excluded.margin, excluded.tolerance, excluded.thanks, excluded.changed_by, now())
                """)
                .param("creditor", creditorId)
                .param("threshold", settings.threshold())
                .param("margin", settings.margin())
                .param("tolerance", settings.tolerance())
                .param("thanks", settings.thanks())
                .param("by", by)
                .update();
        Map<String, String> detail = Map.of(
                "matching", "rule",
                "threshold", Integer.toString(settings.threshold()),
                "tolerance", settings.tolerance().toPlainString());
        history.record(new Fact(creditorId, null, null, FactKind.CREDITOR_CHANGED, on, by, detail));
    }
}
