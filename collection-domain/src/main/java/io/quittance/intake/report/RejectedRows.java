package io.quittance.intake.report;

import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.export.RejectedRowsFile;
import io.quittance.intake.reading.rows.RawRow;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rejected rows of an import as a file with the reasons, to be corrected and loaded again. */
@Component
public class RejectedRows {

    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final Readings readings;
    private final JsonMapper json;

    RejectedRows(JdbcClient jdbc, Readings readings, JsonMapper json) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.json = json;
    }

    private record Rejected(RawRow row, List<RowProblem> problems) {}

    /**
     * Writes CSV, streamed, and closes the stream.
     *
     * @param rowTitle header of the column of line numbers
     * @param reasonsTitle header of the column of reasons
     * @param wording a whole sentence for a problem; titles and sentences in the language of the reader
     * @param reader whose spreadsheet the file is for
     */
    @Transactional(readOnly = true)
    public void write(
            long importId,
            OutputStream out,
            String rowTitle,
            String reasonsTitle,
            Function<RowProblem, String> wording,
            Locale reader)
            throws IOException {
        try (RejectedRowsFile file = new RejectedRowsFile(
                        out, readings.of(importId).profile().header(), rowTitle, reasonsTitle, reader);
                Stream<Rejected> rows = rows(importId)) {
            rows.forEach(rejected -> file.add(
                    rejected.row(), rejected.problems().stream().map(wording).toList()));
        }
    }

    private Stream<Rejected> rows(long importId) {
        return jdbc
                .sql("""
                select r.line, r.cells, (
                    select json_agg(json_build_object('id', p.id, 'row', p.line, 'column', p.column_name, 'code', p.code,
                                                      'value', p.value, 'expected', p.expected) order by p.id)
                    from intake_problem p
                    where p.import_id = r.import_id and p.severity = 'ERROR' and p.line = r.line
                ) as problems
                from intake_outcome o
                join intake_row r on r.import_id = o.import_id and r.line = o.line
                where o.import_id = :import and o.outcome = 'REJECTED'
                order by r.line
                """)
                .param("import", importId)
                .withFetchSize(FETCH)
                .query((rs, n) -> new Rejected(new RawRow(rs.getLong("line"), cells(rs)), problems(rs)))
                .stream();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        Array cells = row.getArray("cells");
        return Arrays.asList((String[]) cells.getArray());
    }

    private List<RowProblem> problems(ResultSet row) throws SQLException {
        String problems = row.getString("problems");
        return problems == null ? new ArrayList<>() : List.of(json.readValue(problems, RowProblem[].class));
    }
}
