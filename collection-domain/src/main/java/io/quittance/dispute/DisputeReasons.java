package io.quittance.dispute;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which reasons does a creditor give disputes, and who changed them? The shipped ones are made with its books. */
@Component
@Transactional
public class DisputeReasons {

    /** The shipped reason for what none of the others says. */
    public static final String OTHER = "other";

    private static final String ROWS = """
            select id, code, name_fr, name_en, days_to_answer, active from dispute_reason
            where creditor_id = :creditor order by position, id
            """;

    private final JdbcClient jdbc;
    private final History history;

    DisputeReasons(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** All of them, in the order in which they are offered. */
    @Transactional(readOnly = true)
    public List<DisputeReason> of(long creditorId) {
        return jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(DisputeReason.class))
                .list();
    }

    /** Those that are offered. */
    @Transactional(readOnly = true)
    public List<DisputeReason> active(long creditorId) {
        return of(creditorId).stream().filter(DisputeReason::active).toList();
    }

    /** One of them by its code, offered or not; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<DisputeReason> byCode(long creditorId, String code) {
        return of(creditorId).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Changes one of them; disputes that are open keep the day by which they are answered.
     *
     * @throws NoSuchElementException when this creditor has no such reason
     */
    public void change(long creditorId, DisputeReason as, LocalDate on, String by) {
        DisputeReason before = of(creditorId).stream()
                .filter(one -> one.id() == as.id())
                .findFirst()
                .orElseThrow();
        if (before.equals(as)) {
            return;
        }
        jdbc.sql("""
                update dispute_reason
                set name_fr = :fr, name_en = :en, days_to_answer = :days, active = :active, version = version + 1
                where id = :id
                """)
                .param("fr", as.nameFr())
                .param("en", as.nameEn())
                .param("days", as.daysToAnswer())
                .param("active", as.active())
                .param("id", as.id())
                .update();
        tell(creditorId, as, on, by);
    }

    /**
     * Adds one at the end; its id is given here.
     *
     * @throws DisputeRefusedException when its code is taken
     */
    public void add(long creditorId, DisputeReason added, LocalDate on, String by) {
        int made = jdbc.sql("""
                insert into dispute_reason (creditor_id, code, position, name_fr, name_en, days_to_answer)
                select :creditor, :code, coalesce(max(position), 0) + 1, :fr, :en, :days
                from dispute_reason where creditor_id = :creditor
                on conflict (creditor_id, code) do nothing
                """)
                .param("creditor", creditorId)
                .param("code", added.code())
                .param("fr", added.nameFr())
                .param("en", added.nameEn())
                .param("days", added.daysToAnswer())
                .update();
        if (made == 0) {
            throw new DisputeRefusedException("code", "taken");
        }
        tell(creditorId, added, on, by);
    }

    private void tell(long creditorId, DisputeReason as, LocalDate on, String by) {
        Map<String, String> detail = Map.of(
                "code", as.code(),
                "nameFr", as.nameFr(),
                "nameEn", as.nameEn(),
                "daysToAnswer", Integer.toString(as.daysToAnswer()),
                "active", Boolean.toString(as.active()));
        history.record(new Fact(creditorId, null, null, FactKind.DISPUTE_REASON_CHANGED, on, by, detail));
    }
}
