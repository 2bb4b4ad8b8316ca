package io.quittance.call.sheet;

import io.quittance.client.ContactRole;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom can one ring at a client's? The accounting first, wrong numbers last. */
@Component
public class NumbersOfClient {

    private final JdbcClient jdbc;

    NumbersOfClient(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Phone> of(long clientId) {
        return jdbc.sql("""
                select id as contact_id, name, role, phone, is_wrong as wrong from contact_to_call
                where client_id = :client
                order by is_wrong, role <> 'ACCOUNTING', id
                """)
                .param("client", clientId)
                .query(DataClassRowMapper.newInstance(Phone.class))
                .list();
    }

    /**
     * @param name may be empty
     * @param wrong whether a call found that it is not this client's
     */
    public record Phone(long contactId, String name, ContactRole role, String phone, boolean wrong) {}
}
