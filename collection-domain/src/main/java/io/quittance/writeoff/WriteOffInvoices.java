package io.quittance.writeoff;

import io.quittance.money.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices does a write-off give up, how much of each, and which hold keeps it silent until then? */
@Component
class WriteOffInvoices {

    private final JdbcClient jdbc;

    WriteOffInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest invoice first. */
    List<Loss> of(long writeOffId, String currency) {
        return jdbc.sql("""
                select invoice_id, hold_id, amount from write_off_invoice where write_off_id = :writeOff order by invoice_id
                """)
                .param("writeOff", writeOffId)
                .query((row, number) -> new Loss(
                        row.getLong("invoice_id"),
                        row.getLong("hold_id"),
                        Money.of(row.getBigDecimal("amount"), currency)))
                .list();
    }

    void add(long writeOffId, Loss loss) {
        jdbc.sql("""
                insert into write_off_invoice (write_off_id, invoice_id, hold_id, amount)
                values (:writeOff, :invoice, :hold, :amount)
                """)
                .param("writeOff", writeOffId)
                .param("invoice", loss.invoiceId())
                .param("hold", loss.holdId())
                .param("amount", loss.amount().amount())
                .update();
    }

    /** What goes of one invoice. */
    record Loss(long invoiceId, long holdId, Money amount) {}
}
