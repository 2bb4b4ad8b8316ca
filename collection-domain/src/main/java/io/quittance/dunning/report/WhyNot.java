package io.quittance.dunning.report;

import io.quittance.dunning.run.SkipReason;
import io.quittance.hold.HoldReason;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps an open invoice from climbing? A hold on all of it, else what its creditor's last run said. */
@Component
public class WhyNot {

    private final JdbcClient jdbc;

    WhyNot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty: nothing that is known of; a settled invoice has nothing to climb for. */
    @Transactional(readOnly = true)
    public Optional<Block> of(long invoiceId, LocalDate on) {
        return jdbc.sql("""
                with held as (
                    select 'HELD' as reason, h.reason as hold_reason, h.until
                    from held_on(:on) h
                    join invoice i on i.id = h.invoice_id
                    where h.invoice_id = :invoice and h.held >= i.balance
                ),
                skipped as (
                    select k.reason, k.hold_reason, k.until
                    from invoice i
                    join dunning_skip k on k.invoice_id = i.id
                    where i.id = :invoice and i.balance > 0 and k.reason <> 'HELD'
                      and k.run_id = (select id from dunning_run r where r.creditor_id = i.creditor_id
                                      order by run_on desc limit 1)
                )
                select * from held
                union all
                select * from skipped where not exists (select from held)
                """)
                .param("invoice", invoiceId)
                .param("on", on)
                .query(Block.class)
                .optional();
    }

    /**
     * What is in the way.
     *
     * @param until held: the last day, null if open-ended; where the day is in the way: the first on which it no longer is
     */
    public record Block(
            SkipReason reason,
            @Nullable HoldReason holdReason,
            @Nullable LocalDate until) {}
}
