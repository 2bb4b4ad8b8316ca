package io.quittance.payment.allocation;

import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles invoices with shares of a payment and reopens them, set-based: one client may pay ten thousand at once. What the caller has
 * loaded of these invoices is detached afterwards: whoever asks for them again reads them anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InvoiceShares {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    InvoiceShares(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Takes each share off the balance of its invoice and writes the allocation.
     *
     * @param shares by invoice id, in the invoices' currency; a credit note's is below zero
     * @return the numbers of the invoices, in the order of the shares
     * @throws NotOpenException when a share is more than is open, or has another sign
     * @throws NoSuchElementException when an invoice is none of this client's
     */
    public List<String> settle(
            long creditorId, long clientId, long paymentId, Map<Long, Money> shares, LocalDate on, String by) {
        entities.flush();
        Long[] ids = shares.keySet().toArray(Long[]::new);
        List<String> numbers = check(shares, open(creditorId, clientId, ids));
        String[] amounts = shares.values().stream().map(Money::toPlain).toArray(String[]::new);
        jdbc.sql("""
                with share as (select * from unnest(:ids::bigint[], :amounts::text[]::numeric[]) as s (invoice_id, amount)),
                settled as (
                    update invoice i set balance = i.balance - s.amount, version = i.version + 1
                    from share s where i.id = s.invoice_id)
                insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                select :payment, s.invoice_id, s.amount, :on, :by from share s
                """)
                .param("ids", ids)
                .param("amounts", amounts)
                .param("payment", paymentId)
                .param("on", on)
                .param("by", by)
                .update();
        shares.keySet().forEach(this::forget);
        return numbers;
    }

    /**
     * Puts back on the balances what invoices and credit notes have of a payment, and writes allocations that undo it.
     *
     * @return the invoices, in the order in which they were settled; empty: it settled none
     */
    public List<Reopened> reopen(long paymentId, LocalDate on, String by) {
        entities.flush();
        return jdbc.sql("""
                with used as (
                    select invoice_id, sum(amount) as amount, min(id) as first from allocation
                    where payment_id = :payment and invoice_id is not null
                    group by invoice_id having sum(amount) <> 0),
                reopened as (
                    update invoice i set balance = i.balance + u.amount, version = i.version + 1
                    from used u where i.id = u.invoice_id
                    returning i.id, i.number, i.currency, u.amount, u.first),
                undone as (
                    insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                    select :payment, r.id, -r.amount, :on, :by from reopened r)
                select id, number, amount, currency from reopened order by first
                """)
                .param("payment", paymentId)
                .param("on", on)
                .param("by", by)
                .query((row, n) -> {
                    forget(row.getLong("id"));
                    return new Reopened(
                            row.getString("number"), Money.of(row.getBigDecimal("amount"), row.getString("currency")));
                })
                .list();
    }

    /**
     * What is left of these invoices and credit notes of a client, by id; those of others are not told.
     *
     * @return in no order
     */
    public Map<Long, Money> balances(long creditorId, long clientId, Collection<Long> ids) {
        entities.flush();
        return open(creditorId, clientId, ids.toArray(Long[]::new)).values().stream()
                .collect(Collectors.toMap(Open::id, Open::balance));
    }

    private void forget(long invoiceId) {
        entities.detach(entities.getReference(Invoice.class, invoiceId));
    }

    private Map<Long, Open> open(long creditorId, long clientId, Long[] ids) {
        return jdbc
                .sql("""
                        select id, number, balance, currency from invoice
                        where id = any (:ids) and creditor_id = :creditor and client_id = :client
                        """)
                .param("ids", ids)
                .param("creditor", creditorId)
                .param("client", clientId)
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        row.getString("number"),
                        Money.of(row.getBigDecimal("balance"), row.getString("currency"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Open::id, open -> open));
    }

    private static List<String> check(Map<Long, Money> shares, Map<Long, Open> open) {
        List<String> numbers = new ArrayList<>();
        shares.forEach((id, amount) -> {
            if (!open.containsKey(id)) {
                throw new NoSuchElementException("invoice " + id);
            }
            Open invoice = Objects.requireNonNull(open.get(id));
            if (!invoice.has(amount)) {
                throw new NotOpenException(
                        amount,
                        "invoice %s has %s open, not %s".formatted(invoice.number(), invoice.balance(), amount));
            }
            numbers.add(invoice.number());
        });
        return numbers;
    }

    private record Open(long id, String number, Money balance) {

        /** A share has the sign of the balance and is no more than it. */
        boolean has(Money amount) {
            return balance.isPositive()
                    ? amount.isPositive() && amount.compareTo(balance) <= 0
                    : amount.isNegative() && amount.compareTo(balance) >= 0;
        }
    }

    /**
     * An invoice that is open again.
     *
     * @param amount what it had of the payment; of a credit note below zero
     */
    public record Reopened(String number, Money amount) {}

    /** That an invoice has less open than its share. */
    public static final class NotOpenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Money amount;

        NotOpenException(Money amount, String message) {
            super(message);
            this.amount = amount;
        }

        public Money amount() {
            return amount;
        }
    }
}
