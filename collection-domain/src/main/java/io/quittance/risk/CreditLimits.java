package io.quittance.risk;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets how much clients may owe; each limit is a row, and the last one counts. */
@Component
public class CreditLimits {

    private final Clients clients;
    private final History history;
    private final JdbcClient jdbc;

    CreditLimits(Clients clients, History history, JdbcClient jdbc) {
        this.clients = clients;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** From this share of a limit on, in whole percent, a client is told apart. */
    @Transactional(readOnly = true)
    public int warningPercent(long creditorId) {
        return jdbc.sql("select credit_warning_percent from creditor where id = :creditor")
                .param("creditor", creditorId)
                .query(Integer.class)
                .single();
    }

    /** Changes that share, 1 to 100. */
    @Transactional
    public void warnFrom(long creditorId, int percent, LocalDate on, String by) {
        int before = warningPercent(creditorId);
        jdbc.sql("update creditor set credit_warning_percent = :percent where id = :creditor")
                .param("percent", percent)
                .param("creditor", creditorId)
                .update();
        history.record(new Fact(
                creditorId,
                null,
                null,
                FactKind.CREDITOR_CHANGED,
                on,
                by,
                Map.of("what", "credit-warning", "from", Integer.toString(before), "to", Integer.toString(percent))));
    }

    /**
     * Sets the limit of a client.
     *
     * @param amount in the creditor's currency, 0 or more; null: no limit any more
     * @param note why, such as the insurer's decision; may be empty
     * @throws IllegalArgumentException when the amount is negative
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void set(long creditorId, long clientId, @Nullable Money amount, String note, LocalDate on, String by) {
        Client client = clients.findByIdAndCreditorId(clientId, creditorId).orElseThrow();
        if (amount != null && amount.isNegative()) {
            throw new IllegalArgumentException("amount: a limit is 0 or more, not " + amount);
        }
        jdbc.sql("""
                insert into credit_limit (creditor_id, client_id, amount, currency, note, set_on, set_by)
                select :creditor, :client, :amount, k.currency, :note, :on, :by from creditor k where k.id = :creditor
                """)
                .param("creditor", creditorId)
                .param("client", client.id())
                .param("amount", amount == null ? null : amount.amount())
                .param("note", note.strip())
                .param("on", on)
                .param("by", by)
                .update();
        Map<String, String> detail = new LinkedHashMap<>();
        if (amount != null) {
            detail.put("amount", amount.toPlain());
            detail.put("currency", amount.currency().getCurrencyCode());
        }
        if (!note.isBlank()) {
            detail.put("note", note.strip());
        }
        history.record(Fact.ofClient(creditorId, clientId, FactKind.CREDIT_LIMIT_SET, on, by, detail));
    }
}
