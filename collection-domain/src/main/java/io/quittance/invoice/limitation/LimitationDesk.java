package io.quittance.invoice.limitation;

import io.quittance.client.ClientKind;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.invoice.limitation.InterruptionRefusedException.Reason;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what makes the limitation of an invoice begin anew, takes back what was recorded by mistake, and writes both down. */
@Component
public class LimitationDesk {

    private final Invoices invoices;
    private final Limitations limitations;
    private final Interruptions interruptions;
    private final LimitationTasks tasks;
    private final History history;
    private final EntityManager entities;

    LimitationDesk(
            Invoices invoices,
            Limitations limitations,
            Interruptions interruptions,
            LimitationTasks tasks,
            History history,
            EntityManager entities) {
        this.invoices = invoices;
        this.limitations = limitations;
        this.interruptions = interruptions;
        this.tasks = tasks;
        this.history = history;
        this.entities = entities;
    }

    /**
     * Records an interruption; the same kind and day again changes nothing. Counted from its day: of a claim in court the
     * earliest, since nothing runs before the proceedings end (C. civ. 2242).
     *
     * @param on the day of the claim or of the acknowledgement
     * @param note what it was; may be empty
     * @throws java.util.NoSuchElementException when this creditor has no such invoice
     * @throws InterruptionRefusedException when it interrupts nothing
     */
    @Transactional
    public void interrupt(
            long creditorId,
            long invoiceId,
            InterruptionKind kind,
            LocalDate on,
            String note,
            LocalDate today,
            String by) {
        Invoice invoice = invoices.findByIdAndCreditorId(invoiceId, creditorId).orElseThrow();
        Limitation before = limitations
                .of(invoiceId)
                .orElseThrow(() -> new InterruptionRefusedException(Reason.NOTHING_OWED, today));
        requireThatItCounts(before, kind, on, today);
        if (interruptions
                .findByInvoiceIdAndKindAndInterruptedOnAndTakenBackOnIsNull(invoiceId, kind, on)
                .isPresent()) {
            return;
        }
        Interruption interruption = interruptions.save(
                new Interruption(creditorId, invoice.clientId(), invoiceId, kind, on, note.strip(), today, by));
        entities.flush();
        record(interruption, FactKind.LIMITATION_INTERRUPTED, today, by);
        tasks.closeAnswered(creditorId, today, by);
    }

    /**
     * Says that an interruption was recorded by mistake: from now on it never counted. The next night warns anew where it must.
     *
     * @throws java.util.NoSuchElementException when this creditor's invoice has no such interruption, or it was taken back
     */
    @Transactional
    public void takeBack(long creditorId, long invoiceId, long interruptionId, LocalDate today, String by) {
        Interruption interruption = interruptions
                .findByIdAndInvoiceIdAndCreditorIdAndTakenBackOnIsNull(interruptionId, invoiceId, creditorId)
                .orElseThrow();
        interruption.takeBack(today, by);
        entities.flush();
        record(interruption, FactKind.LIMITATION_RESTORED, today, by);
    }

    private static void requireThatItCounts(
            Limitation limitation, InterruptionKind kind, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new InterruptionRefusedException(Reason.TO_COME, today);
        }
        if (on.isBefore(limitation.issuedOn())) {
            throw new InterruptionRefusedException(Reason.BEFORE_ISSUE, limitation.issuedOn());
        }
        if (limitation.isOverOn(on)) {
            throw new InterruptionRefusedException(Reason.TOO_LATE, limitation.lastOn());
        }
        if (kind == InterruptionKind.WRITTEN_DEMAND && limitation.kind() != ClientKind.PUBLIC) {
            throw new InterruptionRefusedException(Reason.REMINDER, on);
        }
    }

    private void record(Interruption interruption, FactKind kind, LocalDate today, String by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("interruption", interruption.kind().name());
        detail.put("interruptedOn", interruption.on().toString());
        limitations
                .of(interruption.invoiceId())
                .ifPresent(after -> detail.put("lastOn", after.lastOn().toString()));
        if (!interruption.note().isEmpty()) {
            detail.put("note", interruption.note());
        }
        history.record(new Fact(
                interruption.creditorId(), interruption.clientId(), interruption.invoiceId(), kind, today, by, detail));
    }
}
