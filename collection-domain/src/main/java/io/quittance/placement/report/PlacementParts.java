package io.quittance.placement.report;

import io.quittance.placement.news.NewsKind;
import io.quittance.placement.news.NewsSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What does a placement hold: invoices, news, remittances? */
@Component
@Transactional(readOnly = true)
public class PlacementParts {

    private final JdbcClient jdbc;

    PlacementParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they were placed and as they stand, the oldest due first. */
    public List<PlacedInvoice> invoices(long placementId) {
        return jdbc.sql("""
                select i.id, i.number, i.issued_on, i.due_on, p.principal, p.interest, p.indemnity, i.balance, p.left_on
                from placement_invoice p join invoice i on i.id = p.invoice_id
                where p.placement_id = :placement
                order by i.due_on, i.id
                """)
                .param("placement", placementId)
                .query(DataClassRowMapper.newInstance(PlacedInvoice.class))
                .list();
    }

    /** The latest first. */
    public List<NewsRow> news(long placementId) {
        return jdbc.sql("""
                select kind, happened_on, text, source, recorded_at, recorded_by
                from placement_news where placement_id = :placement
                order by happened_on desc, id desc
                """)
                .param("placement", placementId)
                .query((row, number) -> new NewsRow(
                        NewsKind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("text"),
                        NewsSource.valueOf(row.getString("source")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /** The latest first. */
    public List<RemittanceRow> remittances(long placementId) {
        return jdbc.sql("""
                select r.id, r.reference, r.collected, r.fee, r.received_on, r.recorded_by, r.payment_id, p.taken_back_on
                from remittance r join payment p on p.id = r.payment_id
                where r.placement_id = :placement
                order by r.received_on desc, r.id desc
                """)
                .param("placement", placementId)
                .query(DataClassRowMapper.newInstance(RemittanceRow.class))
                .list();
    }

    /**
     * @param balance what is left of the invoice now
     * @param leftOn when it left the placement; null: it is still there
     */
    public record PlacedInvoice(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal indemnity,
            BigDecimal balance,
            @Nullable LocalDate leftOn) {}

    /** Something that was told. */
    public record NewsRow(
            NewsKind kind,
            LocalDate happenedOn,
            String text,
            NewsSource source,
            Instant recordedAt,
            String recordedBy) {}

    /**
     * Money that came by the agency.
     *
     * @param takenBackOn when its payment turned out not to have stayed; null: it stands
     */
    public record RemittanceRow(
            long id,
            String reference,
            BigDecimal collected,
            BigDecimal fee,
            LocalDate receivedOn,
            String recordedBy,
            long paymentId,
            @Nullable LocalDate takenBackOn) {

        public BigDecimal net() {
            return collected.subtract(fee);
        }
    }
}
