package io.quittance.insight.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of what came in was matched without asking anybody? */
@Component
@Transactional(readOnly = true)
public class AutomaticMatches {

    private final JdbcClient jdbc;

    AutomaticMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Credits that were matched as a payment, and still are.
     *
     * @param automatic of these, those that nobody was asked about
     */
    public record Share(long matched, long automatic) {

        /** From 0 to 1; null: nothing was matched. */
        public @Nullable Double ratio() {
            return matched == 0 ? null : (double) automatic / matched;
        }
    }

    /** In the thirty days before this day. */
    public Share of(long creditorId, LocalDate on) {
        return jdbc.sql("""
                select count(distinct line_id) as matched, count(distinct line_id) filter (where automatic) as automatic
                from statement_match
                where creditor_id = :creditor and undone_on is null and kind = 'PAYMENT' and matched_on > :on::date - 30
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query((row, number) -> new Share(row.getLong("matched"), row.getLong("automatic")))
                .single();
    }
}
