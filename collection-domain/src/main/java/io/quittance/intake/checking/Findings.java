package io.quittance.intake.checking;

import io.quittance.intake.reading.columns.ColumnGuess;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.staging.ImportJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a check found beside what the reading found, each with its column and the cell as written. */
@Component
class Findings {

    /** The column to blame where a file says a fact by another: what is left, by what was paid. */
    private static final List<Field> AMOUNTS = List.of(Field.BALANCE, Field.PAID_AMOUNT, Field.PAID_DAY, Field.TOTAL);

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void nameColumns(ColumnMapping mapping) {
        List<String> fields = new ArrayList<>();
        List<ColumnGuess> columns = new ArrayList<>();
        for (Field field : Field.values()) {
            blamed(mapping, field).ifPresent(column -> {
                fields.add(field.name());
                columns.add(column);
            });
        }
        jdbc.sql("insert into intake_column select * from unnest(:fields::text[], :headers::text[], :positions::int[])")
                .param("fields", fields.toArray(String[]::new))
                .param("headers", columns.stream().map(Findings::header).toArray(String[]::new))
                .param("positions", columns.stream().map(ColumnGuess::column).toArray(Integer[]::new))
                .update();
    }

    void publish(ImportJob job, String[] errors) {
        jdbc.sql("""
                insert into intake_problem (import_id, line, column_name, code, severity, found_by, value, expected)
                select :import, f.line, coalesce(c.header, ''), f.code,
                    case when f.code = any (:errors) then 'ERROR' else 'WARNING' end, 'CHECK',
                    left(coalesce(r.cells[c.position + 1], ''), 100), f.expected
                from intake_finding f
                left join intake_column c using (field)
                left join lateral (
                    select * from intake_row r where r.import_id = :import and r.line = f.line limit 1) r on true
                order by f.line
                """).param("import", job.importId()).param("errors", errors).update();
    }

    private static Optional<ColumnGuess> blamed(ColumnMapping mapping, Field field) {
        Stream<Field> candidates = field == Field.TOTAL || field == Field.BALANCE
                ? Stream.concat(Stream.of(field), AMOUNTS.stream())
                : Stream.of(field);
        return candidates
                .flatMap(candidate -> mapping.column(candidate).stream())
                .findFirst();
    }

    /** The database has no NUL character. */
    private static String header(ColumnGuess column) {
        return column.header().replace('\0', '\uFFFD');
    }
}
