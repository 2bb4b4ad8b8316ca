package io.quittance.promise;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.money.Money;
import io.quittance.promise.PromisedDebt.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes promises down and holds what was promised; takes them back. */
@Component
public class PromiseDesk {

    /** A client who broke so many promises within {@link #MONTHS} months is told apart before the next is taken down. */
    public static final int BROKEN_TO_WARN = 2;

    static final int MONTHS = 6;

    private static final int FURTHEST_DAYS = 365;

    private final Clients clients;
    private final Promises promises;
    private final PromisedDebt debt;
    private final PromiseInvoices invoices;
    private final PromiseRecords records;
    private final PromiseFacts facts;
    private final HoldDesk holdDesk;
    private final PromiseHolds holds;
    private final PromiseList list;

    PromiseDesk(
            Clients clients,
            Promises promises,
            PromisedDebt debt,
            PromiseInvoices invoices,
            PromiseRecords records,
            PromiseFacts facts,
            HoldDesk holdDesk,
            PromiseHolds holds,
            PromiseList list) {
        this.clients = clients;
        this.promises = promises;
        this.debt = debt;
        this.invoices = invoices;
        this.records = records;
        this.facts = facts;
        this.holdDesk = holdDesk;
        this.holds = holds;
        this.list = list;
    }

    /**
     * Takes a promise down and holds what it covers, the oldest due first, until its last day. One that is still open for
     * the same debt is replaced by it: of the client as a whole, as this one is, or for invoices all of which this one names.
     *
     * @param on the books' day, on which it was given
     * @throws PromiseRefusedException naming what cannot be; {@code despiteBroken.needed}: the client broke two promises
     *     in the last six months, and whoever records this one does not know
     */
    @Transactional
    public Promise record(NewPromise given, LocalDate on, String by) {
        Client client = clients.lock(given.clientId())
                .filter(found -> found.creditorId() == given.creditorId())
                .orElseThrow();
        LocalDate day = given.promisedFor();
        require(!day.isBefore(on), "promisedFor", "past");
        require(!day.isAfter(on.plusDays(FURTHEST_DAYS)), "promisedFor", "far");
        require(given.despiteBroken() || !isToWarn(client.id(), on), "despiteBroken", "needed");
        List<Line> lines = lines(given, on);
        Money most = most(given, lines);
        if (!given.amount().isPositive() || given.amount().compareTo(most) > 0) {
            throw new PromiseRefusedException("amount", given.amount().isPositive() ? "most" : "form", most);
        }
        List<Promise> older = invoices.ofTheSameDebt(given, on);
        Integer grace = given.graceDays();
        Promise promise =
                promises.save(new Promise(given, grace == null ? debt.graceDays(given.clientId()) : grace, on, by));
        older.forEach(one -> invoices.replace(one.id(), promise.id()));
        older.forEach(one -> facts.replaced(one, promise));
        holds.ofClient(promise.creditorId(), promise.clientId(), on, by);
        hold(promise, lines);
        facts.made(promise, invoices.numbers(promise.id()));
        return promise;
    }

    /**
     * Takes a promise back that was never given: its invoices are asked for again, unless it had replaced another, which
     * counts again.
     *
     * @throws IllegalStateException when it does not run any more
     * @throws java.util.NoSuchElementException when this creditor has no such promise
     */
    @Transactional
    public void withdraw(long creditorId, long promiseId, LocalDate on, String by) {
        Promise promise = promises.findByIdAndCreditorId(promiseId, creditorId).orElseThrow();
        clients.lock(promise.clientId());
        PromiseState state = list.one(creditorId, promiseId, on).orElseThrow().state();
        if (state != PromiseState.OPEN) {
            throw new IllegalStateException("the promise does not run any more: it is " + state);
        }
        withdraw(promise, on, by);
        facts.withdrawn(promise, on, by);
        restored(promise, on, by);
    }

    /** Takes back what was promised in a call that is itself taken back; nothing, where nothing was promised. */
    @Transactional
    public void withdrawOfCall(long callId, LocalDate on, String by) {
        promises.findByCallId(callId).filter(promise -> !promise.isWithdrawn()).ifPresent(promise -> {
            withdraw(promise, on, by);
            restored(promise, on, by);
        });
    }

    /** Whether one should know, before taking another promise down, that this client does not keep them. */
    @Transactional(readOnly = true)
    public boolean isToWarn(long clientId, LocalDate on) {
        return records.failedSince(clientId, on.minusMonths(MONTHS), on) >= BROKEN_TO_WARN;
    }

    private void withdraw(Promise promise, LocalDate on, String by) {
        clients.lock(promise.clientId());
        promise.withdraw(on, by);
        promises.save(promise);
        promises.flush();
        holds.ofClient(promise.creditorId(), promise.clientId(), on, by);
    }

    private void restored(Promise withdrawn, LocalDate on, String by) {
        invoices.restoredBy(withdrawn, on).forEach(one -> facts.restored(one, on, by));
    }

    private List<Line> lines(NewPromise given, LocalDate on) {
        List<Line> open = debt
                .lines(given.creditorId(), given.clientId(), given.amount().currency(), on)
                .stream()
                .filter(line -> given.isOfClient() || given.invoices().contains(line.invoiceId()))
                .toList();
        require(given.isOfClient() || open.size() == given.invoices().size(), "invoices", "gone");
        return open.stream().filter(line -> line.open().signum() > 0).toList();
    }

    /** All that is not held; of a client as a whole, less what lies with us already. */
    private Money most(NewPromise given, List<Line> lines) {
        Money open = new Money(
                lines.stream().map(Line::open).reduce(BigDecimal.ZERO, BigDecimal::add),
                given.amount().currency());
        Money zero = Money.zero(open.currency());
        Money most = given.isOfClient()
                ? open.minus(debt.deducted(given.clientId(), given.amount().currency()))
                : open;
        return most.isPositive() ? most : zero;
    }

    /** The last invoice for what is left of the amount. */
    private void hold(Promise promise, List<Line> lines) {
        BigDecimal left = promise.amount().amount();
        for (Line line : lines) {
            BigDecimal part = left.min(line.open());
            if (part.signum() > 0) {
                boolean whole = part.compareTo(line.balance()) == 0;
                Hold hold = holdDesk.place(
                        new HoldRequest(
                                promise.creditorId(),
                                promise.clientId(),
                                line.invoiceId(),
                                HoldReason.PROMISE,
                                promise.heldUntil(),
                                whole ? null : part,
                                promise.note()),
                        promise.promisedOn(),
                        promise.recordedBy());
                invoices.add(promise.id(), line.invoiceId(), hold.id(), part);
                left = left.subtract(part);
            }
        }
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new PromiseRefusedException(field, code);
        }
    }
}
