package io.quittance.matching.candidates;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clients paid from this account or under this name before, and whose names share words with what is written? */
@Component
class PayersFound {

    private static final String LEARNED = """
            select a.line, p.client_id, 95.0 as weight
            from unnest(:lines::int[], :texts::text[]) a (line, value)
            cross join lateral (
                select x.client_id from payer_alias x
                where x.creditor_id = :creditor and x.kind = :kind and x.value = a.value and x.forgotten_on is null
                order by x.client_id limit 10) p
            """;

    /**
     * The rarest three marks of each credit, six while few clients have them; one that more than two thousand have tells nothing. The more and the
     * rarer marks are shared, and the less the name has besides, the more it weighs, up to 80.
     */
    private static final String NAMED = """
            with asked as materialized (select distinct a.line, a.mark from unnest(:lines::int[], :texts::text[]) a (line, mark)),
            known as materialized (
                select m.mark, f.clients
                from (select distinct mark from asked) m
                cross join lateral (select count(*) as clients
                                    from (select from client_name_mark x
                                          where x.creditor_id = :creditor and x.mark = m.mark limit 2001) them) f
                where f.clients between 1 and 2000),
            rarest as (
                select r.line, r.mark, r.weight
                from (select a.line, k.mark, ln(3000.0 / k.clients) as weight,
                             row_number() over rarer as place, sum(k.clients) over rarer as clients
                      from asked a join known k on k.mark = a.mark
                      window rarer as (partition by a.line order by k.clients, k.mark rows unbounded preceding)) r
                where r.place <= 3 or (r.place <= 6 and r.clients <= 1500)),
            shared as (
                select r.line, c.client_id, sum(r.weight) * count(*) / max(c.marks) as weight,
                       row_number() over (partition by r.line
                                          order by sum(r.weight) * count(*) / max(c.marks) desc, c.client_id) as place
                from rarest r join client_name_mark c on c.creditor_id = :creditor and c.mark = r.mark
                group by r.line, c.client_id)
            select line, client_id, least(80.0, 50 + weight) as weight from shared where place <= 8
            """;

    private final JdbcClient jdbc;

    PayersFound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By what was learned.
     *
     * @param kind {@code IBAN} or {@code NAME}
     */
    List<Found> learned(long creditorId, String kind, Asked values) {
        return ask(LEARNED, creditorId, values)
                .param("kind", kind)
                .query(Found::read)
                .list();
    }

    List<Found> named(long creditorId, Asked marks) {
        return ask(NAMED, creditorId, marks).query(Found::read).list();
    }

    private JdbcClient.StatementSpec ask(String question, long creditorId, Asked texts) {
        return jdbc.sql(question)
                .param("creditor", creditorId)
                .param("lines", texts.lines())
                .param("texts", texts.texts());
    }
}
