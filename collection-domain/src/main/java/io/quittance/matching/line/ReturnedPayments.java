package io.quittance.matching.line;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which payments a movement that went out may have given back: a returned direct debit, a reversed credit. */
@Component
@Transactional(readOnly = true)
public class ReturnedPayments {

    private static final int MOST = 10;

    /** Eight weeks, and some days until the bank tells. */
    private static final int REFUNDABLE_DAYS = 65;

    private final JdbcClient jdbc;

    ReturnedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A payment of the amount that went back.
     *
     * @param tie how it is tied to the movement
     */
    public record Returned(
            long paymentId, long clientId, String clientNumber, String clientName, LocalDate receivedOn, Tie tie) {}

    /** How a payment is tied to what went back, the strongest first. */
    public enum Tie {
        /** The same reference of the payer on a line of that amount. */
        REFERENCE,
        /** The same mandate of a direct debit. */
        MANDATE,
        /** It came from the account that the money went back to. */
        ACCOUNT,
        /** Only amount and currency. */
        AMOUNT
    }

    /** The payments of that amount which still stand, or were taken back by hand as returned; the best tied and latest first. */
    public List<Returned> of(MovedLine line) {
        return jdbc.sql("""
                select * from (
                    select p.id as payment_id, p.client_id, c.number as client_number, c.name as client_name, p.received_on,
                           case when l.end_to_end = :endToEnd then 'REFERENCE'
                                when l.mandate = :mandate then 'MANDATE'
                                when l.payer_iban = :iban
                                     or exists (select from payer_alias a
                                                where a.client_id = p.client_id and a.kind = 'IBAN' and a.value = :iban
                                                  and a.forgotten_on is null) then 'ACCOUNT'
                                else 'AMOUNT' end as tie
                    from payment p
                    join client c on c.id = p.client_id
                    left join statement_match m on m.payment_id = p.id and m.kind = 'PAYMENT' and m.undone_on is null
                    left join statement_line l on l.id = m.line_id
                    where p.creditor_id = :creditor and p.source = 'RECEIVED' and p.currency = :currency and p.amount = :amount
                      and p.received_on <= :on
                      and (p.taken_back_on is null or p.taken_back_reason = 'RETURNED')
                      and not exists (select from statement_match r
                                      where r.payment_id = p.id and r.kind = 'RETURN' and r.undone_on is null)) found
                order by case tie when 'REFERENCE' then 1 when 'MANDATE' then 2 when 'ACCOUNT' then 3 else 4 end, received_on desc, payment_id desc
                limit :most
                """)
                .param("creditor", line.creditorId())
                .param("currency", line.amount().currency().getCurrencyCode())
                .param("amount", line.waiting().negate().amount())
                .param("on", line.bookedOn())
                .param("endToEnd", line.endToEnd())
                .param("mandate", line.mandate())
                .param("iban", line.iban())
                .param("most", MOST)
                .query(DataClassRowMapper.newInstance(Returned.class))
                .list();
    }

    /**
     * The one that is sure: tied by more than its amount, and the only one tied like this. A mandate or an account pays month
     * after month: by them it is sure only within the weeks in which a debtor may have a direct debit refunded (Directive (EU)
     * 2015/2366, art. 77), and while no other credit of that amount waits from there.
     */
    public OptionalLong sure(MovedLine line) {
        List<Returned> found = of(line);
        if (found.isEmpty() || found.getFirst().tie() == Tie.AMOUNT) {
            return OptionalLong.empty();
        }
        Returned best = found.getFirst();
        boolean isOnly = found.stream().filter(one -> one.tie() == best.tie()).count() == 1;
        boolean byReference = best.tie() == Tie.REFERENCE;
        boolean mayBeOther =
                best.receivedOn().isBefore(line.bookedOn().minusDays(REFUNDABLE_DAYS)) || waitsFromThere(line);
        return isOnly && (byReference || !mayBeOther) ? OptionalLong.of(best.paymentId()) : OptionalLong.empty();
    }

    private boolean waitsFromThere(MovedLine line) {
        return jdbc.sql("""
                select exists (select from statement_line l
                               where l.creditor_id = :creditor and l.waiting > 0 and l.amount = :amount
                                 and l.currency = :currency and l.booked_on <= :on
                                 and (l.mandate = :mandate or l.payer_iban = :iban))
                """)
                .param("creditor", line.creditorId())
                .param("currency", line.amount().currency().getCurrencyCode())
                .param("amount", line.waiting().negate().amount())
                .param("on", line.bookedOn())
                .param("mandate", line.mandate())
                .param("iban", line.iban())
                .query(Boolean.class)
                .single();
    }
}
