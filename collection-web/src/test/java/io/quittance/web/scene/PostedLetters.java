package io.quittance.web.scene;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of a test: composed for an approved step, and waiting to be posted. */
@TestComponent
public class PostedLetters {

    private final JdbcClient jdbc;

    PostedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registered letter that asks for this invoice, written on the day of a night that was not run otherwise; its id. */
    public long registered(long creditor, String invoice, LocalDate on) {
        return jdbc.sql("""
                with level as (
                    select l.policy_version_id, l.rank, l.template
                    from dunning_level l
                    join dunning_policy_version v on v.id = l.policy_version_id
                    join dunning_policy p on p.id = v.policy_id
                    where p.creditor_id = :creditor and l.channel = 'REGISTERED_LETTER' limit 1),
                asked as (select * from invoice where creditor_id = :creditor and number = :number),
                run as (
                    insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, 'test')
                    on conflict (creditor_id, run_on) do update set started_by = 'test' returning id),
                step as (
                    insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel, template,
                                              step_on, status, amount)
                    select :creditor, run.id, asked.client_id, 'EUR', level.policy_version_id, level.rank, 'REGISTERED_LETTER',
                           level.template, :on, 'APPROVED', asked.balance
                    from run, level, asked
                    returning id, client_id, policy_version_id, rank),
                line as (
                    insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                    select step.id, asked.id, step.policy_version_id, step.rank, asked.balance, :on - asked.due_on
                    from step, asked),
                letter as (
                    insert into letter (creditor_id, client_id, step_id, kind, template, language, recipient, subject, body_text,
                                        amount, currency, pdf, pdf_sha256, pages, composed_on)
                    select :creditor, step.client_id, step.id, 'REGISTERED_LETTER', 'formal-notice', 'fr',
                           array['Maison Dupont', '1 rue Haute', '69001 LYON'], 'Mise en demeure', 'Mise en demeure', asked.balance,
                           'EUR', convert_to('%PDF-1.7 letter', 'UTF8'), encode(sha256(convert_to('%PDF-1.7 letter', 'UTF8')), 'hex'),
                           2, :on
                    from step, asked
                    returning id),
                asks as (
                    insert into letter_line (letter_id, invoice_id, amount) select letter.id, asked.id, asked.balance from letter, asked)
                insert into letter_event (letter_id, state, occurred_on, recorded_by, source)
                select id, 'QUEUED', :on, 'scheduler', 'SYSTEM' from letter
                returning letter_id
                """)
                .param("creditor", creditor)
                .param("number", invoice)
                .param("on", on)
                .query(Long.class)
                .single();
    }
}
