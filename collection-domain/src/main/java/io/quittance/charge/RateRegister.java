package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reference rates with their origin; people add one for each new semester, and none is ever changed. */
@Component
public class RateRegister {

    /** What people keep up to date: what the law sets late charges by, and what the floor of a clause is built on. */
    public static final List<RateKind> KEPT =
            List.of(RateKind.ECB_MRO, RateKind.LEGAL_FR_PROFESSIONAL, RateKind.DE_BASE);

    /** How long before a semester its rates may be known, and their absence is told. */
    private static final int DAYS_AHEAD = 20;

    private final JdbcClient jdbc;
    private final PublishedRates rates;

    RateRegister(JdbcClient jdbc, PublishedRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    /**
     * A rate as it stands in the register.
     *
     * @param enteredOn null: it came with the product, like {@code enteredBy}
     */
    public record Entered(
            RateKind kind,
            LocalDate validFrom,
            BigDecimal percent,
            String source,
            @Nullable LocalDate enteredOn,
            @Nullable String enteredBy) {}

    /** A rate that is to be known by now, or soon. */
    public record Missing(RateKind kind, Semester semester) {}

    /** Why a rate is not added. */
    public enum Refusal {
        /** Neither 1 January nor 1 July. */
        NO_START,
        /** That semester has its rate. */
        KNOWN,
        /** A semester before it has none yet. */
        GAP,
        /** The day is so far ahead that nobody knows its rate. */
        TOO_EARLY
    }

    /** All rates of this kind, the latest first. */
    public List<Entered> of(RateKind kind) {
        return jdbc.sql("""
                select kind, valid_from, percent, source, entered_on, entered_by from reference_rate
                where kind = :kind order by valid_from desc
                """)
                .param("kind", kind.name())
                .query(DataClassRowMapper.newInstance(Entered.class))
                .list();
    }

    /** What is missing on this day or will be within 20 days, the German rate only where a client is there; while it is, no late charges can be claimed. */
    public List<Missing> missing(LocalDate on) {
        ReferenceRates known = rates.all();
        List<Missing> missing = new ArrayList<>();
        for (RateKind kind : KEPT) {
            if (kind == RateKind.DE_BASE && !hasGermanClients()) {
                continue;
            }
            known.firstMissing(kind)
                    .filter(semester -> !isTooEarly(semester, on))
                    .ifPresent(semester -> missing.add(new Missing(kind, semester)));
        }
        return missing;
    }

    private boolean hasGermanClients() {
        return jdbc.sql("select exists (select from client where upper(country) = 'DE' and kind <> 'CONSUMER')")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * Adds the rate of a semester, in percent per year.
     *
     * @return why it was not added; empty: it was
     */
    @Transactional
    public Optional<Refusal> add(
            RateKind kind, LocalDate validFrom, BigDecimal percent, String source, LocalDate on, String by) {
        jdbc.sql("lock table reference_rate in share row exclusive mode").update();
        Optional<Refusal> refusal = refusal(kind, validFrom, on);
        if (refusal.isEmpty()) {
            jdbc.sql("""
                    insert into reference_rate (kind, valid_from, percent, source, entered_on, entered_by)
                    values (:kind, :from, :percent, :source, :on, :by)
                    """)
                    .param("kind", kind.name())
                    .param("from", validFrom)
                    .param("percent", percent)
                    .param("source", source)
                    .param("on", on)
                    .param("by", by)
                    .update();
        }
        return refusal;
    }

    private Optional<Refusal> refusal(RateKind kind, LocalDate validFrom, LocalDate on) {
        Semester semester = Semester.of(validFrom);
        if (!semester.firstDay().equals(validFrom)) {
            return Optional.of(Refusal.NO_START);
        }
        Semester next = rates.all().firstMissing(kind).orElse(semester);
        if (semester.compareTo(next) < 0) {
            return Optional.of(Refusal.KNOWN);
        }
        if (semester.compareTo(next) > 0) {
            return Optional.of(Refusal.GAP);
        }
        return isTooEarly(semester, on) ? Optional.of(Refusal.TOO_EARLY) : Optional.empty();
    }

    private static boolean isTooEarly(Semester semester, LocalDate on) {
        return semester.firstDay().minusDays(DAYS_AHEAD).isAfter(on);
    }
}
