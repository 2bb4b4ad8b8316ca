package io.quittance.statement.account;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Iban;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds accounts that money comes in on, and removes them. */
@Component
public class BankAccountDesk {

    private final JdbcClient jdbc;
    private final AccountNames names;
    private final History history;

    BankAccountDesk(JdbcClient jdbc, AccountNames names, History history) {
        this.jdbc = jdbc;
        this.names = names;
        this.history = history;
    }

    /**
     * From now on this account is the creditor's; statements that came under another name of it, such as bank, branch and
     * account, are from now on told under its IBAN.
     *
     * @param label what people call it; may be empty
     * @throws AccountTakenException if the creditor knows it already
     */
    @Transactional
    public void add(long creditorId, Iban iban, String label, LocalDate on, String by) {
        int added = jdbc.sql("""
                insert into bank_account (creditor_id, iban, label, added_on, added_by)
                select :creditor, :iban, :label, :on, :by
                where not exists (select from account_of_creditor a where a.creditor_id = :creditor and a.iban = :iban)
                on conflict (creditor_id, iban) where removed_on is null do nothing
                """)
                .param("creditor", creditorId)
                .param("iban", iban.value())
                .param("label", label.strip())
                .param("on", on)
                .param("by", by)
                .update();
        if (added == 0) {
            throw new AccountTakenException(iban.value());
        }
        names.settle(creditorId);
        tell(creditorId, FactKind.OWN_ACCOUNT_ADDED, iban.value(), label.strip(), on, by);
    }

    /** Statements that come from now on are warned of; removed before, or not ours: stays as it is. */
    @Transactional
    public void remove(long creditorId, long id, LocalDate on, String by) {
        jdbc.sql("""
                update bank_account set removed_on = :on, removed_by = :by
                where id = :id and creditor_id = :creditor and removed_on is null
                returning iban, label
                """)
                .param("on", on)
                .param("by", by)
                .param("id", id)
                .param("creditor", creditorId)
                .query((row, n) -> Map.entry(row.getString("iban"), row.getString("label")))
                .optional()
                .ifPresent(
                        gone -> tell(creditorId, FactKind.OWN_ACCOUNT_REMOVED, gone.getKey(), gone.getValue(), on, by));
    }

    private void tell(long creditorId, FactKind kind, String iban, String label, LocalDate on, String by) {
        history.record(new Fact(creditorId, null, null, kind, on, by, Map.of("iban", iban, "label", label)));
    }
}
