package io.quittance.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books for tests, written straight to the tables: each creditor stands alone, so tests need not clean up. */
public final class Books {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final long creditorId;

    private Books(JdbcClient jdbc, long creditorId) {
        this.jdbc = jdbc;
        this.creditorId = creditorId;
    }

    /** The empty books of a new creditor. */
    public static Books open(JdbcClient jdbc) {
        return new Books(jdbc, id(jdbc.sql("insert into creditor (name) values ('ACME') returning id")));
    }

    public long creditorId() {
        return creditorId;
    }

    /** Nobody is dunned when nothing was imported for this long; null: no such limit. */
    public void stopWhenPaymentsAreOlderThan(@Nullable Integer days) {
        jdbc.sql("update creditor set stale_payments_days = :days where id = :creditor")
                .param("days", days)
                .param("creditor", creditorId)
                .update();
    }

    /** A client with an address to post to and one contact with an email and a telephone. */
    public long client(String number) {
        long client = clientWithoutContact(number);
        contact(client, "compta@example.com", "+33 1 02 03 04 05");
        return client;
    }

    /** A client with an address to post to, whom nobody knows by name. */
    public long clientWithoutContact(String number) {
        return id(jdbc.sql("""
                insert into client (creditor_id, number, name, address_line1, postcode, city)
                values (:creditor, :number, 'Client ' || :number, '1 rue de la Paix', '75002', 'Paris')
                returning id
                """).param("creditor", creditorId).param("number", number));
    }

    public void contact(long clientId, @Nullable String email, @Nullable String phone) {
        jdbc.sql("insert into contact (client_id, name, email, phone) values (:client, 'Anne', :email, :phone)")
                .param("client", clientId)
                .param("email", email)
                .param("phone", phone)
                .update();
    }

    /** An open invoice in euros, issued thirty days before it is due, with a number of its own. */
    public long invoice(long clientId, LocalDate dueOn, String amount) {
        return invoice(clientId, "F" + NUMBERS.incrementAndGet(), dueOn, amount, "EUR");
    }

    /** A negative amount: a credit note. */
    public long invoice(long clientId, String number, LocalDate dueOn, String amount, String currency) {
        return id(jdbc.sql("""
                insert into invoice (creditor_id, client_id, number, issued_on, due_on, currency, total, balance)
                values (:creditor, :client, :number, :due::date - 30, :due, :currency, :amount, :amount)
                returning id
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("number", number)
                .param("due", dueOn)
                .param("currency", currency)
                .param("amount", new BigDecimal(amount)));
    }

    /** As if it had been paid in part or in full. */
    public void leaveOpen(long invoiceId, String balance) {
        jdbc.sql("update invoice set balance = :balance where id = :invoice")
                .param("balance", new BigDecimal(balance))
                .param("invoice", invoiceId)
                .update();
    }

    /** Money that nobody allocated. */
    public long unapplied(long clientId, String amount, String currency, LocalDate recordedOn) {
        return id(jdbc.sql("""
                insert into payment (creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on,
                                     recorded_by)
                values (:creditor, :client, 'RECEIVED', :on, :currency, :amount, :amount, :on, 'test')
                returning id
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", recordedOn)
                .param("currency", currency)
                .param("amount", new BigDecimal(amount)));
    }

    /** A posted import of that kind and day. */
    public void imported(String kind, LocalDate on) {
        jdbc.sql("""
                insert into intake_import (creditor_id, kind, file_name, file_size, file_sha256, status, imported_on,
                                           imported_by)
                values (:creditor, :kind, 'a.csv', 1, '', 'POSTED', :on, 'test')
                """)
                .param("creditor", creditorId)
                .param("kind", kind)
                .param("on", on)
                .update();
    }

    /** A bank statement of an account, without movements, received on the day it closes on. */
    public void statement(String account, LocalDate closingOn) {
        statement(account, closingOn, closingOn);
    }

    public void statement(String account, LocalDate closingOn, LocalDate receivedOn) {
        jdbc.sql("""
                with f as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a.xml', 'CAMT', 'UPLOAD', encode(sha256(:seed::bytea), 'hex'), '', :received, 'test')
                    returning id
                )
                insert into statement (creditor_id, file_id, position, account, closing_on)
                select :creditor, f.id, 1, :account, :closing from f
                """)
                .param("creditor", creditorId)
                .param("seed", "statement " + NUMBERS.incrementAndGet())
                .param("received", receivedOn)
                .param("account", account)
                .param("closing", closingOn)
                .update();
    }

    /** An account that the creditor says is its own. */
    public void account(String iban) {
        jdbc.sql(
                        "insert into bank_account (creditor_id, iban, added_on, added_by) values (:creditor, :iban, :on, 'test')")
                .param("creditor", creditorId)
                .param("iban", iban)
                .param("on", LocalDate.of(2026, 1, 1))
                .update();
    }

    /** As if the account had been closed. */
    public void forget(String iban, LocalDate on) {
        jdbc.sql("""
                update bank_account set removed_on = :on, removed_by = 'test'
                where creditor_id = :creditor and iban = :iban
                """)
                .param("creditor", creditorId)
                .param("iban", iban)
                .param("on", on)
                .update();
    }

    /** A hold on an invoice, or on the client as a whole where the invoice is null. */
    public long hold(
            long clientId,
            @Nullable Long invoiceId,
            String reason,
            @Nullable String amount,
            LocalDate placedOn,
            @Nullable LocalDate until) {
        return id(jdbc.sql("""
                insert into hold (creditor_id, client_id, invoice_id, reason, amount, placed_on, held_until, placed_by)
                values (:creditor, :client, :invoice, :reason, :amount, :on, :until, 'test')
                returning id
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("invoice", invoiceId)
                .param("reason", reason)
                .param("amount", amount == null ? null : new BigDecimal(amount))
                .param("on", placedOn)
                .param("until", until));
    }

    public void lift(long holdId, LocalDate on) {
        jdbc.sql("update hold set lifted_on = :on, lifted_by = 'test' where id = :hold")
                .param("on", on)
                .param("hold", holdId)
                .update();
    }

    /**
     * An earlier step of the creditor's default policy, by which these invoices reached that rank; days must not go back. A
     * call or a letter is done the same day.
     */
    public long step(long clientId, int rank, LocalDate on, long... invoiceIds) {
        long step = id(jdbc.sql("""
                with run as (
                    insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, 'test')
                    on conflict (creditor_id, run_on) do update set started_by = 'test'
                    returning id
                )
                insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel,
                                          template, step_on, status, done_on, amount)
                select :creditor, run.id, :client, 'EUR', l.policy_version_id, l.rank, l.channel, l.template, :on,
                       case when by_hand then 'DONE' else 'APPROVED' end, case when by_hand then :on::date end, 0
                from run, creditor k
                join policy_in_force v on v.policy_id = k.default_policy_id
                join dunning_level l using (policy_version_id)
                cross join lateral (select l.channel in ('CALL', 'LETTER', 'REGISTERED_LETTER')) hand (by_hand)
                where k.id = :creditor and l.rank = :rank
                returning id
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("rank", rank)
                .param("on", on));
        for (long invoice : invoiceIds) {
            jdbc.sql("""
                    insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                    select s.id, i.id, s.policy_version_id, s.rank, i.balance, s.step_on - i.due_on
                    from dunning_step s, invoice i
                    where s.id = :step and i.id = :invoice
                    """).param("step", step).param("invoice", invoice).update();
        }
        return step;
    }

    /** Whatever the policies say of days and caps: clients may be contacted on any day, as often as need be. */
    public void contactOnAnyDay() {
        jdbc.sql("""
                update dunning_policy_version
                set contact_days = '1234567', avoids_holidays = false, max_per_day = 99, max_per_week = 99
                where policy_id in (select id from dunning_policy where creditor_id = :creditor)
                """).param("creditor", creditorId).update();
    }

    /** As if nobody had done it yet: approved, or proposed. */
    public long undone(long stepId, String status) {
        jdbc.sql("update dunning_step set status = :status, done_on = null where id = :step")
                .param("status", status)
                .param("step", stepId)
                .update();
        return stepId;
    }

    private static long id(JdbcClient.StatementSpec insert) {
        return insert.query(Long.class).single();
    }
}
