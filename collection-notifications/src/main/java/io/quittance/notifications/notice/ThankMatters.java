package io.quittance.notifications.notice;

import io.quittance.money.Money;
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

/** What is a client thanked for, and did it stay paid? */
@Component
class ThankMatters {

    private static final String LOCK = """
            select c.id from client c join notice n on n.client_id = c.id where n.id = :notice for no key update of c
            """;

    private static final String STEP = """
            select s.id, s.currency,
                   exists (select from dunning_line l join invoice i on i.id = l.invoice_id
                           where l.step_id = s.id and i.balance > 0) as reopened,
                   not may_be_thanked(s.client_id, :on) as held,
                   coalesce((select k.thanks from matching_rule k where k.creditor_id = s.creditor_id), false) as wanted,
                   (select max(r.received_on) from paid_after_step r
                    where r.client_id = s.client_id and r.step_id = s.id) as paid_on
            from notice n
            join dunning_step s on s.id = n.thanked_step_id
            where n.id = :notice
            """;

    /** What of each invoice was paid since the reminder. */
    private static final String LINES = """
            select i.number as label, i.due_on as due, sum(a.amount) as amount
            from dunning_step s
            join paid_after_step r on r.client_id = s.client_id and r.step_id = s.id
            join allocation a on a.payment_id = r.payment_id
            join dunning_line l on l.step_id = s.id and l.invoice_id = a.invoice_id
            join invoice i on i.id = a.invoice_id
            where s.id = :step
            group by i.id
            having sum(a.amount) > 0
            order by i.due_on, i.id
            """;

    private final JdbcClient jdbc;

    ThankMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id,
            String currency,
            boolean reopened,
            boolean held,
            boolean wanted,
            @Nullable LocalDate paidOn) {

        /** Why nobody is thanked; empty: the money stayed. */
        private Optional<String> over(List<Line> lines) {
            if (reopened || lines.isEmpty()) {
                return Optional.of("PAYMENT_GONE");
            }
            if (held) {
                return Optional.of("HELD");
            }
            return wanted ? Optional.empty() : Optional.of("NO_THANKS");
        }
    }

    /** Keeps the client's money as it is until the transaction ends: whoever takes a payment back waits, or came first. */
    Matter of(long notice, LocalDate on) {
        jdbc.sql(LOCK)
                .param("notice", notice)
                .query((row, n) -> row.getLong("id"))
                .single();
        Row row = jdbc.sql(STEP)
                .param("notice", notice)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Row.class))
                .single();
        List<Line> lines = lines(row);
        Money none = Money.of(BigDecimal.ZERO, row.currency());
        return new Matter(
                row.over(lines),
                row.id(),
                Long.toString(row.id()),
                0,
                "",
                lines.stream().map(Line::amount).reduce(none, Money::plus),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                none,
                Optional.ofNullable(row.paidOn()),
                Optional.empty(),
                0,
                lines.size(),
                lines);
    }

    private List<Line> lines(Row step) {
        return jdbc.sql(LINES)
                .param("step", step.id())
                .query((row, n) -> new Line(
                        row.getString("label"),
                        row.getObject("due", LocalDate.class),
                        Money.of(row.getBigDecimal("amount"), step.currency())))
                .list();
    }
}
