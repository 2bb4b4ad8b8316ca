package io.quittance.insight.overdue;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.Conditions;
import io.quittance.insight.SearchText;
import java.util.HashMap;
import java.util.Map;

/** Which clients a filter lets through, what they owe in all, and in which order they are listed: one statement asks it all. */
final class OverdueQuestion {

    /**
     * What is owed is looked at once, from one index, at the pace of a million open invoices in a fraction of a second; the
     * parts that cost more are added only where the filter or the order needs them.
     *
     * <p>Clients who owe nothing in the main currency come after all others, by their largest invoice:
     * the largest invoice only puts them in order, no currency is added to another.
     */
    private static final String OWED = """
            with {named} owed as materialized (
                select i.client_id, i.currency, min(i.due_on) as oldest, sum(i.balance) filter (where i.due_on < :on) as overdue,
                       sum(i.balance) filter (where i.due_on < :on - 30) as over_30,
                       max(i.balance) filter (where i.due_on < :on) as largest, {asked} as asked
                from invoice i
                where i.creditor_id = :creditor and i.balance > 0 {scope}
                group by i.client_id, i.currency
            ), debt as (
                select client_id, min(oldest) as oldest,
                       coalesce(sum(overdue) filter (where currency = :main), -1 / (1 + coalesce(max(largest), 0))) as stake
                from owed
                group by client_id
                having bool_or(asked)
            ), shown as materialized (
                select d.client_id, {key} as key
            """;

    /** How many are shown, what they owe in each currency, and the places of one page: rows of three kinds, in this order. */
    private static final String ANSWER = """
            )
            select 1 as kind, null::bigint as client_id, null as key, null as currency, null::numeric as overdue, null::numeric as over_30,
                   count(*) as clients, 0 as place
            from shown
            union all
            select 2, null, null, o.currency, sum(o.overdue), coalesce(sum(o.over_30), 0), count(*),
                   row_number() over (order by o.currency <> :main, count(*) desc, sum(o.overdue) desc, o.currency)
            from owed o join shown using (client_id)
            where o.overdue is not null
            group by o.currency
            union all
            select 3, p.client_id, p.key::text, null, null, null, 0, p.place
            from (select s.client_id, s.key, row_number() over (order by s.key {direction}, s.client_id {direction}) as place
                  from shown s
                  where true {from}
                  order by s.key {direction}, s.client_id {direction}
                  limit :limit) p
            order by kind, place
            """;

    private static final String FROM = """
            from debt d
            join client c on c.id = d.client_id
            """;

    private static final String LEVEL = """
            left join (
                select i.client_id, max(r.rank) as level
                from rung_reached r
                join invoice i on i.id = r.invoice_id
                where i.creditor_id = :creditor and i.balance > 0
                group by i.client_id) v on v.client_id = d.client_id
            """;

    private static final String LAST_CONTACT = """
            left join (
                select s.client_id, max(s.done_on) as last_on
                from dunning_step s
                where s.creditor_id = :creditor and s.status = 'DONE'
                group by s.client_id) t on t.client_id = d.client_id
            """;

    private static final String HELD = """
            exists (select from holds_in_force(:on) h
                    where h.client_id = c.id
                      and (h.invoice_id is null
                           or exists (select from invoice o where o.id = h.invoice_id and o.balance > 0)))
            """;

    private static final String PROMISE_BROKEN = """
            exists (select from promise p
                    join promise_standing(:on) s on s.promise_id = p.id and s.state in ('PART_KEPT', 'BROKEN')
                    where p.client_id = c.id and p.id = (select max(l.id) from promise l
                                                         where l.client_id = c.id and l.withdrawn_on is null))
            """;

    /** Clients that a text names are looked for once; mostly they are few, so that what is owed is summed of their invoices alone. */
    private static final String NAMED = """
            named as materialized (
                select c.id from client c
                where c.creditor_id = :creditor
                  and (c.search_name like '%' || search_form(:text) || '%' or upper(c.number) like upper(:text) || '%'
                       or c.id in (select o.client_id from invoice o
                                   where o.creditor_id = :creditor and upper(o.number) like upper(:text) || '%'))
            ),
            """;

    private final OverdueFilter filter;
    private final OverdueSort sort;
    private final String direction;
    private final Conditions conditions;
    private final Conditions after;

    /**
     * @param currency ISO 4217, of the amounts that put clients in order
     */
    OverdueQuestion(OverdueAsked asked, String currency) {
        this.filter = asked.filter();
        this.sort = asked.sort();
        boolean descending = sort.descending(asked.reversed());
        this.direction = Conditions.direction(asked.from(), descending);
        this.after = new Conditions().from(asked.from(), "s.key", sort.type(), "s.client_id", descending);
        this.conditions = new Conditions()
                .with("creditor", asked.creditorId())
                .with("on", asked.on())
                .with("main", currency)
                .when(filter.collectorId(), "c.collector_id = :collector", "collector")
                .when(filter.segment(), "c.segment = :segment", "segment")
                .when(filter.level(), "coalesce(v.level, 0) = :level", "level")
                .when(Boolean.TRUE.equals(filter.held()), HELD)
                .when(Boolean.FALSE.equals(filter.held()), "not " + HELD)
                .when(filter.promiseBroken(), PROMISE_BROKEN)
                .when(SearchText.of(filter.text()), "c.id in (select id from named)", "text");
        if (filter.buckets() != null) {
            conditions.with("buckets", filter.buckets().stream().map(Enum::name).toList());
        }
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>(conditions.params());
        params.putAll(after.params());
        return params;
    }

    /** The whole statement; its rows are of kind 1, how many clients, 2, what is overdue in each currency, and 3, their places. */
    String statement() {
        return owed().replace("{key}", sort.key())
                + clients()
                + ANSWER.replace("{direction}", direction).replace("{from}", after.and());
    }

    private String owed() {
        boolean notDueToo = filter.notDueToo()
                || (filter.buckets() != null && filter.buckets().contains(AgeingBucket.NOT_DUE));
        String scope = (notDueToo ? "" : " and i.due_on < :on")
                + (filter.currency() == null ? "" : " and i.currency = :main")
                + (isNamed() ? " and i.client_id = any (array(select id from named))" : "");
        String asked = filter.buckets() == null ? "true" : "bool_or(ageing_bucket(:on - i.due_on) in (:buckets))";
        return OWED.replace("{scope}", scope)
                .replace("{named}", isNamed() ? NAMED : "")
                .replace("{asked}", asked);
    }

    private boolean isNamed() {
        return SearchText.of(filter.text()) != null;
    }

    /** The clients of {@code debt} with what the filter and the order look at, and the filter's conditions. */
    private String clients() {
        boolean level = filter.level() != null || sort == OverdueSort.LEVEL;
        boolean contact = sort == OverdueSort.LAST_CONTACT;
        return FROM + (level ? LEVEL : "") + (contact ? LAST_CONTACT : "") + "where true" + conditions.and();
    }
}
