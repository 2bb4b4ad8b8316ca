package io.quittance.settlement;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much may a settlement forgo before a second person approves it? In the creditor's currency. */
@Component
public class SettlementLimits {

    private final JdbcClient jdbc;
    private final History history;

    SettlementLimits(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    public BigDecimal of(long creditorId) {
        return jdbc.sql("select settlement_limit from creditor where id = :creditor")
                .param("creditor", creditorId)
                .query(BigDecimal.class)
                .single();
    }

    /** Whether so much is forgone with a second person's yes alone: above the limit, or in another currency than the creditor's. */
    boolean asksForApproval(long creditorId, Money forgone) {
        return jdbc.sql("select currency <> :currency or :amount > settlement_limit from creditor where id = :creditor")
                .param("creditor", creditorId)
                .param("currency", forgone.currency().getCurrencyCode())
                .param("amount", forgone.amount())
                .query(Boolean.class)
                .single();
    }

    /**
     * Holds for settlements that are offered from now on.
     *
     * @param limit not negative
     */
    @Transactional
    public void change(long creditorId, BigDecimal limit, LocalDate on, String by) {
        int changed = jdbc.sql("""
                update creditor set settlement_limit = :limit where id = :creditor and settlement_limit <> :limit
                """)
                .param("creditor", creditorId)
                .param("limit", limit)
                .update();
        if (changed > 0) {
            Map<String, String> detail = Map.of("settlementLimit", limit.toPlainString());
            history.record(new Fact(creditorId, null, null, FactKind.CREDITOR_CHANGED, on, by, detail));
        }
    }
}
