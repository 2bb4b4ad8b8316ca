package io.quittance.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks of the database that end with the transaction, also when the program is killed. */
@Component
class ImportLocks {

    private final JdbcClient jdbc;

    ImportLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when someone is at work on this import, on whatever node. */
    boolean tryImport(long importId) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('quittance.import.' || :id, 0))")
                .param("id", importId)
                .query(Boolean.class)
                .single();
    }

    /** Waits until no other import of this creditor is being checked or posted. */
    void waitForCreditor(long creditorId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('quittance.imports.of.' || :id, 0))::text")
                .param("id", creditorId)
                .query(String.class)
                .single();
    }
}
