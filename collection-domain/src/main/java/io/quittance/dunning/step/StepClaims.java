package io.quittance.dunning.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may a step ask for today, whatever it asked for on its night? */
@Component
public class StepClaims {

    private static final String LINES = """
            select s.id as step_id, i.id as invoice_id, i.number, i.due_on, i.balance, coalesce(h.held, 0) as held,
                   v.after_days < 0 or i.due_on < :on as asked
            from dunning_step s
            join dunning_level v on v.policy_version_id = s.policy_version_id and v.rank = s.rank
            join dunning_line l on l.step_id = s.id
            join invoice i on i.id = l.invoice_id and i.balance > 0
            left join held_on(:on) h on h.client_id in (:clients) and h.invoice_id = i.id
            where s.id in (:steps)
            order by s.id, i.due_on, i.id
            """;

    private static final String CASH = """
            select s.id as step_id, s.client_id, s.currency,
                   coalesce((select -sum(i.balance) from invoice i
                             where i.client_id = s.client_id and i.currency = s.currency and i.balance < 0), 0) as credits,
                   coalesce((select sum(k.amount) from cash_of_client k
                             where k.client_id = s.client_id and k.currency = s.currency), 0) as unapplied
            from dunning_step s
            where s.id in (:steps)
            """;

    private final JdbcClient jdbc;

    StepClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By step. */
    @Transactional(readOnly = true)
    public Map<Long, Claim> of(Collection<Long> steps, LocalDate on) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        List<Cash> cash = jdbc.sql(CASH)
                .param("steps", steps)
                .query(DataClassRowMapper.newInstance(Cash.class))
                .list();
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql(LINES)
                .param("steps", steps)
                .param("clients", cash.stream().map(Cash::clientId).distinct().toList())
                .param("on", on)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("step_id"), step -> new ArrayList<>())
                            .add(new Line(
                                    row.getLong("invoice_id"),
                                    row.getString("number"),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getBigDecimal("balance"),
                                    row.getBigDecimal("held"),
                                    row.getBoolean("asked")));
                });
        Map<Long, Claim> claims = new LinkedHashMap<>();
        for (Cash one : cash) {
            claims.put(
                    one.stepId(),
                    new Claim(
                            one.currency(),
                            lines.getOrDefault(one.stepId(), List.of()),
                            one.credits(),
                            one.unapplied()));
        }
        return claims;
    }

    record Cash(long stepId, long clientId, String currency, BigDecimal credits, BigDecimal unapplied) {}

    /**
     * A step's claim on its client, as it stands on a day.
     *
     * @param lines its invoices that are still open, the oldest due first
     * @param credits of the client, in {@code currency}: credit notes not used up
     * @param unapplied of the client, in {@code currency}: payments that settle nothing yet
     */
    public record Claim(String currency, List<Line> lines, BigDecimal credits, BigDecimal unapplied) {

        public Claim {
            lines = List.copyOf(lines);
        }

        /** What the client owes of it: not what is held, or not due yet unless a courtesy asks; credits and cash taken off. */
        public BigDecimal amount() {
            return lines.stream()
                    .filter(Line::isAsked)
                    .map(Line::open)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(deducted())
                    .max(BigDecimal.ZERO);
        }

        /** Credits and unapplied cash together. */
        public BigDecimal deducted() {
            return credits.add(unapplied);
        }
    }

    /**
     * An open invoice of a step.
     *
     * @param held the part of the balance that must not be asked for
     * @param isAsked false: told for information, because it is not due yet
     */
    public record Line(
            long invoiceId, String number, LocalDate dueOn, BigDecimal balance, BigDecimal held, boolean isAsked) {

        /** What of it may be asked for. */
        public BigDecimal open() {
            return balance.subtract(held);
        }
    }
}
