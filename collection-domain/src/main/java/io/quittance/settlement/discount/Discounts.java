package io.quittance.settlement.discount;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees early-payment discounts, one an invoice. */
@Component
public class Discounts {

    private final Invoices invoices;
    private final History history;
    private final JdbcClient jdbc;

    Discounts(Invoices invoices, History history, JdbcClient jdbc) {
        this.invoices = invoices;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Agrees a discount, in place of one that was agreed before.
     *
     * @return what it takes off
     * @throws IllegalArgumentException naming what cannot be
     * @throws IllegalStateException when it was earned already, or the invoice is not open
     * @throws java.util.NoSuchElementException when this creditor has no such invoice
     */
    @Transactional
    public Money agree(long creditorId, long invoiceId, EarlyPayment terms, LocalDate on, String by) {
        Invoice invoice = invoices.findByIdAndCreditorId(invoiceId, creditorId).orElseThrow();
        if (!invoice.isOpen()) {
            throw new IllegalStateException("invoice " + invoice.number() + " is not open");
        }
        if (of(invoiceId).filter(Discount::isEarned).isPresent()) {
            throw new IllegalStateException("the discount of invoice " + invoice.number() + " was earned");
        }
        Money amount = terms.of(invoice.total());
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("percent: takes nothing off " + invoice.total());
        }
        Money net = terms.net();
        jdbc.sql("""
                insert into invoice_discount (invoice_id, percent, until, basis, net, amount, agreed_on, agreed_by)
                values (:invoice, :percent, :until, :basis, :net, :amount, :on, :by)
                on conflict (invoice_id) do update
                set percent = excluded.percent, until = excluded.until, basis = excluded.basis, net = excluded.net,
                    amount = excluded.amount, agreed_on = excluded.agreed_on, agreed_by = excluded.agreed_by
                """)
                .param("invoice", invoiceId)
                .param("percent", terms.percent())
                .param("until", terms.until())
                .param("basis", terms.basis().name())
                .param("net", net == null ? null : net.amount())
                .param("amount", amount.amount())
                .param("on", on)
                .param("by", by)
                .update();
        history.record(new Fact(
                creditorId,
                invoice.clientId(),
                invoiceId,
                FactKind.DISCOUNT_AGREED,
                on,
                by,
                Map.of(
                        "percent", terms.percent().toPlainString(),
                        "amount", amount.toPlain(),
                        "currency", amount.currency().getCurrencyCode(),
                        "until", terms.until().toString())));
        return amount;
    }

    /** That of an invoice; empty: none was agreed. */
    @Transactional(readOnly = true)
    public Optional<Discount> of(long invoiceId) {
        return jdbc.sql("""
                select d.*, i.currency, i.total from invoice_discount d join invoice i on i.id = d.invoice_id
                where d.invoice_id = :invoice
                """)
                .param("invoice", invoiceId)
                .query((row, n) -> new Discount(
                        row.getBigDecimal("percent"),
                        row.getObject("until", LocalDate.class),
                        DiscountBasis.valueOf(row.getString("basis")),
                        row.getBigDecimal("net"),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        Money.of(row.getBigDecimal("total"), row.getString("currency")),
                        row.getObject("payment_id") != null))
                .optional();
    }

    /**
     * A discount as it was agreed.
     *
     * @param net null: of the total
     * @param isEarned the short payment came in time, and stands
     */
    public record Discount(
            BigDecimal percent,
            LocalDate until,
            DiscountBasis basis,
            @Nullable BigDecimal net,
            Money amount,
            Money total,
            boolean isEarned) {

        /** What settles the invoice in time. */
        public Money shortPayment() {
            return total.minus(amount);
        }
    }
}
