package io.quittance.settlement;

import io.quittance.client.Client;
import io.quittance.client.Clients;
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
import io.quittance.notice.NoticeDesk;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import io.quittance.task.TasksAbout;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers to forgo the rest of a debt once an amount is paid in time; above a limit, a second person approves. */
@Component
public class SettlementDesk {

    private static final int FURTHEST_DAYS = 365;

    private final Clients clients;
    private final Settlements settlements;
    private final SettlementInvoices lines;
    private final SettlementLimits limits;
    private final Invoices invoices;
    private final HoldDesk holdDesk;
    private final Holds holds;
    private final Tasks tasks;
    private final TasksAbout about;
    private final History history;
    private final NoticeDesk notices;

    SettlementDesk(
            Clients clients,
            Settlements settlements,
            SettlementInvoices lines,
            SettlementLimits limits,
            Invoices invoices,
            HoldDesk holdDesk,
            Holds holds,
            Tasks tasks,
            TasksAbout about,
            History history,
            NoticeDesk notices) {
        this.clients = clients;
        this.settlements = settlements;
        this.lines = lines;
        this.limits = limits;
        this.invoices = invoices;
        this.holdDesk = holdDesk;
        this.holds = holds;
        this.tasks = tasks;
        this.about = about;
        this.history = history;
        this.notices = notices;
    }

    /**
     * Offers a settlement, or proposes it to a second person where more than the creditor's limit is forgone. Its invoices
     * are left alone until its last day.
     *
     * @throws SettlementRefusedException naming what cannot be
     */
    @Transactional
    public Settlement offer(NewSettlement offer, LocalDate on, String by) {
        Client client = clients.lock(offer.clientId())
                .filter(found -> found.creditorId() == offer.creditorId())
                .orElseThrow();
        require(!offer.until().isBefore(on), "until", "past");
        require(!offer.until().isAfter(on.plusDays(FURTHEST_DAYS)), "until", "far");
        require(!offer.invoices().isEmpty(), "invoices", "needed");
        List<Invoice> covered = offer.invoices().stream()
                .sorted()
                .map(id -> invoices.findByIdAndCreditorId(id, offer.creditorId())
                        .filter(found -> found.clientId() == client.id() && isCoverable(found, offer))
                        .orElseThrow(() -> new SettlementRefusedException("invoices", "gone")))
                .toList();
        require(!lines.isCovered(covered.stream().map(Invoice::id).toList(), on), "invoices", "taken");
        Money owed = covered.stream().map(Invoice::balance).reduce(Money::plus).orElseThrow();
        if (!offer.amount().isPositive() || offer.amount().compareTo(owed) >= 0) {
            throw new SettlementRefusedException("amount", "less", owed);
        }
        Money forgone = owed.minus(offer.amount());
        boolean large = limits.asksForApproval(offer.creditorId(), forgone);
        Settlement settlement = settlements.save(new Settlement(offer, large, on, by));
        covered.forEach(invoice -> cover(settlement, invoice, on, by));
        if (large) {
            tasks.save(task(settlement, forgone, on));
        }
        record(settlement, FactKind.SETTLEMENT_OFFERED, Map.of("forgone", forgone.toPlain()), on, by);
        tell(settlement, on, by);
        return settlement;
    }

    /**
     * Lets it be offered.
     *
     * @throws SecondPersonNeededException when {@code by} proposed it
     * @throws IllegalStateException when it waits for nobody
     * @throws java.util.NoSuchElementException when this creditor has no such settlement
     */
    @Transactional
    public void approve(long creditorId, long settlementId, LocalDate on, String by) {
        Settlement settlement = settlements.lock(settlementId, creditorId).orElseThrow();
        settlement.approve(on, by);
        decided(settlement, SettlementDecision.APPROVED, on, by);
        tell(settlement, on, by);
    }

    /**
     * Does not let it be offered: its invoices are asked for again.
     *
     * @throws IllegalStateException when it waits for nobody
     * @throws java.util.NoSuchElementException when this creditor has no such settlement
     */
    @Transactional
    public void refuse(long creditorId, long settlementId, LocalDate on, String by) {
        Settlement settlement = settlements.lock(settlementId, creditorId).orElseThrow();
        settlement.refuse(on, by);
        release(settlement, on, by);
        decided(settlement, SettlementDecision.REFUSED, on, by);
    }

    /**
     * Takes it back before it was paid: its invoices are asked for again.
     *
     * @throws IllegalStateException when it is over
     * @throws java.util.NoSuchElementException when this creditor has no such settlement
     */
    @Transactional
    public void withdraw(long creditorId, long settlementId, LocalDate on, String by) {
        Settlement settlement = settlements.lock(settlementId, creditorId).orElseThrow();
        settlement.withdraw(on, by);
        release(settlement, on, by);
        decided(settlement, SettlementDecision.WITHDRAWN, on, by);
    }

    private void tell(Settlement settlement, LocalDate on, String by) {
        if (settlement.isTold()) {
            notices.offer(
                    settlement.id(), new NoticeDesk.Asking(settlement.creditorId(), settlement.clientId(), on, by));
        }
    }

    private static boolean isCoverable(Invoice invoice, NewSettlement offer) {
        return invoice.isOpen()
                && invoice.balance().currency().equals(offer.amount().currency());
    }

    private void cover(Settlement settlement, Invoice invoice, LocalDate on, String by) {
        Hold hold = holdDesk.place(
                new HoldRequest(
                        settlement.creditorId(),
                        settlement.clientId(),
                        invoice.id(),
                        HoldReason.PAUSE,
                        settlement.until(),
                        null,
                        settlement.note()),
                on,
                by);
        lines.add(settlement.id(), invoice.id(), invoice.balance(), hold.id());
    }

    private void release(Settlement settlement, LocalDate on, String by) {
        lines.of(settlement.id()).stream()
                .flatMap(line -> Optional.ofNullable(line.holdId()).stream())
                .flatMap(hold -> holds.findById(hold).stream())
                .filter(hold -> hold.isInForceOn(on))
                .forEach(hold -> holdDesk.lift(hold, on, by));
    }

    private static Task task(Settlement settlement, Money forgone, LocalDate on) {
        return new Task(
                settlement.creditorId(),
                settlement.clientId(),
                TaskKind.SETTLEMENT,
                on,
                on,
                Map.of(
                        "settlement", Long.toString(settlement.id()),
                        "amount", forgone.toPlain(),
                        "currency", forgone.currency().getCurrencyCode()));
    }

    private void decided(Settlement settlement, SettlementDecision decision, LocalDate on, String by) {
        about.end(settlement.clientId(), TaskKind.SETTLEMENT, "settlement", settlement.id(), TaskOutcome.DONE, "", by);
        record(settlement, FactKind.SETTLEMENT_DECIDED, Map.of("decision", decision.name()), on, by);
    }

    private void record(Settlement settlement, FactKind kind, Map<String, String> more, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("settlement", Long.toString(settlement.id()));
        detail.put("amount", settlement.amount().toPlain());
        detail.put("currency", settlement.amount().currency().getCurrencyCode());
        detail.put("until", settlement.until().toString());
        if (!settlement.note().isEmpty()) {
            detail.put("note", settlement.note());
        }
        history.record(Fact.ofClient(settlement.creditorId(), settlement.clientId(), kind, on, by, detail));
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new SettlementRefusedException(field, code);
        }
    }
}
