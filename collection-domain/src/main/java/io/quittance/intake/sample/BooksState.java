package io.quittance.intake.sample;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Is there anything in the books of a creditor yet? */
@Component
public class BooksState {

    private final JdbcClient jdbc;

    BooksState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True until a first client is known. */
    public boolean isEmpty(long creditorId) {
        return jdbc.sql("select not exists (select 1 from client where creditor_id = :creditor)")
                .param("creditor", creditorId)
                .query(Boolean.class)
                .single();
    }
}
