package io.quittance.insolvency;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.dunning.step.Withdrawal;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.hold.Holds;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import io.quittance.task.TasksAbout;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops everything for a client in collective proceedings, and sees that the claim is declared in time. */
@Component
public class InsolvencyDesk {

    private final Clients clients;
    private final Insolvencies insolvencies;
    private final HoldDesk holdDesk;
    private final Holds holds;
    private final Tasks tasks;
    private final TasksAbout about;
    private final Withdrawal withdrawal;
    private final History history;

    InsolvencyDesk(
            Clients clients,
            Insolvencies insolvencies,
            HoldDesk holdDesk,
            Holds holds,
            Tasks tasks,
            TasksAbout about,
            Withdrawal withdrawal,
            History history) {
        this.clients = clients;
        this.insolvencies = insolvencies;
        this.holdDesk = holdDesk;
        this.holds = holds;
        this.tasks = tasks;
        this.about = about;
        this.withdrawal = withdrawal;
        this.history = history;
    }

    /**
     * Takes note of proceedings: the whole client is held from this day on, what waits to be sent to it is withdrawn, and the
     * task to declare the claim opens with its last day (C. com. art. L622-24: two months after publication).
     *
     * @throws IllegalStateException when proceedings against the client run already
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public Insolvency record(long creditorId, long clientId, NewInsolvency learned, LocalDate on, String by) {
        Client client = clients.lock(clientId)
                .filter(found -> found.creditorId() == creditorId)
                .orElseThrow();
        if (insolvencies
                .findByClientIdAndCreditorIdAndEndedOnIsNull(clientId, creditorId)
                .isPresent()) {
            throw new IllegalStateException("proceedings against client " + client.number() + " run already");
        }
        Hold hold = holdDesk.place(
                new HoldRequest(creditorId, clientId, null, HoldReason.INSOLVENCY, null, null, learned.note()), on, by);
        Insolvency insolvency = insolvencies.save(new Insolvency(creditorId, clientId, learned, hold.id(), on, by));
        tasks.save(new Task(
                creditorId,
                clientId,
                TaskKind.CLAIM_TO_DECLARE,
                on,
                insolvency.declareBy(),
                Map.of(
                        "insolvency", Long.toString(insolvency.id()),
                        "kind", insolvency.kind().name(),
                        "publishedOn", insolvency.publishedOn().toString())));
        holds.flush();
        withdrawal.of(creditorId, on, by);
        record(insolvency, FactKind.INSOLVENCY_RECORDED, on, by);
        return insolvency;
    }

    /**
     * The proceedings are over for us, or never were: the client is asked again from this day on.
     *
     * @throws IllegalStateException when nothing runs against this client
     */
    @Transactional
    public void end(long creditorId, long clientId, InsolvencyEnding why, LocalDate on, String by) {
        Insolvency insolvency = insolvencies
                .findByClientIdAndCreditorIdAndEndedOnIsNull(clientId, creditorId)
                .orElseThrow(() -> new IllegalStateException("no proceedings run against client " + clientId));
        insolvency.end(why, on, by);
        holds.findById(insolvency.holdId())
                .filter(hold -> !hold.isLifted())
                .ifPresent(hold -> holdDesk.lift(hold, on, by));
        about.end(clientId, TaskKind.CLAIM_TO_DECLARE, "insolvency", insolvency.id(), TaskOutcome.CANCELLED, "", by);
        boolean over = why == InsolvencyEnding.OVER;
        record(insolvency, over ? FactKind.INSOLVENCY_ENDED : FactKind.INSOLVENCY_FORGOTTEN, on, by);
    }

    private void record(Insolvency insolvency, FactKind kind, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("insolvency", insolvency.kind().name());
        detail.put("publishedOn", insolvency.publishedOn().toString());
        detail.put("declareBy", insolvency.declareBy().toString());
        if (!insolvency.court().isEmpty()) {
            detail.put("court", insolvency.court());
        }
        if (!insolvency.note().isEmpty()) {
            detail.put("note", insolvency.note());
        }
        history.record(Fact.ofClient(insolvency.creditorId(), insolvency.clientId(), kind, on, by, detail));
    }
}
