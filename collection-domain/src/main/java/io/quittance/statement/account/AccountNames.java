package io.quittance.statement.account;

import io.quittance.money.Iban;
import io.quittance.statement.content.BankAccount;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which name statements of an account stand in the books: its IBAN where the creditor knows it, else as told. */
@Component
public class AccountNames {

    /** Longer than any number of an account. */
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never empty. */
    public String nameOf(long creditorId, BankAccount told) {
        return known(creditorId, told).map(Iban::value).orElseGet(() -> asTold(told));
    }

    /** Gives statements that came under another name of an account its IBAN, now that it is known, and their movements. */
    public void settle(long creditorId) {
        List<String> unknown = jdbc.sql("""
                select distinct s.account from statement s
                where s.creditor_id = :creditor
                  and not exists (select from account_of_creditor a where a.creditor_id = s.creditor_id and a.iban = s.account)
                """)
                .param("creditor", creditorId)
                .query((row, n) -> row.getString("account"))
                .list();
        for (String name : unknown) {
            known(creditorId, BankAccount.named(name)).ifPresent(iban -> rename(creditorId, name, iban.value()));
        }
    }

    private void rename(long creditorId, String from, String to) {
        jdbc.sql("update statement set account = :to where creditor_id = :creditor and account = :from")
                .param("to", to)
                .param("creditor", creditorId)
                .param("from", from)
                .update();
        jdbc.sql("""
                update statement_line l set account = :to, movement = case when exists (
                    select from statement_line k
                    where k.creditor_id = l.creditor_id and k.account = :to and k.movement = l.movement)
                  then split_part(l.movement, '-', 1) || '-' || (1000000 + l.id % 1000000000) else l.movement end
                where l.creditor_id = :creditor and l.account = :from
                """)
                .param("to", to)
                .param("creditor", creditorId)
                .param("from", from)
                .update();
    }

    private Optional<Iban> known(long creditorId, BankAccount told) {
        return jdbc
                .sql("select iban from account_of_creditor where creditor_id = :creditor order by iban")
                .param("creditor", creditorId)
                .query((row, n) -> row.getString("iban"))
                .list()
                .stream()
                .flatMap(iban -> Iban.parse(iban).stream())
                .filter(told::is)
                .findFirst();
    }

    private static String asTold(BankAccount told) {
        String id = told.id().replace("\0", "");
        return id.isEmpty() ? "-" : id.substring(0, Math.min(id.length(), LONGEST));
    }
}
