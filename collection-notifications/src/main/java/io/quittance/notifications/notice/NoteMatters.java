package io.quittance.notifications.notice;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does a debit note ask for, and is any of it still owed? */
@Component
class NoteMatters {

    private static final String NOTE = """
            select d.id, d.number, d.currency, d.interest, d.indemnity,
                   exists (select from debit_note_line l
                           join charge_standing s on s.invoice_id = l.invoice_id and s.claimed > s.waived + s.paid
                           where l.note_id = d.id
                             and case s.kind when 'INTEREST' then l.interest else l.indemnity end > 0) as owed
            from notice n join debit_note d on d.id = n.debit_note_id
            where n.id = :notice
            """;

    private final JdbcClient jdbc;

    NoteMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id, String number, String currency, BigDecimal interest, BigDecimal indemnity, boolean owed) {}

    /** A note never changes; what it asks for may be paid or waived since. */
    Matter of(long notice) {
        Row row = jdbc.sql(NOTE)
                .param("notice", notice)
                .query(DataClassRowMapper.newInstance(Row.class))
                .single();
        Money interest = Money.of(row.interest(), row.currency());
        Money indemnity = Money.of(row.indemnity(), "EUR");
        boolean together = interest.currency().equals(indemnity.currency()) || !interest.isPositive();
        Money asked = !interest.isPositive() ? indemnity : together ? interest.plus(indemnity) : interest;
        return new Matter(
                row.owed() ? Optional.empty() : Optional.of("PAID"),
                row.id(),
                row.number(),
                0,
                row.number(),
                asked,
                Optional.empty(),
                together ? Optional.empty() : Optional.of(indemnity).filter(Money::isPositive),
                Money.zero(asked.currency()),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                List.of());
    }
}
