package io.quittance.dunning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row of {@link LadderTest}: reads its words, writes the books they tell of, and tells the outcome in the same words. */
final class LadderCase {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final JdbcClient jdbc;
    private final Books books;
    private final long client;
    private final long invoice;

    LadderCase(JdbcClient jdbc, Books books, LocalDate due) {
        this.jdbc = jdbc;
        this.books = books;
        this.client = books.client("C1");
        this.invoice = books.invoice(client, due, "100.00");
    }

    /** "2@2026-03-13", "2@2026-03-13 x", "4@2026-03-25 open", "4@2026-03-25 2026-04-01", "client 2@2026-03-13". */
    void step(String words) {
        boolean ofClient = words.startsWith("client ");
        String[] parts = words.replace("client ", "").split("[@ ]", -1);
        LocalDate on = LocalDate.parse(parts[1]);
        long step = ofClient
                ? books.step(client, Integer.parseInt(parts[0]), on)
                : books.step(client, Integer.parseInt(parts[0]), on, invoice);
        if (parts.length > 2) {
            books.undone(step, parts[2].equals("asked") ? "PROPOSED" : "APPROVED");
        }
        if (parts.length > 2 && !parts[2].equals("asked") && !parts[2].equals("open")) {
            String change = parts[2].equals("x")
                    ? "update dunning_step set status = 'CANCELLED', cancel_reason = 'x' where id = :step"
                    : "update dunning_step set status = 'DONE', done_on = :done where id = :step";
            jdbc.sql(change)
                    .param("step", step)
                    .param("done", parts[2].equals("ok") || parts[2].equals("x") ? on : LocalDate.parse(parts[2]))
                    .update();
        }
    }

    /** "client PLAN to 2026-06-30", "DISPUTE 40.00 from 2026-03-14 lifted 2026-03-15". */
    void hold(String words) {
        Iterator<String> word =
                Arrays.asList(words.replace("client ", "").split(" ", -1)).iterator();
        String reason = word.next();
        String amount = null;
        LocalDate from = LONG_AGO;
        LocalDate until = null;
        LocalDate lifted = null;
        while (word.hasNext()) {
            String next = word.next();
            switch (next) {
                case "from" -> from = LocalDate.parse(word.next());
                case "to" -> until = LocalDate.parse(word.next());
                case "lifted" -> lifted = LocalDate.parse(word.next());
                default -> amount = next;
            }
        }
        long hold = books.hold(client, words.startsWith("client ") ? null : invoice, reason, amount, from, until);
        if (lifted != null) {
            books.lift(hold, lifted);
        }
    }

    void also(String words) {
        String value = words.substring(words.indexOf(' ') + 1);
        switch (words.split("[ /]", -1)[0]) {
            case "cash" -> books.unapplied(client, value, "EUR", LONG_AGO);
            case "USD" -> books.unapplied(client, value, "USD", LONG_AGO);
            case "credit" -> books.invoice(client, LONG_AGO, "-" + value);
            case "stale" -> books.stopWhenPaymentsAreOlderThan(Integer.valueOf(value));
            case "paid" -> books.unapplied(books.client("payer"), "1.00", "EUR", LocalDate.parse(value));
            case "imported" -> books.imported("PAYMENTS", LocalDate.parse(value));
            case "clients" -> books.imported("CLIENTS", LocalDate.parse(value));
            case "statement" -> books.statement(value.split("@", -1)[0], LocalDate.parse(value.split("@", -1)[1]));
            case "account" -> books.account(value);
            case "closed" -> {
                books.account(value);
                books.forget(value, LONG_AGO);
            }
            case "conduct" -> {} // as the shipped policy says
            case "dollars" -> books.invoice(client, "D1", LocalDate.of(2026, 3, 10), value, "USD");
            case "overlooked" ->
                jdbc.sql("insert into demonstration_contact_day values (:day) on conflict do nothing")
                        .param("day", LocalDate.parse(value))
                        .update();
            case "country", "prefers" ->
                jdbc.sql("update client set "
                                + (words.startsWith("country") ? "country" : "preferred_channel")
                                + " = :value where id = :client")
                        .param("value", value)
                        .param("client", client)
                        .update();
            case "stopped" ->
                jdbc.sql("insert into sending_stop (creditor_id, reason, stopped_by) values (:creditor, 'x', 'test')")
                        .param("creditor", books.creditorId())
                        .update();
            case "handed" -> {
                long other = books.invoice(client, LocalDate.parse(value.split("/", -1)[1]), value.split("/", -1)[0]);
                books.step(client, 6, LocalDate.of(2026, 4, 13), other);
            }
            case "no" ->
                jdbc.sql(
                                value.equals("email")
                                        ? "update contact set email = null where client_id = :client"
                                        : "delete from contact where client_id = :client")
                        .param("client", client)
                        .update();
            default -> books.invoice(client, LocalDate.parse(words.split("/", -1)[1]), words.split("/", -1)[0]);
        }
    }

    /** What the night of that day made of the invoice. */
    String outcomeOn(LocalDate on) {
        String climbed = one("""
                select concat_ws(' ', l.rank, s.channel, s.status, s.amount)
                from dunning_line l join dunning_step s on s.id = l.step_id
                where l.invoice_id = :invoice and l.rank is not null and s.step_on = :on
                """, on);
        String skipped = one("""
                select concat_ws(' ', k.reason, k.hold_reason, 'until ' || k.until)
                from dunning_skip k join dunning_run r on r.id = k.run_id
                where k.invoice_id = :invoice and r.run_on = :on
                """, on);
        if (climbed != null && skipped != null) {
            return climbed + " and " + skipped;
        }
        return climbed != null ? climbed : skipped != null ? skipped : "-";
    }

    private @Nullable String one(String sql, LocalDate on) {
        return jdbc.sql(sql)
                .param("invoice", invoice)
                .param("on", on)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
