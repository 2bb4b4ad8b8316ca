package io.quittance.writeoff;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.hold.Holds;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.ForgoneDesk;
import io.quittance.payment.Payment;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import io.quittance.task.TasksAbout;
import io.quittance.writeoff.WriteOffInvoices.Loss;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives debts up: one person proposes, another decides; until then nothing is asked for. */
@Component
public class WriteOffDesk {

    private final WriteOffs writeOffs;
    private final WriteOffInvoices lines;
    private final Invoices invoices;
    private final ForgoneDesk payments;
    private final HoldDesk holdDesk;
    private final Holds holds;
    private final Tasks tasks;
    private final TasksAbout about;
    private final History history;

    WriteOffDesk(
            WriteOffs writeOffs,
            WriteOffInvoices lines,
            Invoices invoices,
            ForgoneDesk payments,
            HoldDesk holdDesk,
            Holds holds,
            Tasks tasks,
            TasksAbout about,
            History history) {
        this.writeOffs = writeOffs;
        this.lines = lines;
        this.invoices = invoices;
        this.payments = payments;
        this.holdDesk = holdDesk;
        this.holds = holds;
        this.tasks = tasks;
        this.about = about;
        this.history = history;
    }

    /**
     * Proposes to give up what is left of these invoices, pauses them until somebody decides, and opens the task to do so.
     *
     * @throws IllegalArgumentException when none of them is open, or one is another client's or in another currency
     * @throws java.util.NoSuchElementException when this creditor has no such invoice
     */
    @Transactional
    public WriteOff propose(NewWriteOff proposal, LocalDate on, String by) {
        List<Invoice> open = proposal.losses().keySet().stream()
                .sorted()
                .map(id -> invoices.findByIdAndCreditorId(id, proposal.creditorId())
                        .orElseThrow())
                .peek(invoice -> requireOf(proposal, invoice))
                .filter(Invoice::isOpen)
                .toList();
        Money total = open.stream()
                .map(invoice -> loss(proposal, invoice))
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("invoices: none of them is open any more"));
        WriteOff writeOff = writeOffs.save(new WriteOff(proposal, on, by));
        for (Invoice invoice : open) {
            Hold hold = holdDesk.place(pause(proposal, invoice), on, by);
            lines.add(writeOff.id(), new Loss(invoice.id(), hold.id(), loss(proposal, invoice)));
        }
        tasks.save(new Task(
                proposal.creditorId(),
                proposal.clientId(),
                TaskKind.WRITE_OFF,
                on,
                on,
                Map.of(
                        "writeOff", Long.toString(writeOff.id()),
                        "amount", total.toPlain(),
                        "currency", proposal.currency(),
                        "reason", proposal.reason())));
        record(writeOff, FactKind.WRITE_OFF_PROPOSED, total, Map.of(), on, by);
        return writeOff;
    }

    /**
     * Takes the debt off the books, as far as it is still open.
     *
     * @throws SecondPersonException when {@code by} proposed it
     * @throws IllegalStateException when it was decided before
     * @throws java.util.NoSuchElementException when this creditor has no such proposal
     */
    @Transactional
    public WriteOff approve(long creditorId, long writeOffId, LocalDate on, String by) {
        WriteOff writeOff = writeOffs.lock(writeOffId, creditorId).orElseThrow();
        writeOff.requireAnother(by);
        List<Loss> given = lines.of(writeOffId, writeOff.currency());
        Map<Long, Money> losses = new LinkedHashMap<>();
        given.forEach(loss -> losses.put(loss.invoiceId(), loss.amount()));
        Payment loss = payments.writeOff(creditorId, writeOff.clientId(), losses, writeOff.reason(), on, by)
                .orElse(null);
        writeOff.decide(WriteOffDecision.APPROVED, loss == null ? null : loss.id(), on, by);
        end(writeOff, given, TaskOutcome.DONE, on, by);
        Money gone = loss == null ? Money.of("0", writeOff.currency()) : loss.amount();
        record(writeOff, FactKind.WRITE_OFF_DECIDED, gone, Map.of("decision", "APPROVED"), on, by);
        return writeOff;
    }

    /**
     * Keeps the debt on the books: its invoices are asked for again.
     *
     * @param note why not; may be empty
     * @throws IllegalStateException when it was decided before
     * @throws java.util.NoSuchElementException when this creditor has no such proposal
     */
    @Transactional
    public WriteOff refuse(long creditorId, long writeOffId, String note, LocalDate on, String by) {
        WriteOff writeOff = writeOffs.lock(writeOffId, creditorId).orElseThrow();
        writeOff.requireWaiting();
        List<Loss> kept = lines.of(writeOffId, writeOff.currency());
        writeOff.decide(WriteOffDecision.REFUSED, null, on, by);
        end(writeOff, kept, TaskOutcome.DONE, on, by);
        Money total = kept.stream().map(Loss::amount).reduce(Money::plus).orElseThrow();
        record(writeOff, FactKind.WRITE_OFF_DECIDED, total, Map.of("decision", "REFUSED", "note", note), on, by);
        return writeOff;
    }

    /**
     * What it was made for is undone: nobody decides about it any more, and where it was approved its invoices are open again for
     * what had been given up.
     *
     * @throws IllegalStateException when it was refused, or taken back before
     * @throws java.util.NoSuchElementException when this creditor has no such proposal
     */
    @Transactional
    public void withdraw(long creditorId, long writeOffId, LocalDate on, String by) {
        WriteOff writeOff = writeOffs.lock(writeOffId, creditorId).orElseThrow();
        Money total;
        if (writeOff.paymentId().isPresent()) {
            total = payments.revoke(creditorId, writeOff.paymentId().get(), on, by);
        } else {
            writeOff.requireWaiting();
            List<Loss> kept = lines.of(writeOffId, writeOff.currency());
            writeOff.decide(WriteOffDecision.WITHDRAWN, null, on, by);
            end(writeOff, kept, TaskOutcome.CANCELLED, on, by);
            total = kept.stream().map(Loss::amount).reduce(Money::plus).orElseThrow();
        }
        record(writeOff, FactKind.WRITE_OFF_WITHDRAWN, total, Map.of(), on, by);
    }

    private static void requireOf(NewWriteOff proposal, Invoice invoice) {
        if (invoice.clientId() != proposal.clientId()
                || !invoice.balance().currency().getCurrencyCode().equals(proposal.currency())) {
            throw new IllegalArgumentException("invoices: " + invoice.number() + " is another client's or currency's");
        }
    }

    private static HoldRequest pause(NewWriteOff proposal, Invoice invoice) {
        return new HoldRequest(
                proposal.creditorId(),
                proposal.clientId(),
                invoice.id(),
                HoldReason.PAUSE,
                null,
                part(proposal, invoice),
                proposal.reason());
    }

    /** No more than what is open. */
    private static Money loss(NewWriteOff proposal, Invoice invoice) {
        Money most = proposal.losses().getOrDefault(invoice.id(), invoice.balance());
        return most.compareTo(invoice.balance()) < 0 ? most : invoice.balance();
    }

    /** Null: all of the invoice. */
    private static @Nullable BigDecimal part(NewWriteOff proposal, Invoice invoice) {
        Money loss = loss(proposal, invoice);
        return loss.compareTo(invoice.balance()) < 0 ? loss.amount() : null;
    }

    private void end(WriteOff writeOff, List<Loss> losses, TaskOutcome outcome, LocalDate on, String by) {
        losses.stream()
                .flatMap(loss -> holds.findById(loss.holdId()).stream())
                .filter(hold -> !hold.isLifted())
                .forEach(hold -> holdDesk.lift(hold, on, by));
        about.end(writeOff.clientId(), TaskKind.WRITE_OFF, "writeOff", writeOff.id(), outcome, "", by);
    }

    private void record(
            WriteOff writeOff, FactKind kind, Money amount, Map<String, String> more, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("writeOff", Long.toString(writeOff.id()));
        detail.put("amount", amount.toPlain());
        detail.put("currency", writeOff.currency());
        detail.put("reason", writeOff.reason());
        history.record(Fact.ofClient(writeOff.creditorId(), writeOff.clientId(), kind, on, by, detail));
    }
}
