package io.quittance.notifications.enclosure.delivery;

import io.quittance.notifications.enclosure.delivery.DeliveredFile.Fit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which invoice does the name of each file of a delivery mean? Case and signs between letters and digits do not count; where
 * nothing is called so, a name without any such sign means whatever is called so but for its signs, and the other way round:
 * 2026-1-12 is never 2026-11-2.
 */
@Component
@Transactional(readOnly = true)
public class DeliveryLook {

    private static final String LOOK = """
            with wanted as (
                select d.position, d.name, d.sha256, d.refusal, invoice_file_key(d.stem) as key
                from invoice_file_delivered d
                join invoice_file_delivery b on b.id = d.delivery_id and b.creditor_id = :creditor
                where b.id = :delivery
            ), meant as (
                select w.*, coalesce(c.invoices, l.invoices) as invoices,
                       case when cardinality(coalesce(c.invoices, l.invoices)) = 1 then (coalesce(c.invoices, l.invoices))[1] end as invoice_id
                from wanted w
                left join lateral (
                    select array_agg(i.invoice_id) as invoices from invoice_key i
                    where w.refusal is null and w.key <> '' and i.creditor_id = :creditor and i.file_key = w.key
                ) c on true
                left join lateral (
                    select array_agg(loose.invoice_id) as invoices
                    from (select i.invoice_id from invoice_key i
                          where i.creditor_id = :creditor and i.file_key = replace(w.key, '-', '')
                          union
                          select i.invoice_id from invoice_key i
                          where w.key not like '%-%' and i.creditor_id = :creditor and i.bare_file_key = w.key) loose
                    where w.refusal is null and w.key <> '' and c.invoices is null
                ) l on true
            )
            select m.position, m.name, m.refusal, m.invoice_id, i.number, k.name as client,
                   coalesce(cardinality(m.invoices), 0) as found, f.id is not null as has_file, coalesce(f.sha256 = m.sha256, false) as same,
                   m.invoice_id is not null and row_number() over (partition by m.invoice_id order by m.position) > 1 as twice
            from meant m
            left join invoice i on i.id = m.invoice_id
            left join client k on k.id = i.client_id
            left join lateral (
                select x.id, x.sha256 from invoice_file x where x.invoice_id = m.invoice_id order by x.id desc limit 1
            ) f on true
            order by m.position
            """;

    private final JdbcClient jdbc;

    DeliveryLook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each file of a delivery of this creditor, in the order in which they were brought. */
    public List<DeliveredFile> of(long creditorId, long delivery) {
        return jdbc.sql(LOOK)
                .param("creditor", creditorId)
                .param("delivery", delivery)
                .query((row, at) -> new DeliveredFile(
                        row.getInt("position"),
                        row.getString("name"),
                        fit(row),
                        row.getLong("invoice_id"),
                        row.getString("number"),
                        row.getString("client")))
                .list();
    }

    private static Fit fit(ResultSet row) throws SQLException {
        if (row.getString("refusal") != null) {
            return Fit.valueOf(row.getString("refusal"));
        }
        if (row.getLong("invoice_id") == 0) {
            return row.getInt("found") == 0 ? Fit.UNKNOWN : Fit.AMBIGUOUS;
        }
        if (row.getBoolean("twice")) {
            return Fit.TWICE;
        }
        if (row.getBoolean("same")) {
            return Fit.SAME;
        }
        return row.getBoolean("has_file") ? Fit.REPLACES : Fit.NEW;
    }
}
