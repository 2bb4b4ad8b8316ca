package io.quittance.charge.terms;

import io.quittance.calendar.Semester;
import io.quittance.charge.LateChargeRule;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.RateKind;
import io.quittance.charge.ReferenceRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreed rates are under the floor of the semester, so that they do not count in it? */
@Component
public class ClausesUnderFloor {

    private final JdbcClient jdbc;
    private final PublishedRates rates;
    private final ChargeSettingsDesk settings;

    ClausesUnderFloor(JdbcClient jdbc, PublishedRates rates, ChargeSettingsDesk settings) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.settings = settings;
    }

    /**
     * A clause that does not count now.
     *
     * @param clientId null, like the client's name: the creditor's general terms
     */
    public record Clause(
            @Nullable Long clientId,
            @Nullable String client,
            BigDecimal percent,
            BigDecimal floor,
            Semester semester) {}

    /** General terms first, then clients by name; none while the floor is not known, which is told apart. */
    public List<Clause> of(long creditorId, LocalDate on) {
        Semester semester = Semester.of(on);
        ReferenceRates known = rates.all();
        if (!known.knows(RateKind.LEGAL_FR_PROFESSIONAL, semester)) {
            return List.of();
        }
        BigDecimal floor = LateChargeRule.FR.floorPercent(semester, known).orElseThrow();
        List<Clause> clauses = new ArrayList<>();
        BigDecimal general = settings.of(creditorId).percent();
        if (general != null && general.compareTo(floor) < 0) {
            clauses.add(new Clause(null, null, general, floor, semester));
        }
        clauses.addAll(jdbc.sql("""
                select c.id, c.name, r.percent from client_charge_rate r join client c on c.id = r.client_id
                where c.creditor_id = :creditor and c.kind = 'BUSINESS' and upper(c.country) = 'FR' and r.percent < :floor
                order by c.name, c.id
                """)
                .param("creditor", creditorId)
                .param("floor", floor)
                .query((row, number) -> new Clause(
                        row.getLong("id"), row.getString("name"), row.getBigDecimal("percent"), floor, semester))
                .list());
        return List.copyOf(clauses);
    }
}
