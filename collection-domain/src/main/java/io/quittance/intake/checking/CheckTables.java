package io.quittance.intake.checking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of one check, gone with its transaction: small rows, with statistics the planner can trust. */
@Component
class CheckTables {

    private final JdbcClient jdbc;

    CheckTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create() {
        run("set local work_mem = '64MB'");
        run("""
                -- What a readable row means to our books, with whatever it leaves unsaid filled in.
                create temp table intake_fact (
                    line bigint, client_number text, client_id bigint, client_name text,
                    email text, phone text, contact_name text, contact_role text,
                    invoice_number text, invoice_id bigint, issued_on date, due_on date, currency text,
                    total numeric(15, 2), balance numeric(15, 2), paid_on date, order_reference text,
                    amount numeric(15, 2), received_on date, reference text
                ) on commit drop
                """);
        run("create temp table intake_finding (line bigint, field text, code text, expected text) on commit drop");
        run("create temp table intake_decision (line bigint, outcome text) on commit drop");
        run("create temp table intake_column (field text, header text, position int) on commit drop");
        run("""
                -- Each client of the file: the first row that names it, its most frequent spelling, and of every other
                -- fact the first that a row gives.
                create temp table intake_client (
                    number text, client_id bigint, line bigint, name text, collector_id bigint,
                    siren text, vat_number text, language text, address_line1 text, address_line2 text, postcode text,
                    city text, country text, segment text, collector text, terms_days int,
                    changes boolean not null default false
                ) on commit drop
                """);
        run("""
                -- Each contact of the file, and the one we have with the same address.
                create temp table intake_contact (
                    line bigint, client_number text, client_id bigint, contact_id bigint,
                    name text, role text, email text, phone text, changes boolean
                ) on commit drop
                """);
    }

    /** Posting walks through the lines slice by slice. */
    void indexLines() {
        run("create index on intake_fact (line)");
        run("create index on intake_decision (line)");
    }

    /** Temporary tables have no statistics until asked, and a bad plan for a large file never ends. */
    void measure() {
        run("analyze intake_fact, intake_finding, intake_client, intake_contact, intake_decision");
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
