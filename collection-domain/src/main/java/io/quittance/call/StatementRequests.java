package io.quittance.call;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients asked to be sent: rows that the next composition of messages picks up. */
@Component
class StatementRequests {

    private final JdbcClient jdbc;

    StatementRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for a statement of account to this contact, else to whoever the client's mail goes to.
     *
     * @throws CallRefusedException when there is no address to send it to
     */
    void add(Call call, CallReport report) {
        int added = jdbc.sql("""
                insert into statement_request (creditor_id, client_id, call_id, step_id, contact_id, requested_on)
                select :creditor, :client, :call, :step, k.id, :on
                from contact k
                where k.client_id = :client and k.email is not null
                  and k.id = coalesce(cast(:contact as bigint), (select w.id from contact_written_to w where w.client_id = :client))
                """)
                .param("creditor", call.creditorId())
                .param("client", call.clientId())
                .param("call", call.id())
                .param("step", call.stepId())
                .param("contact", report.sendTo())
                .param("on", call.calledOn())
                .update();
        if (added == 0) {
            throw new CallRefusedException("sendTo", "no-address");
        }
    }

    /** Withdraws what the call asked for; false when it was written already. */
    boolean withdraw(Call call) {
        jdbc.sql("""
                delete from statement_request r
                where r.call_id = :call and not exists (select from message m where m.statement_id = r.id)
                """).param("call", call.id()).update();
        return jdbc.sql("select not exists (select from statement_request where call_id = :call)")
                .param("call", call.id())
                .query(Boolean.class)
                .single();
    }
}
