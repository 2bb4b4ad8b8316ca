package io.quittance.matching.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which payments a movement that went out may have given back: a returned direct debit, a reversed credit. */
@Component
@Transactional(readOnly = true)
public class ReturnedPayments {

    private static final int MOST = 10;

    /** Subscriptions of one amount are many; the text tells which. */
    private static final int MOST_READ = 500;

    /** Eight weeks, and some days until the bank tells. */
    private static final int REFUNDABLE_DAYS = 65;

    private final JdbcClient jdbc;

    ReturnedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A payment of the amount that went back.
     *
     * @param ties what ties it to the movement, the strongest first; at least the amount
     * @param invoices the numbers of those that it paid, the oldest due first
     */
    public record Returned(
            long paymentId,
            long clientId,
            String clientNumber,
            String clientName,
            LocalDate receivedOn,
            List<String> invoices,
            List<Tie> ties) {

        public Returned {
            invoices = List.copyOf(invoices);
            ties = List.copyOf(ties);
        }

        /** The strongest. */
        public Tie tie() {
            return ties.getFirst();
        }
    }

    /** How a payment is tied to what went back, the strongest first. */
    public enum Tie {
        /** The same reference of the payer on a line of that amount. */
        REFERENCE,
        /** The text names an invoice that it paid. */
        NUMBER,
        /** The same mandate of a direct debit. */
        MANDATE,
        /** It came from the account that the money went back to. */
        ACCOUNT,
        /** The movement bears the client's name. */
        NAME,
        /** Amount and currency. */
        AMOUNT
    }

    /** The payments of that amount which still stand, or were taken back by hand as returned; the best tied and latest first. */
    public List<Returned> of(MovedLine line) {
        return read(line).stream()
                .sorted(Comparator.comparing(Returned::tie))
                .limit(MOST)
                .toList();
    }

    private List<Returned> read(MovedLine line) {
        Trail trail = Trail.of(line);
        return jdbc.sql("""
                select * from (
                    select p.id as payment_id, p.client_id, c.number as client_number, c.name as client_name, p.received_on,
                           coalesce(l.end_to_end = :endToEnd, false) as by_reference,
                           coalesce(l.mandate = :mandate, false) as by_mandate,
                           coalesce(l.payer_iban = :iban, false)
                                or exists (select from payer_alias a
                                           where a.client_id = p.client_id and a.kind = 'IBAN' and a.value = :iban
                                             and a.forgotten_on is null) as by_account,
                           array(select i.number from allocation a join invoice i on i.id = a.invoice_id
                                 where a.payment_id = p.id group by i.id
                                 having sum(a.amount) > 0 or p.taken_back_on is not null
                                 order by i.due_on, i.id) as invoices
                    from payment p
                    join client c on c.id = p.client_id
                    left join statement_match m on m.payment_id = p.id and m.kind = 'PAYMENT' and m.undone_on is null
                    left join statement_line l on l.id = m.line_id
                    where p.creditor_id = :creditor and p.source = 'RECEIVED' and p.currency = :currency and p.amount = :amount
                      and p.received_on <= :on
                      and (p.taken_back_on is null or p.taken_back_reason = 'RETURNED')
                      and not exists (select from statement_match r
                                      where r.payment_id = p.id and r.kind = 'RETURN' and r.undone_on is null)) found
                order by by_reference desc, by_mandate desc, by_account desc, received_on desc, payment_id desc
                limit :read
                """)
                .param("creditor", line.creditorId())
                .param("currency", line.amount().currency().getCurrencyCode())
                .param("amount", line.waiting().negate().amount())
                .param("on", line.bookedOn())
                .param("endToEnd", line.endToEnd())
                .param("mandate", line.mandate())
                .param("iban", line.iban())
                .param("read", MOST_READ)
                .query((row, number) -> returned(row, trail))
                .list();
    }

    private static Returned returned(ResultSet row, Trail trail) throws SQLException {
        List<String> invoices = List.of((String[]) row.getArray("invoices").getArray());
        String name = row.getString("client_name");
        Set<Tie> ties = EnumSet.of(Tie.AMOUNT);
        ties.addAll(trail.ties(name, invoices));
        for (Tie told : List.of(Tie.REFERENCE, Tie.MANDATE, Tie.ACCOUNT)) {
            if (row.getBoolean("by_" + told.name().toLowerCase(Locale.ROOT))) {
                ties.add(told);
            }
        }
        return new Returned(
                row.getLong("payment_id"),
                row.getLong("client_id"),
                row.getString("client_number"),
                name,
                row.getDate("received_on").toLocalDate(),
                invoices,
                List.copyOf(ties));
    }

    /**
     * The one that is sure: tied by more than name and amount, and the only one tied like this. A mandate or an account pays month
     * after month, and the number of an invoice may be in another's text: by them it is sure only within the weeks in which a debtor
     * may have a direct debit refunded (Directive (EU) 2015/2366, art. 77), and while no other credit of that amount waits from there.
     */
    public OptionalLong sure(MovedLine line) {
        List<Returned> found = read(line);
        if (found.isEmpty() || found.size() == MOST_READ) {
            return OptionalLong.empty(); // none, or the right one may be among those that were not read
        }
        Returned best = found.stream().min(Comparator.comparing(Returned::tie)).orElseThrow();
        if (best.tie().compareTo(Tie.NAME) >= 0) {
            return OptionalLong.empty();
        }
        boolean isOnly = found.stream().filter(one -> one.tie() == best.tie()).count() == 1
                && found.stream().noneMatch(other -> isContradicted(best, other));
        boolean byReference = best.tie() == Tie.REFERENCE;
        boolean mayBeOther = best.receivedOn().isBefore(line.bookedOn().minusDays(REFUNDABLE_DAYS))
                || waitsFromThere(line, best.tie());
        return isOnly && (byReference || !mayBeOther) ? OptionalLong.of(best.paymentId()) : OptionalLong.empty();
    }

    /** The invoice is named of one, and the money went back to another's account. */
    private static boolean isContradicted(Returned named, Returned other) {
        return named.tie() == Tie.NUMBER
                && Stream.of(Tie.MANDATE, Tie.ACCOUNT)
                        .anyMatch(tie ->
                                other.ties().contains(tie) && !named.ties().contains(tie));
    }

    private boolean waitsFromThere(MovedLine line, Tie tie) {
        return jdbc.sql("""
                select exists (select from statement_line l
                               where l.creditor_id = :creditor and l.waiting > 0 and l.amount = :amount
                                 and l.currency = :currency and l.booked_on <= :on
                                 and (:byNumber or l.mandate = :mandate or l.payer_iban = :iban))
                """)
                .param("creditor", line.creditorId())
                .param("currency", line.amount().currency().getCurrencyCode())
                .param("amount", line.waiting().negate().amount())
                .param("on", line.bookedOn())
                .param("mandate", line.mandate())
                .param("iban", line.iban())
                .param("byNumber", tie == Tie.NUMBER)
                .query(Boolean.class)
                .single();
    }
}
