package io.quittance.placement;

import io.quittance.dunning.step.StepDesk;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.hold.Holds;
import io.quittance.money.Money;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.TasksAbout;
import io.quittance.writeoff.NewWriteOff;
import io.quittance.writeoff.WriteOffDesk;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends placements: recalled by us, or closed by the agency as collected, part collected or irrecoverable. */
@Component
public class PlacementEnd {

    private final Placements placements;
    private final PlacedInvoices lines;
    private final StepDesk steps;
    private final Holds holds;
    private final HoldDesk holdDesk;
    private final WriteOffDesk writeOffs;
    private final TasksAbout tasks;
    private final History history;

    PlacementEnd(
            Placements placements,
            PlacedInvoices lines,
            StepDesk steps,
            Holds holds,
            HoldDesk holdDesk,
            WriteOffDesk writeOffs,
            TasksAbout tasks,
            History history) {
        this.placements = placements;
        this.lines = lines;
        this.steps = steps;
        this.holds = holds;
        this.holdDesk = holdDesk;
        this.writeOffs = writeOffs;
        this.tasks = tasks;
        this.history = history;
    }

    /**
     * Ends a placement. What is left of a recalled or part collected one is ours to ask for again, on the rung before the
     * handover, after a pause; what is irrecoverable is proposed to be written off, which a second person decides.
     *
     * @param note why; not blank unless all was collected
     * @param pausedUntil the last day on which what comes back is left alone; not before {@code on}
     * @throws PlacementRefusedException when it cannot end as collected because something is still owed
     * @throws IllegalStateException when it ended before
     * @throws java.util.NoSuchElementException when this creditor has no such placement
     */
    @Transactional
    public Placement end(
            long creditorId,
            long placementId,
            Ending how,
            String note,
            LocalDate pausedUntil,
            LocalDate on,
            String by) {
        Placement placement = placements.lock(placementId, creditorId).orElseThrow();
        if (how != Ending.COLLECTED && note.isBlank()) {
            throw new IllegalArgumentException("note: why it ends so");
        }
        List<PlacedInvoices.Line> open = lines.of(placementId).stream()
                .filter(line -> line.left().signum() > 0)
                .toList();
        if (how == Ending.COLLECTED && !open.isEmpty()) {
            throw new PlacementRefusedException(
                    PlacementFault.STILL_OWED,
                    "ending: something is still owed on " + open.getFirst().number());
        }
        placement.end(how, note, on, by);
        release(placement, on, by);
        // Whatever it ended with: money may come back and a loss be refused, and nobody else asks for it any more.
        placement.stepId().ifPresent(step -> steps.takeOver(step, how.name(), on, by));
        if (how.returnsTheRest()) {
            open.forEach(line -> holdDesk.place(pause(placement, line, pausedUntil, note), on, by));
        } else if (how == Ending.IRRECOVERABLE && !open.isEmpty()) {
            Map<Long, Money> losses = new LinkedHashMap<>();
            open.forEach(line -> losses.put(line.invoiceId(), Money.of(line.left(), placement.currency())));
            NewWriteOff proposal =
                    new NewWriteOff(creditorId, placement.clientId(), placement.currency(), losses, note);
            placement.givenUpBy(writeOffs.propose(proposal, on, by).id());
        }
        record(placement, how, note, on, by);
        return placement;
    }

    private void release(Placement placement, LocalDate on, String by) {
        for (PlacedInvoices.Line line : lines.of(placement.id())) {
            holds.findById(line.holdId())
                    .filter(hold -> !hold.isLifted())
                    .ifPresent((Hold hold) -> holdDesk.lift(hold, on, by));
        }
        lines.leave(placement.id(), on);
        tasks.end(
                placement.clientId(),
                TaskKind.COURT_DEADLINE,
                "placement",
                placement.id(),
                TaskOutcome.CANCELLED,
                "",
                by);
    }

    private static HoldRequest pause(Placement placement, PlacedInvoices.Line line, LocalDate until, String note) {
        return new HoldRequest(
                placement.creditorId(),
                placement.clientId(),
                line.invoiceId(),
                HoldReason.PAUSE,
                until,
                null,
                note.strip());
    }

    private void record(Placement placement, Ending how, String note, LocalDate on, String by) {
        Map<String, String> detail =
                Map.of("placement", Long.toString(placement.id()), "ending", how.name(), "note", note.strip());
        history.record(
                Fact.ofClient(placement.creditorId(), placement.clientId(), FactKind.PLACEMENT_ENDED, on, by, detail));
    }
}
