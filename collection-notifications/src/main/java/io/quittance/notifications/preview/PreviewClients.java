package io.quittance.notifications.preview;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which clients can a text be tried? Those it was written to last, then those that owe most. */
@Component
@Transactional(readOnly = true)
public class PreviewClients {

    private final JdbcClient jdbc;

    PreviewClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A client to choose; {@code atLevel}: it stands at the level that this text is for. */
    public record Choice(long id, String number, String name, boolean atLevel) {}

    /** At most so many that owe something, those at the level first. */
    public List<Choice> of(long creditorId, String template, int limit) {
        return jdbc.sql("""
                with reached as (
                    select s.client_id, max(s.id) as step_id from rung_reached r
                    join dunning_step s on s.id = r.step_id
                    join invoice i on i.id = r.invoice_id
                    where s.creditor_id = :creditor and s.template = :template and i.balance > 0
                    group by s.client_id
                    order by step_id desc
                    limit :limit),
                owing as (
                    select client_id, sum(balance) as owed from invoice
                    where creditor_id = :creditor and balance > 0
                    group by client_id
                    order by owed desc
                    limit :limit)
                select c.id, c.number, c.name, r.step_id is not null as at_level
                from client c
                left join reached r on r.client_id = c.id
                left join owing o on o.client_id = c.id
                where r.step_id is not null or o.owed is not null
                order by r.step_id desc nulls last, o.owed desc nulls last
                limit :limit
                """)
                .param("creditor", creditorId)
                .param("template", template)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(Choice.class))
                .list();
    }
}
