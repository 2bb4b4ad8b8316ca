package io.quittance.documents;

import io.quittance.testing.GeneratedDocument;
import io.quittance.testing.UsePostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema on one page, from the database itself after every migration. */
@SpringBootTest
@UsePostgres
class SchemaPageTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePageSaysWhatTheDatabaseHolds() throws IOException {
        String diagram = references().stream()
                .map(reference -> "    " + reference.parent() + " ||--o{ " + reference.child() + " : \"\"")
                .distinct()
                .collect(Collectors.joining("\n"));
        String tables = tables().stream().map(this::section).collect(Collectors.joining("\n"));
        GeneratedDocument.named("schema.md").mustBe("""
                # Schema

                Generated from the database after every migration. An arrow is a foreign key.

                ```mermaid
                erDiagram
                %s
                ```

                %s""".formatted(diagram, tables));
    }

    private String section(Table table) {
        String columns = jdbc.sql("""
                        select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                               || case when a.attnotnull then '' else '?' end
                        from pg_attribute a
                        where a.attrelid = (:table)::regclass and a.attnum > 0 and not a.attisdropped
                        order by a.attnum
                        """).param("table", table.name()).query(String.class).list().stream()
                .collect(Collectors.joining(" · "));
        return "**%s** %s\n".formatted(table.name(), columns);
    }

    private List<Table> tables() {
        return jdbc.sql("""
                select relname as name from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and relname not like 'qrtz%' and relname <> 'flyway_schema_history'
                order by relname
                """).query(Table.class).list();
    }

    private List<Reference> references() {
        return jdbc.sql("""
                select confrelid::regclass::text as parent, conrelid::regclass::text as child from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                  and conrelid::regclass::text not like 'qrtz%'
                order by 1, 2
                """).query(Reference.class).list();
    }

    private record Table(String name) {}

    private record Reference(String parent, String child) {}
}
