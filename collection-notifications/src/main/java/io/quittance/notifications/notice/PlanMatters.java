package io.quittance.notifications.notice;

import io.quittance.money.Money;
import io.quittance.notice.NoticeKind;
import io.quittance.notifications.notice.Matter.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How does the plan stand that a notice is about, and is there still something to tell? */
@Component
class PlanMatters {

    private static final String LOCK = """
            select p.id from payment_plan p
            join plan_version v on v.plan_id = p.id
            join notice n on n.version_id = v.id
            where n.id = :notice for update of p
            """;

    private static final String STANDING = """
            select p.id as plan, v.id as version, v.number, p.currency, s.state, s.version_id as holding, v.total,
                   v.signed_on is not null as signed, v.valid_until,
                   (select max(x.number) from plan_version x where x.plan_id = p.id) as newest,
                   (select count(*) from plan_instalment x where x.version_id = v.id) as instalments,
                   n.instalment_no as no, i.due_on, i.last_on, i.amount - i.paid as missing, i.state as instalment_state,
                   exists (select from plan_invoice l join invoice f on f.id = l.invoice_id
                           where l.version_id = v.id and f.balance > 0) as open,
                   is_held_beside(p.client_id, array(select l.invoice_id from plan_invoice l where l.version_id = v.id),
                                  array(select h.id from hold h where h.client_id = p.client_id and h.reason = 'PLAN'), :on) as held,
                   coalesce((select min(f.number) from plan_invoice l join invoice f on f.id = l.invoice_id
                             where l.version_id = v.id having count(*) = 1), c.number) as named,
                   coalesce((select d.amount from deducted_of(array[p.client_id]) d where d.currency = p.currency), 0) as deducted
            from notice n
            join plan_version v on v.id = n.version_id
            join payment_plan p on p.id = v.plan_id
            join client c on c.id = p.client_id
            join plan_standing(:on) s on s.plan_id = p.id
            left join instalment_standing(:on) i on i.version_id = v.id and i.no = n.instalment_no
            where n.id = :notice
            """;

    private static final String SCHEDULE = """
            select no::text as label, due_on, amount from plan_instalment where version_id = :version order by no
            """;

    /** What is held of an invoice, by a dispute for instance, is not asked for. */
    private static final String OWED = """
            select a.due_on, i.number as label, a.balance - a.held as amount
            from plan_version v
            join payment_plan p on p.id = v.plan_id
            cross join lateral asked_of(array[p.client_id], :on) a
            join plan_invoice l on l.version_id = v.id and l.invoice_id = a.invoice_id
            join invoice i on i.id = a.invoice_id
            where v.id = :version and a.balance > a.held
            order by a.due_on, a.invoice_id
            """;

    private final JdbcClient jdbc;

    PlanMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long plan,
            long version,
            int number,
            String currency,
            String state,
            long holding,
            BigDecimal total,
            boolean signed,
            @Nullable LocalDate validUntil,
            int newest,
            int instalments,
            @Nullable Integer no,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate lastOn,
            @Nullable BigDecimal missing,
            @Nullable String instalmentState,
            boolean open,
            boolean held,
            String named,
            BigDecimal deducted) {

        private boolean isRunning() {
            return state.equals("SIGNED") || state.equals("ACTIVE") || state.equals("LATE");
        }
    }

    /** Keeps the plan as it is until the transaction ends: whoever cancels it waits, or came first. */
    Matter of(long notice, NoticeKind kind, LocalDate on) {
        jdbc.sql(LOCK)
                .param("notice", notice)
                .query((row, n) -> row.getLong("id"))
                .single();
        Row row = jdbc.sql(STANDING)
                .param("notice", notice)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Row.class))
                .single();
        List<Line> lines = kind == NoticeKind.PLAN_BROKEN ? lines(OWED, row, on) : lines(SCHEDULE, row, on);
        return kind == NoticeKind.PLAN_BROKEN ? broken(row, lines) : matter(row, kind, lines, on);
    }

    private static Matter matter(Row row, NoticeKind kind, List<Line> lines, LocalDate on) {
        Money total = money(row.total(), row);
        return new Matter(
                kind == NoticeKind.PLAN_PROPOSAL ? answered(row, on) : settled(row, kind, on),
                row.plan(),
                Long.toString(row.plan()),
                row.number(),
                row.named(),
                row.missing() == null ? total : money(row.missing(), row),
                Optional.of(total),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Money.zero(total.currency()),
                Optional.ofNullable(kind == NoticeKind.PLAN_PROPOSAL ? row.validUntil() : row.dueOn()),
                Optional.ofNullable(row.lastOn()),
                row.no() == null ? 0 : row.no(),
                row.instalments(),
                lines);
    }

    private static Matter broken(Row row, List<Line> lines) {
        Money none = money(BigDecimal.ZERO, row);
        Money owed = lines.stream().map(Line::amount).reduce(none, Money::plus);
        Money deducted = money(row.deducted(), row);
        Money asked = owed.minus(deducted);
        return new Matter(
                !isHeldBy(row, "BROKEN")
                        ? Optional.of("PLAN_" + replacedOr(row))
                        : Optional.of(emptied(row, lines)).filter(empty -> !asked.isPositive()),
                row.plan(),
                Long.toString(row.plan()),
                row.number(),
                row.named(),
                asked.isPositive() ? asked : none,
                Optional.of(owed),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                deducted,
                Optional.empty(),
                Optional.empty(),
                0,
                row.instalments(),
                lines);
    }

    private static String emptied(Row row, List<Line> lines) {
        if (!row.open()) {
            return "PAID";
        }
        return lines.isEmpty() ? "HELD" : "COVERED_BY_CASH";
    }

    /** A proposal is told as long as the client may sign it. */
    private static Optional<String> answered(Row row, LocalDate on) {
        if (row.state().equals("CANCELLED") || row.state().equals("COMPLETED")) {
            return Optional.of("PLAN_" + row.state());
        }
        if (row.signed()) {
            return Optional.of("PLAN_SIGNED");
        }
        if (row.newest() > row.number()) {
            return Optional.of("PLAN_REPLACED");
        }
        boolean stands = row.validUntil() != null && !row.validUntil().isBefore(on);
        return stands ? Optional.empty() : Optional.of("PLAN_EXPIRED");
    }

    /** A reminder is told as long as its instalment is neither paid nor held by more than its plan, and neither its day nor its grace is over. */
    private static Optional<String> settled(Row row, NoticeKind kind, LocalDate on) {
        if (row.holding() != row.version() || !row.isRunning()) {
            return Optional.of("PLAN_" + replacedOr(row));
        }
        if ("PAID".equals(row.instalmentState())) {
            return Optional.of("PAID");
        }
        if (row.held()) {
            return Optional.of("HELD");
        }
        boolean late = "LATE".equals(row.instalmentState());
        if (kind == NoticeKind.INSTALMENT_LATE) {
            return late ? Optional.empty() : Optional.of("NOT_DUE");
        }
        return row.dueOn() != null && on.isAfter(row.dueOn()) ? Optional.of("VOID") : Optional.empty();
    }

    private static boolean isHeldBy(Row row, String state) {
        return row.holding() == row.version() && row.state().equals(state);
    }

    private static String replacedOr(Row row) {
        return row.holding() == row.version() ? row.state() : "REPLACED";
    }

    private List<Line> lines(String sql, Row row, LocalDate on) {
        return jdbc.sql(sql)
                .param("version", row.version())
                .param("on", on)
                .query((line, n) -> new Line(
                        line.getString("label"),
                        line.getObject("due_on", LocalDate.class),
                        money(line.getBigDecimal("amount"), row)))
                .list();
    }

    private static Money money(BigDecimal amount, Row row) {
        return Money.of(amount, row.currency());
    }
}
