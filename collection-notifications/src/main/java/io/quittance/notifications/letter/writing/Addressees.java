package io.quittance.notifications.letter.writing;

import io.quittance.client.ClientKind;
import io.quittance.creditor.PostalAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where does a client get its post, and who reads it: the contact to whom the level turns, else accounting? */
@Component
class Addressees {

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty: there is no such client.
     *
     * @param stepId 0: no step of anybody's ladder
     */
    Optional<Addressee> find(long stepId, long clientId) {
        return jdbc.sql("""
                select c.name, c.kind, c.siren, c.address_line1, c.address_line2, c.postcode, c.city, c.country,
                       k.name as attention, k.role = 'DIRECTOR' as to_director
                from client c
                left join lateral (
                    select k.name, k.role from contact k
                    where k.client_id = c.id and k.name <> ''
                      and (k.role = 'ACCOUNTING'
                           or k.role = (select l.contact_role from dunning_step s
                                        join dunning_level l on l.policy_version_id = s.policy_version_id and l.rank = s.rank
                                        where s.id = :step))
                    order by k.role = 'ACCOUNTING', k.id limit 1) k on true
                where c.id = :client
                """)
                .param("step", stepId)
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
                        Optional.ofNullable(row.getString("attention")),
                        row.getBoolean("to_director")))
                .optional();
    }
}
