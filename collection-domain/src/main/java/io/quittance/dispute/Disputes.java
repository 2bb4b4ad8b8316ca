package io.quittance.dispute;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How do single disputes stand? */
@Component
@Transactional(readOnly = true)
public class Disputes {

    /** Every dispute with the names beside it, for whoever adds a condition. */
    public static final String ROWS = """
            select n.*, c.number as client_number, c.name as client_name, r.code as reason_code, r.name_fr as reason_fr,
                   r.name_en as reason_en
            from dispute_now n
            join client c on c.id = n.client_id
            join dispute_reason r on r.id = n.reason_id
            """;

    private final JdbcClient jdbc;

    Disputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of this creditor's; empty: there is none. */
    public Optional<Dispute> find(long creditorId, long id) {
        return jdbc.sql(ROWS + "where n.id = :id and n.creditor_id = :creditor")
                .param("id", id)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(Dispute.class))
                .optional();
    }

    /** Those of an invoice, the latest first. */
    public List<Dispute> ofInvoice(long invoiceId) {
        return jdbc.sql(ROWS + "where n.invoice_id = :invoice order by n.id desc")
                .param("invoice", invoiceId)
                .query(DataClassRowMapper.newInstance(Dispute.class))
                .list();
    }

    /** Those of a client, the latest first. */
    public List<Dispute> ofClient(long clientId) {
        return jdbc.sql(ROWS + "where n.client_id = :client order by n.id desc")
                .param("client", clientId)
                .query(DataClassRowMapper.newInstance(Dispute.class))
                .list();
    }

    /** The one that a hold belongs to; empty: it is no dispute's. */
    public Optional<Dispute> ofHold(long holdId) {
        return jdbc.sql(ROWS + "where n.hold_id = :hold")
                .param("hold", holdId)
                .query(DataClassRowMapper.newInstance(Dispute.class))
                .optional();
    }
}
