package io.quittance.creditor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that there is a creditor to keep books for, from the first start on. */
@Component
public class FirstCreditor {

    /** What it is called until its settings are filled in. */
    private static final String NAME = "Ma société";

    private final Creditors creditors;
    private final JdbcClient jdbc;

    FirstCreditor(Creditors creditors, JdbcClient jdbc) {
        this.creditors = creditors;
        this.jdbc = jdbc;
    }

    /** The creditor that was there first, made now where there is none; nodes that start together agree on one. */
    @Transactional
    public Creditor findOrMake() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first creditor'))")
                .query()
                .listOfRows();
        List<Creditor> known = creditors.findAllByOrderById();
        return known.isEmpty() ? creditors.save(new Creditor(NAME)) : known.getFirst();
    }

    /** Whether nobody has entered anything in its settings yet. */
    public static boolean isAsMade(Creditor creditor) {
        return creditor.settings().equals(new Creditor(NAME).settings());
    }

    /** Gives that creditor an address to send mail from, unless it has one. */
    @Transactional
    public void sendFromUnlessSet(String email) {
        Creditor creditor = findOrMake();
        if (creditor.settings().senderEmail().isBlank()) {
            creditor.sendFrom(email);
        }
    }
}
