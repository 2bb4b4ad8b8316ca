package io.quittance.promise;

import io.quittance.dunning.Books;
import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.promise.PromiseList.PromiseRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client with two overdue invoices, 100.00 and 50.00; mails on days 3, 10 and 20; three days of grace. */
@TestComponent
class PromiseScene {

    /** A Monday. */
    static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final JdbcClient jdbc;
    private final ShippedPolicies shipped;
    private final Policies policies;
    private final PolicyDesk policyDesk;
    private final DunningNight night;
    private final PromiseDesk desk;
    private final PromiseList list;
    private final PaymentDesk payments;

    Books books;
    long client;
    long one;
    long other;

    @SuppressWarnings("NullAway.Init") // filled by open()
    PromiseScene(
            JdbcClient jdbc,
            ShippedPolicies shipped,
            Policies policies,
            PolicyDesk policyDesk,
            DunningNight night,
            PromiseDesk desk,
            PromiseList list,
            PaymentDesk payments) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.policies = policies;
        this.policyDesk = policyDesk;
        this.night = night;
        this.desk = desk;
        this.list = list;
        this.payments = payments;
    }

    void open() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        long standard = policies.findByCreditorIdAndCode(books.creditorId(), "standard")
                .orElseThrow()
                .id();
        policyDesk.revise(
                standard,
                List.of(level(1, 3, "reminder-1"), level(2, 10, "reminder-2"), level(3, 20, "reminder-3")),
                0,
                CallRules.USUAL,
                new Conduct("1234567", LocalTime.of(0, 0), LocalTime.of(23, 59), false, 99, 99),
                ON,
                "test");
        client = books.client("C1");
        one = books.invoice(client, "F1", ON.minusDays(5), "100.00", "EUR");
        other = books.invoice(client, "F2", ON.minusDays(4), "50.00", "EUR");
    }

    private static Level level(int rank, int after, String template) {
        return new Level(rank, after, 0, Channel.EMAIL, template, BigDecimal.ZERO, false, false, false);
    }

    NewPromise promise(String amount, LocalDate day, Long... invoices) {
        return new NewPromise(
                books.creditorId(),
                client,
                Money.of(amount, "EUR"),
                Set.of(invoices),
                day,
                null,
                "Anne",
                PromiseChannel.EMAIL,
                "after the fair",
                null,
                false);
    }

    Promise given(String amount, LocalDate day, Long... invoices) {
        return desk.record(promise(amount, day, invoices), ON, "controller");
    }

    ReceivedPayment paid(String amount, LocalDate receivedOn, LocalDate recordedOn, String reference) {
        return payments.receive(
                new NewPayment(books.creditorId(), client, Money.of(amount, "EUR"), receivedOn, reference),
                recordedOn,
                "controller");
    }

    /** As a person lifts every hold of the client on its page. */
    void liftAll(LocalDate on) {
        jdbc.sql(
                        "update hold set lifted_on = :on, lifted_by = 'manager' where client_id = :client and lifted_on is null")
                .param("on", on)
                .param("client", client)
                .update();
    }

    void night(LocalDate on) {
        night.run(books.creditorId(), on, "test");
    }

    /** As if the mails of the last night had left. */
    void sent(LocalDate on) {
        jdbc.sql(
                        "update dunning_step set status = 'DONE', done_on = :on where client_id = :client and status = 'APPROVED'")
                .param("on", on)
                .param("client", client)
                .update();
    }

    PromiseRow now(Promise promise, LocalDate on) {
        return list.one(books.creditorId(), promise.id(), on).orElseThrow();
    }

    /** Invoice, part and last day of what promises hold, as long as nobody lifted it. */
    List<String> held() {
        return texts("""
                select i.number || coalesce(' ' || h.amount, '') || coalesce(' ' || h.held_until, '')
                from hold h join invoice i on i.id = h.invoice_id
                where h.lifted_on is null and h.reason = 'PROMISE' and h.client_id = %d
                order by h.id
                """.formatted(client));
    }

    /** What of each open invoice must not be asked for on that day. */
    List<String> heldOn(LocalDate on) {
        return texts("""
                select i.number || ' ' || h.held from held_on('%s') h join invoice i on i.id = h.invoice_id
                where h.client_id = %d order by i.number
                """.formatted(on, client));
    }

    /** Rank and day of the client's steps, in order. */
    List<String> steps() {
        return texts("select rank || ' ' || step_on from dunning_step where client_id = " + client + " order by id");
    }

    List<String> facts() {
        return texts("select kind || coalesce(' ' || (detail ->> 'outcome'), '') from history_event where client_id = "
                + client + " and kind like 'PROMISE%' order by id");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
