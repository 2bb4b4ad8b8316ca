package io.quittance.intake.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files came in, the most recent first. */
@Component
public class ImportList {

    private static final String SELECT = """
            select id, kind, file_name, file_size, status, rows_total as rows, coalesce(rows_done, 0) as rows_done,
                posted, unchanged, rejected, warned, clients_created, millis, failure_code, failure_line, failure_column,
                failure_expected, imported_on, created_at, imported_by, reverted_on, reverted_by
            from intake_import left join intake_progress on import_id = id
            """;

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the list.
     *
     * @param before the id of the last import of the page above; null for the first page
     */
    public List<ImportLine> page(long creditorId, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                where creditor_id = :creditor and (:before::bigint is null or id < :before)
                order by id desc limit :limit
                """)
                .param("creditor", creditorId)
                .param("before", before)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(ImportLine.class))
                .list();
    }

    /** One import of this creditor, as it stands: asked again and again while a step is being worked on. */
    public Optional<ImportLine> find(long creditorId, long importId) {
        return jdbc.sql(SELECT + "where creditor_id = :creditor and id = :import")
                .param("creditor", creditorId)
                .param("import", importId)
                .query(DataClassRowMapper.newInstance(ImportLine.class))
                .optional();
    }
}
