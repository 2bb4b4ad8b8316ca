package io.quittance.matching.candidates;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clients have an invoice open for exactly this amount, or agreed to pay it? Where more than five have, it tells nothing. */
@Component
class AmountsFound {

    private static final String AMOUNTS = """
            select a.line, m.client_id, 40.0 as weight
            from unnest(:lines::int[], :texts::text[]) a (line, amount)
            cross join lateral (
                select s.client_id, count(*) over () as clients
                from (select distinct y.client_id
                      from ((select x.client_id from invoice x
                             where x.creditor_id = :creditor and x.currency = :currency and x.balance = a.amount::numeric
                               and x.balance > 0 limit 20)
                            union all
                            (select x.client_id from promise x
                             where x.creditor_id = :creditor and x.currency = :currency and x.amount = a.amount::numeric
                               and x.withdrawn_on is null order by x.id desc limit 20)
                            union all
                            (select x.client_id from settlement x
                             where x.creditor_id = :creditor and x.currency = :currency and x.amount = a.amount::numeric
                               and x.paid_on is null order by x.id desc limit 20)) y) s) m
            where m.clients <= 5
            """;

    private final JdbcClient jdbc;

    AmountsFound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found> of(long creditorId, String currency, Asked amounts) {
        return jdbc.sql(AMOUNTS)
                .param("creditor", creditorId)
                .param("currency", currency)
                .param("lines", amounts.lines())
                .param("texts", amounts.texts())
                .query(Found::read)
                .list();
    }
}
