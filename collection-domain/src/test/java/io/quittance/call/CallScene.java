package io.quittance.call;

import io.quittance.dunning.Books;
import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client with two overdue invoices, 100.00 and 50.00, whom a night put on the list of calls. */
@TestComponent
class CallScene {

    /** A Monday. */
    static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final JdbcClient jdbc;
    private final ShippedPolicies shipped;
    private final Policies policies;
    private final PolicyDesk policyDesk;
    private final DunningNight night;
    private final CallDesk desk;

    Books books;
    long client;
    long one;
    long other;
    long task;

    @SuppressWarnings("NullAway.Init") // filled by open()
    CallScene(
            JdbcClient jdbc,
            ShippedPolicies shipped,
            Policies policies,
            PolicyDesk policyDesk,
            DunningNight night,
            CallDesk desk) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.policies = policies;
        this.policyDesk = policyDesk;
        this.night = night;
        this.desk = desk;
    }

    void open() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        follow(CallRules.USUAL);
        client = books.client("C1");
        one = books.invoice(client, "F1", ON.minusDays(20), "100.00", "EUR");
        other = books.invoice(client, "F2", ON.minusDays(15), "50.00", "EUR");
        night(ON);
        task = number("select id from task where client_id = " + client + " and kind = 'CALL'");
    }

    /** A call three days late, a mail ten days late. */
    void follow(CallRules rules) {
        long standard = policies.findByCreditorIdAndCode(books.creditorId(), "standard")
                .orElseThrow()
                .id();
        policyDesk.revise(
                standard,
                List.of(level(1, 3, Channel.CALL, "call"), level(2, 10, Channel.EMAIL, "reminder-1")),
                2,
                rules,
                new Conduct("1234567", LocalTime.of(0, 0), LocalTime.of(23, 59), false, 99, 99),
                ON,
                "test");
    }

    private static Level level(int rank, int after, Channel channel, String template) {
        return new Level(rank, after, 0, channel, template, BigDecimal.ZERO, false, false, false);
    }

    void night(LocalDate on) {
        night.run(books.creditorId(), on, "test");
    }

    Call report(CallReport report, LocalDate on) {
        return desk.report(books.creditorId(), task, report, on, tenOClock(on), "controller");
    }

    Call report(CallReport report) {
        return report(report, ON);
    }

    static CallReport said(CallOutcome outcome) {
        return CallReport.of(outcome, null, "");
    }

    static Instant tenOClock(LocalDate on) {
        return on.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    long contact() {
        return number("select id from contact where client_id = " + client + " order by id limit 1");
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    void change(String sql) {
        jdbc.sql(sql).update();
    }

    /** The step with its day, then its task with its own. */
    String standing() {
        return texts("""
                select s.status || coalesce(' ' || s.done_on, '') || ', task '
                    || coalesce(t.outcome, 'open ' || t.due_on) || coalesce(' ' || nullif(t.note, ''), '')
                from task t join dunning_step s on s.id = t.step_id where t.id = %d
                """.formatted(task)).getFirst();
    }

    /** Reason, invoice, part and last day of what is held, as long as nobody lifted it. */
    List<String> held() {
        return texts("""
                select h.reason || ' ' || i.number || coalesce(' ' || h.amount, '') || coalesce(' ' || h.held_until, '')
                from hold h join invoice i on i.id = h.invoice_id
                where h.lifted_on is null and h.client_id = %d
                order by h.id
                """.formatted(client));
    }

    /** Kinds of the facts of the client, the oldest first. */
    List<String> facts() {
        return texts("select kind from history_event where client_id = " + client + " order by id");
    }

    /** Why the night left the client's invoices alone; empty: it did not. */
    List<String> skips(LocalDate on) {
        return texts("""
                select distinct k.reason from dunning_skip k join dunning_run r on r.id = k.run_id
                where k.client_id = %d and r.run_on = '%s'
                """.formatted(client, on));
    }

    /** Channels of the steps of a night. */
    List<String> steps(LocalDate on) {
        return texts("select channel from dunning_step where client_id = %d and step_on = '%s'".formatted(client, on));
    }
}
