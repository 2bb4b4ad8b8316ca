package io.quittance.insight.statement;

import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far is each account told, and what stood on it then? Those of the creditor, and those that it does not know. */
@Component
@Transactional(readOnly = true)
public class AccountStandings {

    private final JdbcClient jdbc;

    AccountStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One account.
     *
     * @param account its IBAN, or as its bank tells it where the creditor does not know it
     * @param label what people call it; empty where they do not
     * @param toldUntil the last day a statement told of; null: none came yet
     * @param closing null: no statement told it
     */
    public record AccountStanding(
            String account,
            String label,
            boolean known,
            @Nullable LocalDate toldUntil,
            @Nullable Money closing) {

        /** How many days ago the account was told of; null: never. */
        public @Nullable Long daysSince(LocalDate today) {
            return toldUntil == null ? null : Math.max(0, ChronoUnit.DAYS.between(toldUntil, today));
        }
    }

    /** By label; at most 200. */
    public List<AccountStanding> of(long creditorId) {
        return jdbc.sql("""
                select a.account, a.label, a.known, told.until, last.closing, last.currency
                from (select iban as account, label, true as known from account_of_creditor where creditor_id = :creditor
                      union all
                      select distinct s.account, '', false from statement s
                      where s.creditor_id = :creditor
                        and not exists (select from account_of_creditor k where k.creditor_id = :creditor and k.iban = s.account)) a
                left join (select account, last_on as until from statements_told(:creditor, 'infinity')) told
                    on told.account = a.account
                left join lateral (
                    select s.closing, s.currency from statement s
                    where s.creditor_id = :creditor and s.account = a.account and s.closing is not null
                    order by s.closing_on desc nulls last, s.id desc limit 1) last on true
                order by not a.known, a.label, a.account limit 200
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new AccountStanding(
                        row.getString("account"),
                        row.getString("label"),
                        row.getBoolean("known"),
                        Columns.date(row, "until"),
                        Columns.moneyOrNull(row, "closing", "currency")))
                .list();
    }
}
