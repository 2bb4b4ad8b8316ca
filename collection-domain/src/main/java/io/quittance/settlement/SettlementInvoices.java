package io.quittance.settlement;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices does a settlement cover, what did each owe, and which hold keeps it silent meanwhile? */
@Component
class SettlementInvoices {

    private final JdbcClient jdbc;

    SettlementInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long settlementId, long invoiceId, Money owed, long holdId) {
        jdbc.sql("""
                insert into settlement_invoice (settlement_id, invoice_id, owed, hold_id)
                values (:settlement, :invoice, :owed, :hold)
                """)
                .param("settlement", settlementId)
                .param("invoice", invoiceId)
                .param("owed", owed.amount())
                .param("hold", holdId)
                .update();
    }

    List<Line> of(long settlementId) {
        return jdbc.sql("""
                select invoice_id, owed, hold_id from settlement_invoice where settlement_id = :settlement order by invoice_id
                """)
                .param("settlement", settlementId)
                .query((row, n) -> new Line(
                        row.getLong("invoice_id"),
                        row.getBigDecimal("owed"),
                        row.getObject("hold_id") == null ? null : row.getLong("hold_id")))
                .list();
    }

    /** Whether one of these is covered by a settlement that waits or runs on that day. */
    boolean isCovered(List<Long> invoices, LocalDate on) {
        return jdbc.sql("""
                select exists (select from settlement_invoice l
                               join settlement_standing(:on) s on s.settlement_id = l.settlement_id
                                                               and s.state in ('PROPOSED', 'OFFERED')
                               where l.invoice_id in (:invoices))
                """)
                .param("invoices", invoices)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    record Line(long invoiceId, BigDecimal owed, @Nullable Long holdId) {}
}
