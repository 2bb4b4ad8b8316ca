package io.quittance.statement.account;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts does a creditor know as its own? */
@Component
@Transactional(readOnly = true)
public class BankAccounts {

    private final JdbcClient jdbc;

    BankAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one on its letters first, then by label. */
    public List<OwnAccount> of(long creditorId) {
        return jdbc.sql("""
                select b.id, a.iban, a.label, b.added_on, b.added_by
                from account_of_creditor a
                left join bank_account b on b.creditor_id = a.creditor_id and b.iban = a.iban and b.removed_on is null
                left join creditor c on c.id = a.creditor_id and replace(c.iban, ' ', '') = a.iban
                where a.creditor_id = :creditor
                order by c.id is null, a.label, a.iban
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new OwnAccount(
                        row.getObject("id", Long.class),
                        row.getString("iban"),
                        row.getString("label"),
                        row.getObject("added_on", LocalDate.class),
                        row.getString("added_by")))
                .list();
    }
}
