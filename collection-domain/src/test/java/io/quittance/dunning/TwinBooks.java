package io.quittance.dunning;

import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.Policy;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.PolicyVersion;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.SkipReason;
import io.quittance.dunning.step.StepDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of two books that live through the same year: everything is called by a name that both share. */
final class TwinBooks {

    private final JdbcClient jdbc;
    private final Books books;
    private final Policies policies;
    private final PolicyDesk policyDesk;
    private final StepDesk stepDesk;
    private final Map<String, Long> ids = new HashMap<>();

    TwinBooks(JdbcClient jdbc, ShippedPolicies shipped, Policies policies, PolicyDesk policyDesk, StepDesk stepDesk) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.policyDesk = policyDesk;
        this.stepDesk = stepDesk;
        this.books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
    }

    long creditorId() {
        return books.creditorId();
    }

    void policy(String code, int contactGap, Conduct conduct, List<Level> levels, LocalDate on) {
        Policy policy = policies.findByCreditorIdAndCode(creditorId(), code)
                .orElseGet(() -> policies.save(new Policy(creditorId(), code, code)));
        ids.put(code, policy.id());
        policyDesk.revise(policy.id(), levels, contactGap, PolicyVersion.CallRules.USUAL, conduct, on, "test");
    }

    void client(String number) {
        ids.put(number, books.client(number));
    }

    void invoice(String client, String number, LocalDate due, String amount, String currency) {
        ids.put(number, books.invoice(id(client), number, due, amount, currency));
    }

    void leaveOpen(String invoice, String balance) {
        books.leaveOpen(id(invoice), balance);
    }

    void unapplied(String client, String amount, String currency, LocalDate on) {
        books.unapplied(id(client), amount, currency, on);
    }

    void statement(String account, LocalDate on) {
        books.statement(account, on);
    }

    /** Whatever the client had unapplied in this currency was paid back. */
    void payBack(String client, String currency) {
        jdbc.sql("update payment set unapplied = 0 where client_id = :client and currency = :currency")
                .param("client", id(client))
                .param("currency", currency)
                .update();
    }

    void hold(
            String name,
            String client,
            @Nullable String invoice,
            String reason,
            @Nullable String amount,
            LocalDate on,
            @Nullable LocalDate until) {
        ids.put(name, books.hold(id(client), invoice == null ? null : id(invoice), reason, amount, on, until));
    }

    void lift(String hold, LocalDate on) {
        books.lift(id(hold), on);
    }

    void email(String client, boolean known) {
        jdbc.sql("update contact set email = :email where client_id = :client")
                .param("email", known ? "compta@example.com" : null)
                .param("client", id(client))
                .update();
    }

    void prefer(String client, String channel) {
        set(client, "preferred_channel", channel);
    }

    void moveTo(String client, String country) {
        set(client, "country", country);
    }

    private void set(String client, String column, String value) {
        jdbc.sql("update client set " + column + " = :value where id = :client")
                .param("value", value)
                .param("client", id(client))
                .update();
    }

    /** The client's own policy, or the invoice's. */
    void follow(String clientOrInvoice, String policy) {
        String table = clientOrInvoice.startsWith("C") ? "client" : "invoice";
        jdbc.sql("update " + table + " set policy_id = :policy where id = :id")
                .param("policy", policy.equals("standard") ? null : id(policy))
                .param("id", id(clientOrInvoice))
                .update();
    }

    void stopWhenPaymentsAreOlderThan(@Nullable Integer days) {
        books.stopWhenPaymentsAreOlderThan(days);
    }

    void stopSending(boolean stopped) {
        jdbc.sql(
                        stopped
                                ? "insert into sending_stop (creditor_id, reason, stopped_by) values (:creditor, 'x', 'test')"
                                : "update sending_stop set lifted_at = now(), lifted_by = 'test' where creditor_id = :creditor")
                .param("creditor", creditorId())
                .update();
    }

    void cancel(String client, String currency, LocalDate stepOn, LocalDate on) {
        stepDesk.cancel(step(client, currency, stepOn), "by mistake", on, "test");
    }

    void approve(String client, String currency, LocalDate stepOn, LocalDate on) {
        stepDesk.approve(step(client, currency, stepOn), on, "test");
    }

    void complete(String client, String currency, LocalDate stepOn, LocalDate on) {
        stepDesk.complete(step(client, currency, stepOn), "done", on, "test");
    }

    private long step(String client, String currency, LocalDate on) {
        return jdbc.sql(
                        "select id from dunning_step where client_id = :client and currency = :currency and step_on = :on")
                .param("client", id(client))
                .param("currency", currency)
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /** Every step, line and skip of that day, in the words of {@link PlainRules}. */
    SortedSet<String> decidedOn(LocalDate on) {
        return new TreeSet<>(jdbc.sql("""
                with run as (select id from dunning_run where creditor_id = :creditor and run_on = :on)
                select concat_ws(' ', 'step', c.number, s.currency, s.rank, s.channel, s.status, s.amount)
                from dunning_step s join run on run.id = s.run_id join client c on c.id = s.client_id
                union all
                select concat_ws(' ', case when l.rank is null then 'told' else 'line' end, i.number, l.rank, 'held', l.held)
                from dunning_line l join dunning_step s on s.id = l.step_id join run on run.id = s.run_id
                join invoice i on i.id = l.invoice_id
                union all
                select concat_ws(' ', 'skip', i.number, k.rank, k.reason, k.hold_reason, k.until)
                from dunning_skip k join run on run.id = k.run_id join invoice i on i.id = k.invoice_id
                """)
                .param("creditor", creditorId())
                .param("on", on)
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** Lines of that day that skip a rung, go back, come too early, or speak of what is held. */
    List<String> brokenRules(LocalDate on) {
        return jdbc.sql("""
                select concat_ws(' ', i.number, before.rank, '->', l.rank, s.step_on)
                from dunning_line l
                join dunning_step s on s.id = l.step_id
                join invoice i on i.id = l.invoice_id
                join dunning_level v on v.policy_version_id = l.policy_version_id and v.rank = l.rank
                left join lateral (
                    select p.rank, q.step_on from dunning_line p join dunning_step q on q.id = p.step_id
                    where p.invoice_id = i.id and p.rank is not null and q.status <> 'CANCELLED' and q.id < s.id
                    order by q.id desc limit 1) before on true
                where s.creditor_id = :creditor and s.step_on = :on and l.rank is not null
                  and (l.rank <= coalesce(before.rank, 0)
                       or s.step_on < before.step_on + v.min_gap_days
                       or s.step_on < i.due_on + v.after_days
                       or l.held >= l.balance
                       or exists (select from dunning_level skipped
                                  where skipped.policy_version_id = l.policy_version_id
                                    and skipped.rank > coalesce(before.rank, 0) and skipped.rank < l.rank
                                    and (skipped.after_days > 0 or s.step_on <= i.due_on)))
                """)
                .param("creditor", creditorId())
                .param("on", on)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Every reason for which something was ever skipped: a year that lacks one has not tried it. */
    List<SkipReason> reasonsMet() {
        return jdbc.sql("""
                select distinct reason from dunning_skip join dunning_run on id = run_id where creditor_id = :creditor
                """)
                .param("creditor", creditorId())
                .query((row, n) -> SkipReason.valueOf(row.getString(1)))
                .list();
    }

    List<Long> astray() {
        return jdbc.sql("select invoice_id from rung_reached_astray")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private long id(String name) {
        return ids.get(name);
    }
}
