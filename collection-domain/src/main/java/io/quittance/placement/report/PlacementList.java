package io.quittance.placement.report;

import io.quittance.placement.Ending;
import io.quittance.placement.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is placed with whom, and how does it stand? The latest first. */
@Component
@Transactional(readOnly = true)
public class PlacementList {

    private static final String ROWS = """
            select p.id, p.client_id, c.number as client_number, c.name as client_name, p.agency_id, a.name as agency,
                   p.route, p.mandate, p.instruction, p.currency, p.placed_on, p.placed_by, p.step_id,
                   p.ended_on, p.ended_by, p.ending, p.ending_note, p.write_off_id,
                   i.invoices, i.principal, i.interest, i.indemnity, i.owed,
                   coalesce(r.collected, 0) as collected, coalesce(r.fee, 0) as fee,
                   (select n.text from placement_news n where n.placement_id = p.id and n.kind = 'STAGE'
                    order by n.happened_on desc, n.id desc limit 1) as stage
            from placement p
            join client c on c.id = p.client_id
            join agency a on a.id = p.agency_id
            cross join lateral (
                select count(*)::int as invoices, sum(l.principal) as principal, sum(l.interest) as interest,
                       sum(l.indemnity) as indemnity, sum(greatest(v.balance - l.set_aside, 0)) as owed
                from placement_invoice l join invoice v on v.id = l.invoice_id
                where l.placement_id = p.id) i
            left join lateral (
                select sum(x.collected) as collected, sum(x.fee) as fee
                from remittance x join payment m on m.id = x.payment_id and m.taken_back_on is null
                where x.placement_id = p.id) r on true
            where p.creditor_id = :creditor
              and (:placement::bigint is null or p.id = :placement)
              and (:client::bigint is null or p.client_id = :client)
              and (:agency::bigint is null or p.agency_id = :agency)
              and (:open::boolean is null or (p.ended_on is null) = :open)
              and p.id < :before
            order by p.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    PlacementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before id of the last one already seen; {@link Long#MAX_VALUE}: from the latest
     */
    public List<PlacementRow> page(long creditorId, PlacementFilter filter, long before, int limit) {
        return ask(creditorId, null, filter, before, limit);
    }

    /** One of this creditor's. */
    public Optional<PlacementRow> one(long creditorId, long placementId) {
        return ask(creditorId, placementId, PlacementFilter.ALL, Long.MAX_VALUE, 1).stream()
                .findFirst();
    }

    private List<PlacementRow> ask(
            long creditorId, @Nullable Long placementId, PlacementFilter filter, long before, int limit) {
        return jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .param("placement", placementId)
                .param("client", filter.clientId())
                .param("agency", filter.agencyId())
                .param("open", filter.open())
                .param("before", before)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(PlacementRow.class))
                .list();
    }

    /**
     * Which placements; null: whichever.
     *
     * @param open whether they go on
     */
    public record PlacementFilter(
            @Nullable Long clientId,
            @Nullable Long agencyId,
            @Nullable Boolean open) {

        public static final PlacementFilter ALL = new PlacementFilter(null, null, null);
    }

    /**
     * A placement as it stands now.
     *
     * @param stepId the handover it came from; null: a person placed it
     * @param principal as placed; interest likewise, indemnity in euros
     * @param owed what is left of the principal now
     * @param collected by the agency, of which it kept {@code fee}
     * @param stage the last that the agency told; null: nothing
     */
    public record PlacementRow(
            long id,
            long clientId,
            String clientNumber,
            String clientName,
            long agencyId,
            String agency,
            Route route,
            String mandate,
            String instruction,
            String currency,
            LocalDate placedOn,
            String placedBy,
            @Nullable Long stepId,
            @Nullable LocalDate endedOn,
            @Nullable String endedBy,
            @Nullable Ending ending,
            String endingNote,
            @Nullable Long writeOffId,
            int invoices,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal indemnity,
            BigDecimal owed,
            BigDecimal collected,
            BigDecimal fee,
            @Nullable String stage) {

        public boolean isOpen() {
            return endedOn == null;
        }

        /** What reached the bank. */
        public BigDecimal net() {
            return collected.subtract(fee);
        }
    }
}
