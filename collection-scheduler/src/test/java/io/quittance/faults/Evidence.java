package io.quittance.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What must hold in the books after whatever happened; each question counts what contradicts it. */
final class Evidence {

    private static final Map<String, String> NONE_OF = new LinkedHashMap<>();

    static {
        NONE_OF.put("invoices whose balance is not their total less what was allocated", """
                select count(*) from invoice i
                where balance <> total - coalesce((select sum(amount) from allocation a where a.invoice_id = i.id), 0)
                """);
        NONE_OF.put("payments whose rest is not their amount less what was allocated", """
                select count(*) from payment p
                where unapplied <> amount - coalesce((select sum(amount) from allocation a where a.payment_id = p.id), 0)
                """);
        NONE_OF.put("files of invoices posted by half", """
                select count(*) from (select left(number, 7) from invoice group by 1 having count(*) <> 80) x
                """);
        NONE_OF.put("statements booked by half or twice", """
                select count(*) from (select booked_on from statement_line group by 1 having count(*) <> 13) x
                """);
        NONE_OF.put("movements taken for more than one payment", """
                select count(*) from (select line_id from statement_match where undone_on is null group by 1 having count(*) > 1) x
                """);
        NONE_OF.put("payments without their movement", """
                select count(*) from payment p
                where source = 'RECEIVED' and not exists (select from statement_match m where m.payment_id = p.id)
                """);
        NONE_OF.put("clients with two steps of one night", """
                select count(*) from (select client_id, currency, step_on from dunning_step group by 1, 2, 3 having count(*) > 1) x
                """);
        NONE_OF.put("nights that tell of other steps than they decided", """
                select count(*) from dunning_run r
                where r.steps <> (select count(*) from dunning_step s where s.run_id = r.id)
                """);
        NONE_OF.put("steps without an invoice", """
                select count(*) from dunning_step s where not exists (select from dunning_line l where l.step_id = s.id)
                """);
        NONE_OF.put("steps whose decision is not in the history once", """
                select count(*) from dunning_step s
                where 1 <> (select count(*) from history_event h
                            where h.kind = 'STEP_DECIDED' and h.client_id = s.client_id and h.detail ->> 'step' = s.id::text)
                """);
        NONE_OF.put("steps with two messages", """
                select count(*) from (select step_id, channel from message group by 1, 2 having count(*) > 1) x
                """);
        NONE_OF.put("messages sent whose step is not done, or the other way round", """
                select count(*) from message m join dunning_step s on s.id = m.step_id
                where (m.status = 'SENT') <> (s.status = 'DONE')
                """);
        // One that failed is nobody's any more once its invoices were paid: its step is withdrawn, and the task with
        // it.
        NONE_OF.put("messages in doubt or failed that no person is asked about", """
                select count(*) from message m join dunning_step s on s.id = m.step_id
                where (m.status = 'AMBIGUOUS' or m.status = 'FAILED' and s.status <> 'CANCELLED')
                  and not exists (select from task t where t.closed_at is null and t.detail ->> 'message' = m.id::text
                                    and t.kind = 'MESSAGE_' || m.status)
                """);
        NONE_OF.put("letters without a step, or two of one", """
                select count(*) from (select step_id from letter group by 1 having count(*) > 1) x
                """);
    }

    private final JdbcClient jdbc;

    Evidence(String url) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url));
    }

    /** What contradicts the books, in words; nothing, if all is well. */
    List<String> contradictions(Map<String, Integer> takenByServer) {
        List<String> wrong = new ArrayList<>();
        NONE_OF.forEach((what, question) -> {
            long found = jdbc.sql(question).query(Long.class).single();
            if (found > 0) {
                wrong.add(found + " " + what);
            }
        });
        Map<String, String> messages = new HashMap<>();
        jdbc.sql("select message_id, status from message").query(row -> {
            messages.put(row.getString("message_id"), row.getString("status"));
        });
        takenByServer.forEach((id, times) -> {
            if (times > 1) {
                wrong.add("the server took " + id + " " + times + " times");
            }
            if (!List.of("SENT", "SENDING", "AMBIGUOUS").contains(messages.getOrDefault(id, "unknown"))) {
                wrong.add("the server took " + id + ", which is " + messages.get(id));
            }
        });
        messages.forEach((id, status) -> {
            if (status.equals("SENT") && !takenByServer.containsKey(id)) {
                wrong.add(id + " is sent, and the server did not take it");
            }
        });
        return wrong;
    }

    /** What was to be done by the last night and is not, in words. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("days without their invoices", """
                select count(*) from generate_series(:first::date, :last::date, interval '1 day') d (day)
                where 80 <> (select count(*) from invoice where number like 'F' || to_char(d.day, 'YYMMDD') || '-%')
                """);
        questions.put("days without their movements", """
                select count(*) from generate_series(:first::date, :last::date, interval '1 day') d (day)
                where 13 <> (select count(*) from statement_line where booked_on = d.day)
                """);
        questions.put("movements of invoices that were brought which are no payment", """
                select count(*) from statement_line l
                where booked_on >= :first::date + 3 and not exists (select from statement_match m where m.line_id = l.id and m.undone_on is null)
                """);
        questions.put("days without a night", """
                select count(*) from generate_series(:first::date, :last::date, interval '1 day') d (day)
                where not exists (select from dunning_run where run_on = d.day)
                """);
        questions.put("approved steps without a message or letter", """
                select count(*) from dunning_step s
                where s.status = 'APPROVED' and s.channel in ('EMAIL', 'SMS', 'LETTER', 'REGISTERED_LETTER') and s.step_on < :last
                  and not exists (select from message m where m.step_id = s.id) and not exists (select from letter l where l.step_id = s.id)
                  and not exists (select from task t where t.step_id = s.id)
                """);
        LocalDate last = lastNight();
        questions.forEach((what, question) -> {
            long found = jdbc.sql(question)
                    .param("first", Worker.FIRST)
                    .param("last", last)
                    .query(Long.class)
                    .single();
            if (found > 0) {
                lost.add(found + " " + what);
            }
        });
        return lost;
    }

    LocalDate lastNight() {
        return jdbc.sql("select max(run_on) from dunning_run")
                .query(LocalDate.class)
                .single();
    }

    long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
