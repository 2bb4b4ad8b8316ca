package io.quittance.plan;

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
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.PlanRule;
import io.quittance.plan.schedule.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client with two overdue invoices, 200.00 and 100.00; mails on days 3, 10 and 20; five days of grace; a limit of 1,000.00. */
@TestComponent
class PlanScene {

    /** A Monday. */
    static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final JdbcClient jdbc;
    private final ShippedPolicies shipped;
    private final Policies policies;
    private final PolicyDesk policyDesk;
    private final DunningNight night;
    private final PlanDesk desk;
    private final PlanRules rules;
    private final PaymentDesk payments;

    Books books;
    long client;
    long one;
    long other;

    @SuppressWarnings("NullAway.Init") // filled by open()
    PlanScene(
            JdbcClient jdbc,
            ShippedPolicies shipped,
            Policies policies,
            PolicyDesk policyDesk,
            DunningNight night,
            PlanDesk desk,
            PlanRules rules,
            PaymentDesk payments) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.policies = policies;
        this.policyDesk = policyDesk;
        this.night = night;
        this.desk = desk;
        this.rules = rules;
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
        rules.change(
                books.creditorId(),
                new PlanRule(12, new BigDecimal("10"), new BigDecimal("1000"), 5, 3, 14),
                ON,
                "test");
        client = books.client("C1");
        one = books.invoice(client, "F1", ON.minusDays(5), "200.00", "EUR");
        other = books.invoice(client, "F2", ON.minusDays(4), "100.00", "EUR");
    }

    private static Level level(int rank, int after, String template) {
        return new Level(rank, after, 0, Channel.EMAIL, template, BigDecimal.ZERO, false, false, false);
    }

    /** On both invoices, on the 10th of each month from June on. */
    NewPlan terms(String total, int count) {
        return terms(total, count, one, other);
    }

    NewPlan terms(String total, int count, Long... invoices) {
        return new NewPlan(
                books.creditorId(),
                client,
                Set.of(invoices),
                PlanCharges.NONE,
                euros("0"),
                Schedule.equal(euros(total), null, count, ON, new MonthlyDays(10)));
    }

    /** Three instalments of 100.00 on 10 June, 10 July and 10 August. */
    long drafted() {
        return desk.draft(terms("300.00", 3), ON, "controller").id();
    }

    long drafted(String total, int count) {
        return desk.draft(terms(total, count), ON, "controller").id();
    }

    /** Another version, in two instalments from August on, proposed. */
    void reviseFrom(long plan, LocalDate on) {
        NewPlan anew = new NewPlan(
                books.creditorId(),
                client,
                Set.of(one, other),
                PlanCharges.NONE,
                euros("0"),
                Schedule.equal(euros("300.00"), null, 2, LocalDate.of(2026, 8, 1), new MonthlyDays(10)));
        desk.revise(plan, anew, "it asked for time", on, "controller");
        desk.propose(books.creditorId(), plan, on, "controller");
    }

    long proposed() {
        long plan = drafted();
        desk.propose(books.creditorId(), plan, ON, "controller");
        return plan;
    }

    long signed() {
        long plan = proposed();
        sign(plan, ON.plusDays(1));
        return plan;
    }

    void sign(long plan, LocalDate on) {
        desk.sign(books.creditorId(), plan, on, "Anne Martin", on, "controller");
    }

    ReceivedPayment paid(String amount, LocalDate receivedOn, LocalDate recordedOn) {
        return payments.receive(
                new NewPayment(books.creditorId(), client, euros(amount), receivedOn, ""), recordedOn, "controller");
    }

    ReceivedPayment paid(String amount, String words, LocalDate on) {
        return payments.receive(new NewPayment(books.creditorId(), client, euros(amount), on, words), on, "controller");
    }

    void night(LocalDate on) {
        night.run(books.creditorId(), on, "test");
    }

    /** As if the mails of the last night had left. */
    void sent(LocalDate on) {
        jdbc.sql("""
                update dunning_step set status = 'DONE', done_on = :on where client_id = :client and status = 'APPROVED'
                """).param("on", on).param("client", client).update();
    }

    PlanState state(long plan, LocalDate on) {
        return PlanState.valueOf(texts("select state from plan_standing(:on) where plan_id = :id", plan, on)
                .getFirst());
    }

    /** Day, what was paid and state of each instalment of the version that holds. */
    List<String> instalments(long plan, LocalDate on) {
        return texts("""
                select i.due_on || ' ' || round(i.paid, 2) || ' ' || i.state
                from instalment_standing(:on) i join plan_standing(:on) s on s.version_id = i.version_id
                where s.plan_id = :id order by i.no
                """, plan, on);
    }

    /** Invoice and last day of what is held on a day because of a plan. */
    List<String> held(LocalDate on) {
        return texts("""
                select i.number || ' ' || h.held_until from holds_in_force(:on) h join invoice i on i.id = h.invoice_id
                where h.reason = 'PLAN' and h.client_id = :id order by i.number
                """, client, on);
    }

    /** Rank and day of the client's steps, in order. */
    List<String> steps() {
        return texts("select rank || ' ' || step_on from dunning_step where client_id = :id order by id", client, ON);
    }

    /** What became of each task for a second person, in order. */
    List<String> tasks() {
        return texts(
                "select coalesce(outcome, 'open') from task where client_id = :id and kind = 'PLAN' order by id",
                client,
                ON);
    }

    List<String> facts() {
        return texts("""
                select kind || coalesce(' ' || (detail ->> 'planState'), '') from history_event
                where client_id = :id and kind like 'PLAN%' order by id
                """, client, ON);
    }

    private List<String> texts(String sql, long id, LocalDate on) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("on", on)
                .query((row, n) -> row.getString(1))
                .list();
    }

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
