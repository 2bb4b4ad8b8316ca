package io.quittance.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How well are promises kept, by a client, and those taken down by each person? */
@Component
@Transactional(readOnly = true)
public class PromiseRecords {

    private static final String OF_CLIENT = """
            select count(*) filter (where s.state = 'KEPT')::int as kept,
                   count(*) filter (where s.state = 'PART_KEPT')::int as part_kept,
                   count(*) filter (where s.state = 'BROKEN')::int as broken,
                   count(*) filter (where s.state = 'REPLACED')::int as replaced
            from promise p
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id
            where p.client_id = :client and p.held_until >= :from
            """;

    private static final String BY_PERSON = """
            select p.recorded_by as person,
                   count(*) filter (where s.state = 'KEPT')::int as kept,
                   count(*) filter (where s.state = 'PART_KEPT')::int as part_kept,
                   count(*) filter (where s.state = 'BROKEN')::int as broken,
                   count(*) filter (where s.state = 'REPLACED')::int as replaced
            from promise p
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id
            where p.creditor_id = :creditor and p.held_until >= :from
            group by p.recorded_by
            order by p.recorded_by
            """;

    private static final String FAILED = """
            select count(*)
            from promise p
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id
            where p.client_id = :client and p.held_until >= :from and s.state in ('PART_KEPT', 'BROKEN')
            """;

    private final JdbcClient jdbc;

    PromiseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Promises of a client whose last day was in the year before {@code on}, or that were decided by a payment since. */
    public PromiseRecord of(long clientId, LocalDate on) {
        return jdbc.sql(OF_CLIENT)
                .param("client", clientId)
                .param("from", on.minusYears(1))
                .param("on", on)
                .query(DataClassRowMapper.newInstance(PromiseRecord.class))
                .single();
    }

    /** The same for all clients of a creditor, by the person who took the promise down. */
    public List<PersonRecord> byPerson(long creditorId, LocalDate on) {
        return jdbc.sql(BY_PERSON)
                .param("creditor", creditorId)
                .param("from", on.minusYears(1))
                .param("on", on)
                .query((row, n) -> new PersonRecord(
                        row.getString("person"),
                        new PromiseRecord(
                                row.getInt("kept"),
                                row.getInt("part_kept"),
                                row.getInt("broken"),
                                row.getInt("replaced"))))
                .list();
    }

    /** How many a client did not keep, wholly or in part, whose last day was {@code from} or later. */
    int failedSince(long clientId, LocalDate from, LocalDate on) {
        return jdbc.sql(FAILED)
                .param("client", clientId)
                .param("from", from)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    /** The promises that one person took down. */
    public record PersonRecord(String person, PromiseRecord record) {}

    /**
     * Promises whose outcome is known, counted.
     *
     * @param replaced by a later one before their day was over: neither kept nor broken
     */
    public record PromiseRecord(int kept, int partKept, int broken, int replaced) {

        /** Kept, part kept or broken. */
        public int decided() {
            return kept + partKept + broken;
        }

        /** Kept wholly, of those decided, in whole percent rounded half up; null: none is decided. */
        public @Nullable Integer keptPercent() {
            return decided() == 0 ? null : (200 * kept + decided()) / (2 * decided());
        }
    }
}
