package io.quittance.insight.overdue;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.Conditions;
import io.quittance.insight.SearchText;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which clients a filter lets through, as the list and its totals both ask it. */
final class OverdueQuestion {

    /**
     * One index alone answers the inner part, at the pace of a million open invoices in a fraction of a second; the parts
     * that cost more are added only where the filter or the order needs them.
     *
     * <p>Clients who owe nothing in the main currency come after all others, by their largest invoice:
     * the largest invoice only puts them in order, no currency is added to another.
     */
    private static final String CLIENTS = """
            with {named} debt as (
                select i.client_id, min(i.due_on) as oldest,
                       coalesce(sum(i.balance) filter (where i.due_on < :on and i.currency = :main),
                                -1 / (1 + coalesce(max(i.balance) filter (where i.due_on < :on), 0))) as stake
                from invoice i
                where i.creditor_id = :creditor and i.balance > 0 {scope}
                group by i.client_id
                {having}
            )
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
    private final Conditions conditions;

    OverdueQuestion(long creditorId, LocalDate on, String currency, OverdueFilter filter) {
        this.filter = filter;
        this.conditions = new Conditions()
                .with("creditor", creditorId)
                .with("on", on)
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

    Conditions conditions() {
        return conditions;
    }

    Map<String, Object> params() {
        return conditions.params();
    }

    /** Whether every client is let through that owes something overdue, or something overdue in one currency. */
    boolean isOfAllWhoAreLate() {
        return !filter.notDueToo()
                && filter.buckets() == null
                && conditions.and().isBlank();
    }

    /** The common table expression {@code debt}: one row per client within the filter's invoices. */
    String debt() {
        boolean notDueToo = filter.notDueToo()
                || (filter.buckets() != null && filter.buckets().contains(AgeingBucket.NOT_DUE));
        String scope =
                (notDueToo ? "" : " and i.due_on < :on") + (filter.currency() == null ? "" : " and i.currency = :main");
        String bucket = filter.buckets() == null ? "" : "having bool_or(ageing_bucket(:on - i.due_on) in (:buckets))";
        return CLIENTS.replace("{scope}", scope + named())
                .replace("{named}", isNamed() ? NAMED : "")
                .replace("{having}", bucket);
    }

    /** Narrows what is summed of invoices {@code i}. */
    String named() {
        return isNamed() ? " and i.client_id = any (array(select id from named))" : "";
    }

    private boolean isNamed() {
        return SearchText.of(filter.text()) != null;
    }

    /** The clients of {@code debt} with what the filter and the order look at, and the filter's conditions. */
    String clients(@Nullable OverdueSort sort) {
        boolean level = filter.level() != null || sort == OverdueSort.LEVEL;
        boolean contact = sort == OverdueSort.LAST_CONTACT;
        return FROM + (level ? LEVEL : "") + (contact ? LAST_CONTACT : "") + "where true" + conditions.and();
    }
}
