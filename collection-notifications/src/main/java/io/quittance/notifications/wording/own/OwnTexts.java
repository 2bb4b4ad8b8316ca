package io.quittance.notifications.wording.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which words of its own does a step have, and who gave it which? */
@Component
@Transactional(readOnly = true)
public class OwnTexts {

    private final JdbcClient jdbc;

    OwnTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change, the words before and after; what is said in both is filled in, blocks stand as <code>{{&gt;payment}}</code>.
     *
     * @param subject null, as {@code body}: the standard words again
     */
    public record Change(
            Instant at,
            String by,
            String subjectBefore,
            String bodyBefore,
            @Nullable String subject,
            @Nullable String body) {

        public boolean isDropped() {
            return body == null;
        }
    }

    /** The words in force; empty: the standard ones. */
    public Optional<OwnText> inForce(long stepId) {
        return jdbc.sql("""
                select language, subject, body, imposed, amount_said, pay_by_said
                from (select * from step_text where step_id = :step order by id desc limit 1) latest
                where body is not null
                """)
                .param("step", stepId)
                .query((row, n) -> new OwnText(
                        Locale.of(row.getString("language")),
                        row.getString("subject"),
                        row.getString("body"),
                        List.of((String[]) row.getArray("imposed").getArray()),
                        row.getString("amount_said"),
                        row.getString("pay_by_said")))
                .optional();
    }

    /** Those of these steps that have words of their own. */
    public List<Long> among(Collection<Long> steps) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select step_id from (select distinct on (step_id) step_id, body from step_text
                                             where step_id in (:steps) order by step_id, id desc) latest
                        where body is not null
                        """)
                        .param("steps", steps)
                        .query((row, n) -> row.getLong("step_id"))
                        .list();
    }

    /** Every change, the latest first. */
    public List<Change> changes(long stepId) {
        return jdbc.sql("""
                select edited_at, edited_by, subject_before, body_before, subject, body
                from step_text where step_id = :step order by id desc
                """)
                .param("step", stepId)
                .query((row, n) -> new Change(
                        row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                        row.getString("edited_by"),
                        row.getString("subject_before"),
                        row.getString("body_before"),
                        row.getString("subject"),
                        row.getString("body")))
                .list();
    }

    /** What the step asks for on a day, in one line that changes when anything of it does. */
    public String figures(long stepId, LocalDate on) {
        return jdbc.sql("select step_figures(:step, :on)")
                .param("step", stepId)
                .param("on", on)
                .query(String.class)
                .single();
    }

    /**
     * Puts these words in the place of others.
     *
     * @param figures those that were seen beside the words, whatever they are by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(long stepId, Words before, OwnText after, String figures, String by) {
        add(stepId, before, after, new Words(after.subject(), after.body()), figures, by);
    }

    /** Goes back to the standard words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(long stepId, OwnText text, LocalDate on, String by) {
        add(stepId, new Words(text.subject(), text.body()), text, null, figures(stepId, on), by);
    }

    /** A subject and a body. */
    public record Words(String subject, String body) {}

    private void add(long stepId, Words before, OwnText said, @Nullable Words after, String figures, String by) {
        jdbc.sql("""
                insert into step_text (step_id, language, subject_before, body_before, subject, body, imposed, amount_said,
                                       pay_by_said, figures, edited_by)
                values (:step, :language, :subjectBefore, :bodyBefore, :subject, :body, :imposed, :amount,
                        :payBy, :figures, :by)
                """)
                .param("step", stepId)
                .param("language", said.language().getLanguage())
                .param("subjectBefore", before.subject())
                .param("bodyBefore", before.body())
                .param("subject", after == null ? null : after.subject())
                .param("body", after == null ? null : after.body())
                .param("imposed", said.imposed().toArray(new String[0]))
                .param("amount", said.amountSaid())
                .param("payBy", said.payBySaid())
                .param("figures", figures)
                .param("by", by)
                .update();
    }
}
