package io.quittance.notifications.dispute;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeFacts;
import io.quittance.dispute.Disputes;
import io.quittance.history.FactKind;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of colleagues: each stands in the conversation, and whoever holds the dispute has a task. */
@Component
public class Answers {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Conversation conversation;
    private final Disputes disputes;
    private final Tasks tasks;
    private final DisputeFacts facts;

    Answers(
            JdbcClient jdbc,
            Questions questions,
            Conversation conversation,
            Disputes disputes,
            Tasks tasks,
            DisputeFacts facts) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.conversation = conversation;
        this.disputes = disputes;
        this.tasks = tasks;
        this.facts = facts;
    }

    /**
     * Keeps the answer that came by a link, which can be used once.
     *
     * @throws LinkOverException when it was used, withdrawn, has expired, or the dispute ended
     * @throws IllegalArgumentException when nothing is said
     * @throws NoSuchElementException when no such link was ever made
     */
    @Transactional
    public void give(String token, String text, @Nullable Opinion opinion, List<ReceivedFile> files, LocalDate on) {
        long id = questions.byToken(token).orElseThrow().id();
        // Whoever answers at the same moment waits here, and then finds it answered.
        jdbc.sql("select id from dispute_question where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .single();
        Question question = questions.byToken(token).orElseThrow();
        LinkState state = question.state(on);
        if (state != LinkState.OPEN) {
            throw new LinkOverException(state);
        }
        conversation.keep(question.disputeId(), id, question.name(), text, opinion, files, on);
        Dispute dispute =
                disputes.find(question.creditorId(), question.disputeId()).orElseThrow();
        tasks.save(new Task(
                dispute.creditorId(),
                dispute.clientId(),
                TaskKind.DISPUTE,
                on,
                on,
                Map.of("dispute", Long.toString(dispute.id()), "reason", dispute.number() + ", " + question.name())));
        facts.tell(
                dispute,
                FactKind.DISPUTE_ANSWERED,
                Map.of("name", question.name(), "note", text.strip()),
                on,
                question.name());
    }
}
