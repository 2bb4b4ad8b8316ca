package io.quittance.charge.terms;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed about late charges, in general terms and with single clients; each change is written down. */
@Component
public class ChargeSettingsDesk {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final History history;

    ChargeSettingsDesk(JdbcClient jdbc, Clients clients, History history) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.history = history;
    }

    /** What counts for this creditor's clients unless their own contract says otherwise. */
    public ChargeSettings of(long creditorId) {
        return jdbc.sql("select percent, semesters, imputation from late_charge_settings where creditor_id = :creditor")
                .param("creditor", creditorId)
                .query((row, number) -> new ChargeSettings(
                        row.getBigDecimal("percent"),
                        Semesters.valueOf(row.getString("semesters")),
                        Imputation.valueOf(row.getString("imputation"))))
                .optional()
                .orElse(ChargeSettings.USUAL);
    }

    /** Takes over what was agreed in general; nothing is written down when nothing changed. */
    @Transactional
    public void adopt(long creditorId, ChargeSettings settings, LocalDate on, String by) {
        ChargeSettings before = of(creditorId);
        if (before.equals(settings)) {
            return;
        }
        jdbc.sql("""
                insert into late_charge_settings (creditor_id, percent, semesters, imputation)
                values (:creditor, :percent, :semesters, :imputation)
                on conflict (creditor_id) do update
                    set percent = excluded.percent, semesters = excluded.semesters, imputation = excluded.imputation
                """)
                .param("creditor", creditorId)
                .param("percent", settings.percent())
                .param("semesters", settings.semesters().name())
                .param("imputation", settings.imputation().name())
                .update();
        Map<String, String> detail = Map.of(
                "what", "late-charges",
                "from", plain(before.percent()),
                "to", plain(settings.percent()),
                "semesters", settings.semesters().name(),
                "imputation", settings.imputation().name());
        history.record(new Fact(creditorId, null, null, FactKind.CREDITOR_CHANGED, on, by, detail));
    }

    /** The rate of the client's own contract, in percent per year; empty: it names none. */
    public Optional<BigDecimal> ownRate(long clientId) {
        return jdbc.sql("select percent from client_charge_rate where client_id = :client")
                .param("client", clientId)
                .query((row, number) -> row.getBigDecimal("percent"))
                .optional()
                .map(ChargeSettings::shortest);
    }

    /**
     * The client's own contract names this rate, in percent per year; null: it names none. Nothing is written down when it was
     * so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void agree(long creditorId, long clientId, @Nullable BigDecimal percent, LocalDate on, String by) {
        Client client = clients.findByIdAndCreditorId(clientId, creditorId).orElseThrow();
        BigDecimal before = ownRate(client.id()).orElse(null);
        BigDecimal rate = ChargeSettings.shortest(percent);
        if (plain(before).equals(plain(rate))) {
            return;
        }
        jdbc.sql("delete from client_charge_rate where client_id = :client")
                .param("client", client.id())
                .update();
        if (rate != null) {
            jdbc.sql("insert into client_charge_rate (client_id, percent) values (:client, :percent)")
                    .param("client", client.id())
                    .param("percent", rate)
                    .update();
        }
        Map<String, String> detail = Map.of("what", "late-charge-rate", "from", plain(before), "to", plain(rate));
        history.record(Fact.ofClient(creditorId, client.id(), FactKind.CLIENT_CHANGED, on, by, detail));
    }

    private static String plain(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString();
    }
}
