package io.quittance.notifications.letter.writing;

import io.quittance.client.ClientKind;
import io.quittance.creditor.PostalAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where does a client get its post, and who reads it? */
@Component
class Addressees {

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty: there is no such client. */
    Optional<Addressee> find(long clientId) {
        return jdbc.sql("""
                select c.name, c.kind, c.siren, c.address_line1, c.address_line2, c.postcode, c.city, c.country,
                       (select k.name from contact k
                        where k.client_id = c.id and k.role = 'ACCOUNTING' and k.name <> ''
                        order by k.id limit 1) as attention
                from client c where c.id = :client
                """)
                .param("client", clientId)
                .query((row, number) -> new Addressee(
                        row.getString("name"),
                        ClientKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("siren")),
                        new PostalAddress(
                                row.getString("address_line1"),
                                row.getString("address_line2"),
                                row.getString("postcode"),
                                row.getString("city"),
                                row.getString("country")),
                        Optional.ofNullable(row.getString("attention"))))
                .optional();
    }
}
