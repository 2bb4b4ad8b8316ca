package io.quittance.notifications.notice;

import io.quittance.money.Money;
import io.quittance.notifications.notice.Matter.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does a settlement offer, and is it still open, and held by nothing but itself? */
@Component
class OfferMatters {

    private static final String LOCK = """
            select s.id from settlement s join notice n on n.settlement_id = s.id where n.id = :notice for update of s
            """;

    private static final String OFFER = """
            select s.id, s.currency, s.amount, t.received, s.until, t.state,
                   is_held_beside(s.client_id, array(select l.invoice_id from settlement_invoice l where l.settlement_id = s.id),
                                  array(select l.hold_id from settlement_invoice l
                                        where l.settlement_id = s.id and l.hold_id is not null), :on) as held,
                   coalesce((select min(i.number) from settlement_invoice l join invoice i on i.id = l.invoice_id
                             where l.settlement_id = s.id having count(*) = 1), c.number) as named
            from notice n
            join settlement s on s.id = n.settlement_id
            join client c on c.id = s.client_id
            join settlement_standing(:on) t on t.settlement_id = s.id
            where n.id = :notice
            """;

    private static final String LINES = """
            select i.number, i.due_on, l.owed from settlement_invoice l join invoice i on i.id = l.invoice_id
            where l.settlement_id = :settlement order by i.due_on, i.id
            """;

    private final JdbcClient jdbc;

    OfferMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id,
            String currency,
            BigDecimal amount,
            BigDecimal received,
            LocalDate until,
            String state,
            boolean held,
            String named) {

        /** Why it is not told; empty: it is. */
        private Optional<String> over() {
            if (!state.equals("OFFERED")) {
                return Optional.of("SETTLEMENT_" + state);
            }
            return held ? Optional.of("HELD") : Optional.empty();
        }
    }

    /** Keeps the settlement as it is until the transaction ends: whoever withdraws it waits, or came first. */
    Matter of(long notice, LocalDate on) {
        jdbc.sql(LOCK)
                .param("notice", notice)
                .query((row, n) -> row.getLong("id"))
                .single();
        Row row = jdbc.sql(OFFER)
                .param("notice", notice)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Row.class))
                .single();
        List<Line> lines = lines(row);
        Money amount = Money.of(row.amount(), row.currency());
        Money received = Money.of(row.received(), row.currency());
        Money missing = amount.minus(received);
        return new Matter(
                row.over(),
                row.id(),
                Long.toString(row.id()),
                0,
                row.named(),
                missing.isPositive() ? missing : Money.zero(amount.currency()),
                Optional.of(lines.stream().map(Line::amount).reduce(Money.zero(amount.currency()), Money::plus)),
                received.isPositive()
                        ? Optional.of(new Matter.Settled(List.of(amount), List.of(received)))
                        : Optional.empty(),
                Optional.empty(),
                Set.of(),
                Money.zero(amount.currency()),
                Optional.of(row.until()),
                Optional.empty(),
                0,
                0,
                lines);
    }

    private List<Line> lines(Row offer) {
        return jdbc.sql(LINES)
                .param("settlement", offer.id())
                .query((row, n) -> new Line(
                        row.getString("number"),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("owed"), offer.currency())))
                .list();
    }
}
