package io.quittance.insight.today;

import io.quittance.insight.Columns;
import io.quittance.money.Iban;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Up to when is it known what came in? */
@Component
@Transactional(readOnly = true)
public class MoneySeen {

    private static final String SEEN = """
            select m.seen_until, m.account,
                   coalesce(m.seen_until < :on - k.stale_payments_days, k.stale_payments_days is not null) as is_stale
            from creditor k
            cross join money_seen(k.id, :on) m
            where k.id = :creditor
            """;

    private final JdbcClient jdbc;

    MoneySeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As a night of that day sees it.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such creditor
     */
    public Seen on(long creditorId, LocalDate on) {
        return jdbc.sql(SEEN)
                .param("creditor", creditorId)
                .param("on", on)
                .query((row, number) ->
                        new Seen(Columns.date(row, "seen_until"), row.getString("account"), row.getBoolean("is_stale")))
                .single();
    }

    /**
     * @param until null: no payment ever came in
     * @param account of the bank statements, the one told of least lately; null: payments and imports decide
     * @param stale whether it is longer ago than the creditor allows, so that a night of that day reminds nobody
     */
    public record Seen(@Nullable LocalDate until, @Nullable String account, boolean stale) {

        /** The account in groups of four; as the bank told it where it is no IBAN; null as the account. */
        public @Nullable String accountGrouped() {
            return account == null
                    ? null
                    : Optional.of(account)
                            .flatMap(Iban::parse)
                            .map(Iban::grouped)
                            .orElse(account);
        }
    }
}
