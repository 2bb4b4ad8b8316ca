package io.quittance.intake.report;

import io.quittance.intake.staging.RowCode.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is wrong with the rows of an import, or to be looked at, in the order of the file. */
@Component
public class ProblemList {

    private final JdbcClient jdbc;

    ProblemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a code was found. */
    public record CodeCount(Severity severity, String code, long count) {}

    /**
     * A page of the list.
     *
     * @param code only these; null: of every code
     * @param after the last problem of the page above; null for the first page
     */
    public List<RowProblem> page(
            long importId, Severity severity, @Nullable String code, @Nullable RowProblem after, int limit) {
        return jdbc.sql("""
                select id, line as row, column_name as "column", code, value, expected
                from intake_problem
                where import_id = :import and severity = :severity and (line, id) > (:line, :id)
                  and (cast(:code as text) is null or code = :code)
                order by line, id limit :limit
                """)
                .param("import", importId)
                .param("severity", severity.name())
                .param("code", code)
                .param("line", after == null ? -1 : after.row())
                .param("id", after == null ? -1 : after.id())
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(RowProblem.class))
                .list();
    }

    /** How many of each, errors first, the most frequent first. */
    public List<CodeCount> counts(long importId) {
        return jdbc.sql("""
                select severity, code, count(*) as count from intake_problem where import_id = :import
                group by severity, code order by severity, count(*) desc, code
                """)
                .param("import", importId)
                .query(DataClassRowMapper.newInstance(CodeCount.class))
                .list();
    }
}
