package io.quittance.insight.accounting;

import io.quittance.money.Iban;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which money settles nothing yet, and since when? */
@Component
@Transactional(readOnly = true)
public class UnmatchedMoney {

    private static final String MONEY = """
            select m.what, m.currency, count(*)::int as count, sum(m.amount) as total,
                   coalesce(sum(m.amount) filter (where m.age <= 7), 0) as days7,
                   coalesce(sum(m.amount) filter (where m.age between 8 and 30), 0) as days30,
                   coalesce(sum(m.amount) filter (where m.age between 31 and 90), 0) as days90,
                   coalesce(sum(m.amount) filter (where m.age > 90), 0) as older
            from (select 'BANK' as what, l.currency, l.waiting as amount, :on - l.booked_on as age
                  from statement_line l
                  where l.creditor_id = :creditor and l.waiting > 0 and l.booked_on <= :on
                  union all
                  select 'PAYMENT', p.currency, p.unapplied, :on - p.received_on
                  from payment p
                  where p.creditor_id = :creditor and p.unapplied > 0 and p.received_on <= :on) m
            group by m.what, m.currency
            order by m.what, m.currency
            """;

    private static final String ACCOUNTS = """
            select s.account as iban, coalesce(a.label, '') as label, s.last_on, :on - s.last_on as days, a.iban is not null as known
            from statements_told(:creditor, :on) s
            left join account_of_creditor a on a.creditor_id = :creditor and a.iban = s.account
            order by s.last_on, s.account
            """;

    private final JdbcClient jdbc;

    UnmatchedMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what it is and currency, aged on a day; what came in after that day is left out. */
    public List<Aged> aged(long creditorId, LocalDate on) {
        return jdbc.sql(MONEY)
                .param("creditor", creditorId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Aged.class))
                .list();
    }

    /** The accounts that statements told of by that day, the one told of least lately first. */
    public List<Account> accounts(long creditorId, LocalDate on) {
        return jdbc.sql(ACCOUNTS)
                .param("creditor", creditorId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Account.class))
                .list();
    }

    /** Movements of bank statements that wait, or payments that are not allocated. */
    public enum UnmatchedKind {
        BANK,
        PAYMENT
    }

    /**
     * @param days7 what is up to 7 days old
     * @param days30 8 to 30 days
     * @param days90 31 to 90 days
     */
    public record Aged(
            UnmatchedKind what,
            String currency,
            int count,
            BigDecimal total,
            BigDecimal days7,
            BigDecimal days30,
            BigDecimal days90,
            BigDecimal older) {}

    /**
     * An account, as its bank names it.
     *
     * @param days since the last day that a statement told of
     * @param known whether the creditor says that it is its own
     */
    public record Account(String iban, String label, LocalDate lastOn, int days, boolean known) {

        /** In groups of four; as the bank told it where it is no IBAN. */
        public String grouped() {
            return Iban.parse(iban).map(Iban::grouped).orElse(iban);
        }
    }
}
