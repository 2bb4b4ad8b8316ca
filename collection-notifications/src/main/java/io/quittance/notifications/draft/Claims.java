package io.quittance.notifications.draft;

import io.quittance.client.ClientKind;
import io.quittance.client.Tone;
import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a step may ask for today, read from the books as they are now and not as the night saw them. */
@Component
public class Claims {

    private static final String HEADER = """
            select s.id, s.step_on, s.creditor_id, s.status, s.channel, s.currency, s.template, l.after_days < 0 as courtesy, l.claims_charges,
                   l.attaches_files,
                   c.id as client_id, c.number, c.name, c.kind, c.language, c.tone,
                   coalesce(x.name, k.name) as recipient_name, coalesce(x.mobile, k.email) as recipient_email,
                   u.name as collector_name, u.email as collector_email
            from dunning_step s
            join dunning_level l on l.policy_version_id = s.policy_version_id and l.rank = s.rank
            join client c on c.id = s.client_id
            left join app_user u on u.id = c.collector_id and u.disabled_on is null
            left join lateral contact_in_role(c.id, l.contact_role) k on s.channel <> 'SMS'
            -- With a limit, else it is read of all clients and then of this one.
            left join lateral (select t.name, t.mobile from contact_texted t where t.client_id = c.id limit 1) x on s.channel = 'SMS'
            where s.id = :step
            """;

    private static final String STATEMENT_HEADER = """
            select s.id, r.requested_on as step_on, s.creditor_id, s.status, 'EMAIL' as channel, s.currency, 'statement' as template,
                   false as courtesy, false as claims_charges, true as attaches_files,
                   c.id as client_id, c.number, c.name, c.kind, c.language, c.tone,
                   coalesce(q.name, k.name) as recipient_name, coalesce(q.email, k.email) as recipient_email,
                   u.name as collector_name, u.email as collector_email
            from statement_request r
            join dunning_step s on s.id = r.step_id
            join client c on c.id = r.client_id
            left join app_user u on u.id = c.collector_id and u.disabled_on is null
            left join contact q on q.id = r.contact_id and q.email is not null
            left join lateral (select w.name, w.email from contact_written_to w where w.client_id = c.id limit 1) k on true
            where r.id = :request
            for update of r
            """;

    private static final String OF_STEP = """
            select i.id, i.number, i.issued_on, i.due_on, i.total, i.balance,
                   coalesce(l.rank = s.rank, false) as leads, coalesce(h.held, 0) as held
            from dunning_line l
            join dunning_step s on s.id = l.step_id
            join invoice i on i.id = l.invoice_id
            left join held_on(:on) h on h.client_id = :client and h.invoice_id = i.id
            where l.step_id = :step and i.balance > 0
            order by i.due_on, i.id
            """;

    private static final String ALL_OPEN = """
            select i.id, i.number, i.issued_on, i.due_on, i.total, i.balance, false as leads, coalesce(h.held, 0) as held
            from dunning_step s
            join invoice i on i.client_id = s.client_id and i.currency = s.currency and i.balance > 0
            left join held_on(:on) h on h.client_id = :client and h.invoice_id = i.id
            where s.id = :step
            order by i.due_on, i.id
            """;

    private final JdbcClient jdbc;
    private final LetterDay letterDay;

    Claims(JdbcClient jdbc, LetterDay letterDay) {
        this.jdbc = jdbc;
        this.letterDay = letterDay;
    }

    /** Keeps the step as it is until the transaction ends: whoever cancels it waits, or came first. */
    public Claim lock(long stepId, LocalDate leaving) {
        return claim(header(stepId, HEADER + " for update of s"), leaving);
    }

    /** The same, to be shown: it may change before anybody has read it. */
    public Claim look(long stepId, LocalDate on) {
        return claim(header(stepId, HEADER), on);
    }

    private Claim claim(Header header, LocalDate leaving) {
        LocalDate on = letterDay.of(header.night(), leaving);
        List<ClaimedInvoice> open = invoices(OF_STEP, header, on);
        List<ClaimedInvoice> asked =
                open.stream().filter(invoice -> invoice.claimed().isPositive()).toList();
        boolean leaderHeld = open.stream()
                .anyMatch(invoice -> invoice.leads() && !invoice.claimed().isPositive());
        return claim(header, on, header.step().status().equals("APPROVED"), asked, leaderHeld);
    }

    private Claim claim(
            Header header, LocalDate on, boolean approved, List<ClaimedInvoice> invoices, boolean leaderHeld) {
        Deductions deductions =
                deductions(header.client().id(), header.step().currency().getCurrencyCode());
        return new Claim(
                header.step(),
                on,
                approved,
                header.client(),
                header.recipient(),
                header.collector(),
                invoices,
                leaderHeld,
                deductions.credits(),
                deductions.payments());
    }

    /**
     * What a statement of account shows: all that is open in the currency of the call's step, also what is wholly held.
     *
     * @param requestId of the row by which a call asked for it
     */
    public Claim statement(long requestId, LocalDate leaving) {
        Header header = jdbc.sql(STATEMENT_HEADER)
                .param("request", requestId)
                .query((row, number) -> header(row))
                .single();
        LocalDate on = letterDay.of(header.night(), leaving);
        return claim(header, on, true, invoices(ALL_OPEN, header, on), false);
    }

    private record Header(
            LocalDate night,
            Claim.Step step,
            Claim.Debtor client,
            Optional<Claim.Person> recipient,
            Optional<Claim.Person> collector) {}

    private Header header(long stepId, String sql) {
        return jdbc.sql(sql)
                .param("step", stepId)
                .query((row, number) -> header(row))
                .single();
    }

    private static Header header(ResultSet row) throws SQLException {
        return new Header(
                row.getObject("step_on", LocalDate.class),
                new Claim.Step(
                        row.getLong("id"),
                        row.getLong("creditor_id"),
                        row.getString("status"),
                        Channel.valueOf(row.getString("channel")),
                        Currency.getInstance(row.getString("currency")),
                        row.getString("template"),
                        row.getBoolean("courtesy"),
                        row.getBoolean("claims_charges"),
                        row.getBoolean("attaches_files")),
                new Claim.Debtor(
                        row.getLong("client_id"),
                        row.getString("number"),
                        row.getString("name"),
                        ClientKind.valueOf(row.getString("kind")),
                        Locale.of(row.getString("language")),
                        Optional.ofNullable(row.getString("tone")).map(Tone::valueOf)),
                person(row.getString("recipient_name"), row.getString("recipient_email")),
                person(row.getString("collector_name"), row.getString("collector_email")));
    }

    private static Optional<Claim.Person> person(@Nullable String name, @Nullable String email) {
        return name == null || email == null ? Optional.empty() : Optional.of(new Claim.Person(name, email));
    }

    private List<ClaimedInvoice> invoices(String sql, Header header, LocalDate on) {
        String currency = header.step().currency().getCurrencyCode();
        return jdbc.sql(sql)
                .param("step", header.step().id())
                .param("client", header.client().id())
                .param("on", on)
                .query((row, number) -> new ClaimedInvoice(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("total"), currency),
                        Money.of(row.getBigDecimal("balance"), currency),
                        Money.of(row.getBigDecimal("held"), currency),
                        row.getBoolean("leads")))
                .list();
    }

    /**
     * What the night deducts.
     *
     * @param credits credit notes that are not used up
     * @param payments money received that no invoice was found for, or not yet
     */
    public record Deductions(List<Claim.Deduction> credits, List<Claim.Deduction> payments) {}

    /** What a client has in this currency that makes up for invoices, each kind the oldest first. */
    public Deductions deductions(long clientId, String currency) {
        Deductions deductions = new Deductions(new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                select true as credited, number as label, issued_on as "on", -balance as amount, id
                from invoice
                where client_id = :client and currency = :currency and balance < 0
                union all
                select false, reference, received_on, amount, line_id
                from cash_of_client
                where client_id = :client and currency = :currency
                order by "on", id nulls first, amount
                """).param("client", clientId).param("currency", currency).query(row -> {
            (row.getBoolean("credited") ? deductions.credits() : deductions.payments())
                    .add(new Claim.Deduction(
                            row.getString("label"),
                            row.getObject("on", LocalDate.class),
                            Money.of(row.getBigDecimal("amount"), currency)));
        });
        return deductions;
    }
}
