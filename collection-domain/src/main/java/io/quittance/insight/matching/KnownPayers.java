package io.quittance.insight.matching;

import io.quittance.insight.Columns;
import io.quittance.money.Iban;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Under which names and from which accounts does a client pay, as people confirmed and nobody took back? */
@Component
@Transactional(readOnly = true)
public class KnownPayers {

    private final JdbcClient jdbc;

    KnownPayers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names first, then accounts; the latest learned of each first. */
    public List<KnownPayer> of(long creditorId, long clientId) {
        return jdbc.sql("""
                select a.id, a.kind, a.learned_on, a.learned_by,
                       case when a.kind = 'NAME' then coalesce(l.payer, a.value) else a.value end as told
                from payer_alias a
                join statement_match m on m.id = a.match_id
                join statement_line l on l.id = m.line_id
                where a.creditor_id = :creditor and a.client_id = :client and a.forgotten_on is null
                order by a.kind desc, a.learned_on desc, a.id desc
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .query((row, number) -> new KnownPayer(
                        row.getLong("id"),
                        row.getString("kind").equals("IBAN"),
                        row.getString("told"),
                        Columns.day(row, "learned_on"),
                        row.getString("learned_by")))
                .list();
    }

    /**
     * A name or an account that a client pays under.
     *
     * @param isAccount the text is an IBAN, without spaces; else a name as the bank told it
     * @param learnedBy who confirmed a movement of that payer as the client's
     */
    public record KnownPayer(long id, boolean isAccount, String text, LocalDate learnedOn, String learnedBy) {

        /** As people read it: an account in groups of four. */
        public String shown() {
            return isAccount ? Iban.parse(text).map(Iban::grouped).orElse(text) : text;
        }
    }
}
