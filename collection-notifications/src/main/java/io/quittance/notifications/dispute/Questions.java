package io.quittance.notifications.dispute;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeFacts;
import io.quittance.dispute.Disputes;
import io.quittance.history.FactKind;
import io.quittance.notifications.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues without an account are asked. The secret of a link is 256 random bits; only its hash is kept. */
@Component
@Transactional
public class Questions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select q.id, n.creditor_id, q.dispute_id, q.name, q.email, q.question, q.language, q.valid_until, q.asked_on, q.asked_by,
                   q.withdrawn_on, e.written_on as answered_on, n.state as dispute_state, coalesce(m.state, 'NOT_SENT') as mail,
                   coalesce(m.reply, '') as reply
            from dispute_question q
            join dispute_now n on n.id = q.dispute_id
            left join dispute_entry e on e.question_id = q.id
            left join dispute_question_mail m on m.question_id = q.id
            """;

    private final JdbcClient jdbc;
    private final Disputes disputes;
    private final DisputeFacts facts;

    Questions(JdbcClient jdbc, Disputes disputes, DisputeFacts facts) {
        this.jdbc = jdbc;
        this.disputes = disputes;
        this.facts = facts;
    }

    /** A question that was asked, and the secret of its link, which nobody can read again. */
    public record Asked(long id, String token) {}

    /**
     * Asks a colleague; the mail with the link is sent apart, after this is committed.
     *
     * @throws IllegalStateException when the dispute ended
     * @throws java.util.NoSuchElementException when this creditor has no such dispute
     */
    public Asked ask(long creditorId, long disputeId, NewQuestion asked, LocalDate on, String by) {
        Dispute dispute = disputes.find(creditorId, disputeId).orElseThrow();
        if (!dispute.state().isRunning()) {
            throw new IllegalStateException("dispute " + disputeId + " is " + dispute.state());
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        LocalDate until = on.plusDays(asked.days());
        long id = jdbc.sql("""
                insert into dispute_question (dispute_id, name, email, question, language, token_hash, valid_until, asked_on, asked_by)
                values (:dispute, :name, :email, :question, :language, :hash, :until, :on, :by) returning id
                """)
                .param("dispute", disputeId)
                .param("name", asked.name())
                .param("email", asked.email())
                .param("question", asked.question())
                .param("language", asked.language())
                .param("hash", hash(token))
                .param("until", until)
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
        Map<String, String> detail = Map.of("name", asked.name(), "note", asked.question(), "until", until.toString());
        facts.tell(dispute, FactKind.DISPUTE_ASKED, detail, on, by);
        return new Asked(id, token);
    }

    /**
     * Makes the link of a question worthless; a second time changes nothing.
     *
     * @throws NoSuchElementException when the dispute has no such question
     */
    public void withdraw(long disputeId, long questionId, LocalDate on, String by) {
        if (of(disputeId).stream().noneMatch(one -> one.id() == questionId)) {
            throw new NoSuchElementException("question " + questionId);
        }
        jdbc.sql("""
                update dispute_question set withdrawn_on = :on, withdrawn_by = :by
                where id = :id and withdrawn_on is null
                """).param("on", on).param("by", by).param("id", questionId).update();
    }

    /** Those about a dispute, the latest first. */
    @Transactional(readOnly = true)
    public List<Question> of(long disputeId) {
        return jdbc.sql(ROWS + "where q.dispute_id = :dispute order by q.id desc")
                .param("dispute", disputeId)
                .query(DataClassRowMapper.newInstance(Question.class))
                .list();
    }

    /** The question of this link, whether it can still be answered or not; empty: no such link was ever made. */
    @Transactional(readOnly = true)
    public Optional<Question> byToken(String token) {
        return jdbc.sql(ROWS + "where q.token_hash = :hash")
                .param("hash", hash(token))
                .query(DataClassRowMapper.newInstance(Question.class))
                .optional();
    }

    private static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
