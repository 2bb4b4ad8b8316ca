package io.quittance.notifications.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of each invoice was placed, with its charges and how they were worked out, as frozen that day? */
@Component
class PlacedAmounts {

    private final JdbcClient jdbc;

    PlacedAmounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest due first. */
    Map<Amount, List<Piece>> of(long placementId) {
        Map<Amount, List<Piece>> all = new LinkedHashMap<>();
        for (Amount amount : amounts(placementId)) {
            all.put(amount, pieces(placementId, amount.id()));
        }
        return all;
    }

    private List<Amount> amounts(long placementId) {
        return jdbc.sql("""
                select i.id, i.number, i.issued_on, i.due_on, i.total, p.principal, p.interest, p.indemnity, p.limitation_on
                from placement_invoice p join invoice i on i.id = p.invoice_id
                where p.placement_id = :placement
                order by i.due_on, i.id
                """)
                .param("placement", placementId)
                .query(DataClassRowMapper.newInstance(Amount.class))
                .list();
    }

    private List<Piece> pieces(long placementId, long invoiceId) {
        return jdbc.sql("""
                select from_on, to_on, percent, base from placement_interest
                where placement_id = :placement and invoice_id = :invoice order by from_on
                """)
                .param("placement", placementId)
                .param("invoice", invoiceId)
                .query(DataClassRowMapper.newInstance(Piece.class))
                .list();
    }

    /**
     * One invoice; the indemnity is in euros.
     *
     * @param limitationOn the last day on which it can be claimed; null: nothing of it is open
     */
    record Amount(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            BigDecimal total,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal indemnity,
            @Nullable LocalDate limitationOn) {}

    /** Days, both included, at one rate on one amount. */
    record Piece(LocalDate fromOn, LocalDate toOn, BigDecimal percent, BigDecimal base) {

        long days() {
            return ChronoUnit.DAYS.between(fromOn, toOn) + 1;
        }
    }
}
