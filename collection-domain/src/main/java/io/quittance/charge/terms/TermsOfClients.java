package io.quittance.charge.terms;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateDebt.Standstill;
import io.quittance.client.ClientKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How are this client's late charges counted? The one place that answers. */
@Component
public class TermsOfClients {

    private final JdbcClient jdbc;
    private final ChargeSettingsDesk settings;

    TermsOfClients(JdbcClient jdbc, ChargeSettingsDesk settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * By the law of the client's country and kind, its own contract, its creditor's general terms; by French law where there is
     * no such client: words are tried on one that is made up.
     */
    public ClientTerms of(long clientId) {
        return jdbc.sql("""
                select c.id, c.kind, c.country, c.creditor_id, k.country as creditor_country, r.percent
                from client c
                join creditor k on k.id = c.creditor_id
                left join client_charge_rate r on r.client_id = c.id
                where c.id = :client
                """)
                .param("client", clientId)
                .query((row, number) -> terms(row))
                .optional()
                .orElseGet(() -> ClientTerms.byLaw(LateChargeRule.FR));
    }

    private ClientTerms terms(ResultSet row) throws SQLException {
        ClientTerms terms = ClientTerms.of(
                ClientRule.of(
                        ClientKind.valueOf(row.getString("kind")),
                        row.getString("country"),
                        row.getString("creditor_country")),
                settings.of(row.getLong("creditor_id")),
                Optional.ofNullable(row.getBigDecimal("percent")).map(ChargeSettings::shortest));
        return terms.insolvent(proceedings(row.getLong("id")));
    }

    /** Those that were told of by mistake never were. */
    private List<Standstill> proceedings(long clientId) {
        return jdbc.sql("""
                select opened_on, ended_on from insolvency
                where client_id = :client and ending is distinct from 'MISTAKE' order by opened_on
                """)
                .param("client", clientId)
                .query((row, number) -> new Standstill(
                        row.getObject("opened_on", LocalDate.class), row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
