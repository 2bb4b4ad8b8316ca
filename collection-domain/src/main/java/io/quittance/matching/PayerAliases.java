package io.quittance.matching;

import io.quittance.matching.line.MovedLine;
import io.quittance.matching.names.PayerNames;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Under which names and from which accounts clients pay, as people confirmed. */
@Component
public class PayerAliases {

    private final JdbcClient jdbc;

    PayerAliases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The payer of this line is this client: somebody said so. */
    @Transactional(propagation = Propagation.MANDATORY)
    void learn(MovedLine line, long clientId, long matchId, LocalDate on, String by) {
        if (line.iban() != null) {
            learn(line, clientId, "IBAN", line.iban(), matchId, on, by);
        }
        if (line.payer() != null) {
            learn(line, clientId, "NAME", PayerNames.compared(line.payer()), matchId, on, by);
        }
    }

    private void learn(
            MovedLine line, long clientId, String kind, String value, long matchId, LocalDate on, String by) {
        if (value.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into payer_alias (creditor_id, client_id, kind, value, match_id, learned_on, learned_by)
                values (:creditor, :client, :kind, :value, :match, :on, :by)
                on conflict (creditor_id, kind, value, client_id) where forgotten_on is null do nothing
                """)
                .param("creditor", line.creditorId())
                .param("client", clientId)
                .param("kind", kind)
                .param("value", value)
                .param("match", matchId)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** What was learned from a match that was undone was no confirmation; where others confirmed it, it is still known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void unlearn(long matchId, LocalDate on, String by) {
        jdbc.sql("""
                update payer_alias a set match_id = other.id
                from statement_match undone
                join statement_line told on told.id = undone.line_id
                cross join lateral (
                    select m.id, l.payer_iban, l.payer, p.client_id
                    from statement_line l
                    join statement_match m on m.line_id = l.id and m.kind = 'PAYMENT' and not m.automatic
                                              and m.undone_on is null and m.id <> undone.id
                    join payment p on p.id = m.payment_id and p.taken_back_on is null
                    where l.creditor_id = told.creditor_id
                      and (l.payer_iban = told.payer_iban or lower(l.payer) = lower(told.payer))
                    order by m.id limit 100) other
                where undone.id = :match and a.match_id = undone.id and a.forgotten_on is null
                  and other.client_id = a.client_id
                  and (a.kind = 'IBAN' and other.payer_iban = a.value or a.kind = 'NAME' and lower(other.payer) = lower(told.payer))
                """).param("match", matchId).update();
        jdbc.sql("""
                update payer_alias set forgotten_on = :on, forgotten_by = :by
                where match_id = :match and forgotten_on is null
                """).param("on", on).param("by", by).param("match", matchId).update();
    }

    /**
     * A person says that it is not this client's after all.
     *
     * @return false when this creditor has no such alias that is still known
     */
    @Transactional
    public boolean forget(long creditorId, long aliasId, LocalDate on, String by) {
        return jdbc.sql("""
                        update payer_alias set forgotten_on = :on, forgotten_by = :by
                        where id = :alias and creditor_id = :creditor and forgotten_on is null
                        """)
                        .param("on", on)
                        .param("by", by)
                        .param("alias", aliasId)
                        .param("creditor", creditorId)
                        .update()
                > 0;
    }
}
