package io.quittance.notifications.notice;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does a debit note ask for, and how much of it is still owed? */
@Component
class NoteMatters {

    /** Of what it claimed of an invoice, no more than is still claimed of that invoice is asked for. */
    private static final String NOTE = """
            select d.id, d.number, d.currency, d.interest, d.indemnity,
                   coalesce(sum(least(l.interest, s.due)) filter (where s.kind = 'INTEREST'), 0) as interest_due,
                   coalesce(sum(least(l.indemnity, s.due)) filter (where s.kind = 'INDEMNITY'), 0) as indemnity_due
            from notice n
            join debit_note d on d.id = n.debit_note_id
            join debit_note_line l on l.note_id = d.id
            cross join lateral (select c.kind, greatest(c.claimed - c.waived - c.paid, 0) as due
                                from charge_standing c where c.invoice_id = l.invoice_id) s
            where n.id = :notice
            group by d.id
            """;

    private final JdbcClient jdbc;

    NoteMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id,
            String number,
            String currency,
            BigDecimal interest,
            BigDecimal indemnity,
            BigDecimal interestDue,
            BigDecimal indemnityDue) {

        private Set<ChargeKind> charges() {
            return Stream.of(ChargeKind.values())
                    .filter(kind -> (kind == ChargeKind.INTEREST ? interest : indemnity).signum() > 0)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private List<Money> sums(BigDecimal ofInterest, BigDecimal ofIndemnity) {
            Money interest = Money.of(ofInterest, currency);
            Money indemnity = Money.of(ofIndemnity, "EUR");
            List<Money> sums =
                    currency.equals("EUR") ? List.of(interest.plus(indemnity)) : List.of(interest, indemnity);
            return sums.stream().filter(Money::isPositive).toList();
        }
    }

    /** A note never changes; what it asks for may be paid or waived since, or a part of it. */
    Matter of(long notice) {
        Row row = jdbc.sql(NOTE)
                .param("notice", notice)
                .query(DataClassRowMapper.newInstance(Row.class))
                .single();
        List<Money> asked = row.sums(row.interestDue(), row.indemnityDue());
        List<Money> settled = row.sums(
                row.interest().subtract(row.interestDue()), row.indemnity().subtract(row.indemnityDue()));
        Money amount = asked.isEmpty() ? Money.of(BigDecimal.ZERO, row.currency()) : asked.getFirst();
        return new Matter(
                asked.isEmpty() ? Optional.of("PAID") : Optional.empty(),
                row.id(),
                row.number(),
                0,
                row.number(),
                amount,
                Optional.empty(),
                settled.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Matter.Settled(row.sums(row.interest(), row.indemnity()), settled)),
                asked.stream().skip(1).findFirst(),
                row.charges(),
                Money.zero(amount.currency()),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                List.of());
    }
}
