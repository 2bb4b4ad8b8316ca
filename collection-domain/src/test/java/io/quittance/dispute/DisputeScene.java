package io.quittance.dispute;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client with one overdue invoice of 100.00, on a Monday. */
@TestComponent
class DisputeScene {

    static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final JdbcClient jdbc;
    private final ShippedPolicies shipped;
    private final DunningNight night;
    private final PaymentDesk payments;
    private final DisputeDesk desk;
    private final DisputeDecisions decisions;
    private final DisputeReasons reasons;
    private final Disputes disputes;

    Books books;
    long client;
    long invoice;

    @SuppressWarnings("NullAway.Init") // filled by begin()
    DisputeScene(
            JdbcClient jdbc,
            ShippedPolicies shipped,
            DunningNight night,
            PaymentDesk payments,
            DisputeDesk desk,
            DisputeDecisions decisions,
            DisputeReasons reasons,
            Disputes disputes) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.night = night;
        this.payments = payments;
        this.desk = desk;
        this.decisions = decisions;
        this.reasons = reasons;
        this.disputes = disputes;
    }

    void begin() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        client = books.client("C1");
        invoice = books.invoice(client, "F1", ON.minusDays(5), "100.00", "EUR");
    }

    DisputeReason reason(String code) {
        return reasons.byCode(books.creditorId(), code).orElseThrow();
    }

    Dispute open(@Nullable String amount) {
        return desk.open(
                NewDispute.of(
                        books.creditorId(),
                        invoice,
                        reason("wrong-price"),
                        amount == null ? null : new BigDecimal(amount),
                        "not the price agreed"),
                ON,
                "anna");
    }

    void reject(Dispute dispute, LocalDate on) {
        decisions.reject(books.creditorId(), dispute.id(), "the price is the one of the order", on, "marc");
    }

    void accept(Dispute dispute, @Nullable String amount, LocalDate on) {
        decisions.accept(
                books.creditorId(),
                dispute.id(),
                amount == null ? null : new BigDecimal(amount),
                Awaited.CREDIT_NOTE,
                "",
                on,
                "marc");
    }

    Dispute now(Dispute dispute) {
        return disputes.find(books.creditorId(), dispute.id()).orElseThrow();
    }

    /** Money that came for the invoice. */
    long pay(String amount, LocalDate on) {
        return payments.receive(
                        new NewPayment(books.creditorId(), client, Money.of(amount, "EUR"), on, "F1"), on, "anna")
                .id();
    }

    /** A file of the books says that this much less is open. */
    void reported(String amount, LocalDate on) {
        jdbc.sql("""
                with p as (
                    insert into payment (creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on, recorded_by)
                    values (:creditor, :client, 'REPORTED', :on, 'EUR', :amount, 0, :on, 'file') returning id
                ), a as (
                    insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                    select id, :invoice, :amount, :on, 'file' from p
                )
                update invoice set balance = balance - :amount, version = version + 1 where id = :invoice
                """)
                .param("creditor", books.creditorId())
                .param("client", client)
                .param("invoice", invoice)
                .param("amount", new BigDecimal(amount))
                .param("on", on)
                .update();
    }

    /** Two people agreed that so much of it will never come. */
    void writtenOff(String amount, LocalDate on) {
        reported(amount, on);
        jdbc.sql(
                        "update payment set source = 'WRITTEN_OFF' where id = (select max(id) from payment where client_id = :client)")
                .param("client", client)
                .update();
    }

    /** A credit note of the client, as a file brings it; {@code names}: its reference. */
    long creditNote(String amount, @Nullable String names) {
        long note = books.invoice(client, "A" + System.nanoTime(), ON, "-" + amount, "EUR");
        jdbc.sql("update invoice set order_reference = :names where id = :note")
                .param("names", names)
                .param("note", note)
                .update();
        return note;
    }

    void night(LocalDate on) {
        night.run(books.creditorId(), on, "night");
    }

    void change(String sql) {
        jdbc.sql(sql).update();
    }

    /** What a night decided about the invoice: the amount and rank of its line, or why not. */
    String decided(LocalDate on) {
        return String.join("; ", texts("""
                select 'level ' || l.rank || ' ' || s.channel from dunning_line l join dunning_step s on s.id = l.step_id
                where l.invoice_id = %d and s.step_on = '%s' and l.rank is not null
                union all
                select k.reason || coalesce(' ' || k.hold_reason, '') from dunning_skip k join dunning_run r on r.id = k.run_id
                where k.invoice_id = %d and r.run_on = '%s'
                """.formatted(invoice, on, invoice, on)));
    }

    /** Holds of the client that nobody lifted: reason and part. */
    List<String> held() {
        return texts("select reason || coalesce(' ' || amount, '') from hold where lifted_on is null and client_id = "
                + client + " order by id");
    }

    List<String> facts() {
        return texts(
                "select kind from history_event where kind like 'DISPUTE%' and client_id = " + client + " order by id");
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
