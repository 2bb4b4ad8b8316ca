package io.quittance.notifications.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was placed, for whom, against whom, and what had been said about it by then? */
@Component
class PlacedBooks {

    private static final String HEAD = """
            select p.id, p.creditor_id, p.client_id, p.currency, p.placed_on, p.mandate, p.instruction, p.route, a.name as agency,
                   d.number as client_number, d.name as client_name, d.siren as client_siren,
                   d.address_line1, d.address_line2, d.postcode, d.city, d.country
            from placement p join agency a on a.id = p.agency_id join placement_debtor d on d.placement_id = p.id
            where p.id = :placement and p.creditor_id = :creditor
            """;

    /** What was said, by the rows it was said in; those of the client as a whole count too. */
    private static final String SAID = """
            with placed as (
                select p.client_id, p.placed_at, array_agg(i.invoice_id) as invoices
                from placement p join placement_invoice i on i.placement_id = p.id
                where p.id = :placement group by p.id
            )
            select h.placed_on as said_on, h.reason as what, i.number as invoice, h.amount, h.held_until as until, h.note, h.placed_by as by
            from placed p
            join hold h on h.client_id = p.client_id and h.placed_at < p.placed_at and h.reason in ('DISPUTE', 'PROMISE', 'PLAN', 'INSOLVENCY')
                       and (h.invoice_id is null or h.invoice_id = any (p.invoices))
            left join invoice i on i.id = h.invoice_id
            union all
            select dec.decided_on, 'DISPUTE_' || dec.decision, i.number, dec.amount, null, dec.answer, dec.decided_by
            from placed p
            join dispute d on d.invoice_id = any (p.invoices)
            join dispute_decision dec on dec.dispute_id = d.id and dec.decided_at < p.placed_at
            join invoice i on i.id = d.invoice_id
            union all
            select a.arrived_on, 'DISPUTE_CREDITED', i.number, dec.amount, null, '', dec.decided_by
            from placed p
            join dispute d on d.invoice_id = any (p.invoices)
            join dispute_decision dec on dec.dispute_id = d.id
            join dispute_arrival a on a.dispute_id = d.id and a.gone_on is null and a.arrived_at < p.placed_at
            join invoice i on i.id = d.invoice_id
            union all
            select c.called_on, 'CALL_' || c.outcome, null, c.promised_amount, c.paid_on, concat_ws(' ', nullif(c.reason, ''), nullif(c.note, '')), c.called_by
            from placed p join call c on c.client_id = p.client_id and c.called_at < p.placed_at and c.taken_back_at is null
            order by said_on, what, invoice
            """;

    private final JdbcClient jdbc;

    PlacedBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> head(long creditorId, long placementId) {
        return jdbc.sql(HEAD)
                .param("placement", placementId)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(Head.class))
                .optional();
    }

    List<Statement> said(long placementId) {
        return jdbc.sql(SAID)
                .param("placement", placementId)
                .query(DataClassRowMapper.newInstance(Statement.class))
                .list();
    }

    List<Contact> contacts(long placementId) {
        return jdbc.sql("""
                select name, role, email, phone from placement_contact where placement_id = :placement order by position
                """)
                .param("placement", placementId)
                .query(DataClassRowMapper.newInstance(Contact.class))
                .list();
    }

    /** The placement and its two parties. */
    record Head(
            long id,
            long creditorId,
            long clientId,
            String currency,
            LocalDate placedOn,
            String mandate,
            String instruction,
            String route,
            String agency,
            String clientNumber,
            String clientName,
            @Nullable String clientSiren,
            String addressLine1,
            String addressLine2,
            String postcode,
            String city,
            String country) {}

    /**
     * @param what a hold's reason, or CALL_ and a call's outcome
     * @param until the last day of a hold, or the day a payment was promised for
     */
    record Statement(
            LocalDate saidOn,
            String what,
            @Nullable String invoice,
            @Nullable BigDecimal amount,
            @Nullable LocalDate until,
            String note,
            String by) {}

    /** Whom the agency may turn to. */
    record Contact(String name, String role, String email, String phone) {}
}
