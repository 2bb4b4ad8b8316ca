package io.quittance.placement;

import io.quittance.charge.LateInterest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices of a placement, frozen as they were placed, and the hold that keeps each of them silent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlacedInvoices {

    private final JdbcClient jdbc;

    PlacedInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long placementId, PlacedDebt debt, long holdId) {
        jdbc.sql("""
                insert into placement_invoice (placement_id, invoice_id, principal, set_aside, interest, indemnity, limitation_on, hold_id)
                values (:placement, :invoice, :principal, :aside, :interest, :indemnity,
                    (select last_on from limitation where invoice_id = :invoice), :hold)
                """)
                .param("placement", placementId)
                .param("invoice", debt.invoiceId())
                .param("principal", debt.principal().amount())
                .param("aside", debt.held().amount())
                .param("interest", debt.charges().interest().outstanding().amount())
                .param("indemnity", debt.charges().indemnity().amount())
                .param("hold", holdId)
                .update();
        debt.charges().interest().lines().forEach(line -> addInterest(placementId, debt.invoiceId(), line));
    }

    private void addInterest(long placementId, long invoiceId, LateInterest.Line line) {
        jdbc.sql("""
                insert into placement_interest (placement_id, invoice_id, from_on, to_on, percent, base)
                values (:placement, :invoice, :from, :to, :percent, :base)
                """)
                .param("placement", placementId)
                .param("invoice", invoiceId)
                .param("from", line.from())
                .param("to", line.to())
                .param("percent", line.percent())
                .param("base", line.base())
                .update();
    }

    /** The client and its contacts as they are known now: whoever reads the dossier later sees whom we named. */
    void addParties(long placementId, long clientId) {
        jdbc.sql("""
                insert into placement_debtor (placement_id, number, name, siren, address_line1, address_line2, postcode, city, country)
                select :placement, number, name, siren, address_line1, address_line2, postcode, city, country
                from client where id = :client
                """).param("placement", placementId).param("client", clientId).update();
        jdbc.sql("""
                insert into placement_contact (placement_id, position, name, role, email, phone)
                select :placement, row_number() over (order by role, id), name, role, coalesce(email, ''), coalesce(phone, '')
                from contact where client_id = :client
                """).param("placement", placementId).param("client", clientId).update();
    }

    /** Which of these are with somebody else already, by number. */
    List<String> placedElsewhere(List<Long> invoices) {
        return jdbc.sql("""
                select i.number from placement_invoice p join invoice i on i.id = p.invoice_id
                where p.invoice_id in (:invoices) and p.left_on is null
                order by i.number
                """)
                .param("invoices", invoices)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    /** Those that did not leave the placement yet, the oldest due first. */
    List<Line> of(long placementId) {
        return jdbc.sql("""
                select p.invoice_id, p.hold_id, i.number, greatest(i.balance - p.set_aside, 0) as "left"
                from placement_invoice p join invoice i on i.id = p.invoice_id
                where p.placement_id = :placement and p.left_on is null
                order by i.due_on, i.id
                """)
                .param("placement", placementId)
                .query(DataClassRowMapper.newInstance(Line.class))
                .list();
    }

    void leave(long placementId, LocalDate on) {
        jdbc.sql("update placement_invoice set left_on = :on where placement_id = :placement and left_on is null")
                .param("placement", placementId)
                .param("on", on)
                .update();
    }

    /**
     * One invoice of a placement.
     *
     * @param left of what was placed: the balance less what was set aside by a dispute, for instance
     */
    record Line(long invoiceId, long holdId, String number, BigDecimal left) {}
}
