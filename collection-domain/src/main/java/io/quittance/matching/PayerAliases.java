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

    /** What was learned from a match that was undone was no confirmation. */
    @Transactional(propagation = Propagation.MANDATORY)
    void unlearn(long matchId, LocalDate on, String by) {
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
