package io.quittance.placement;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.dunning.step.Step;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepStatus;
import io.quittance.dunning.step.Steps;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.money.Money;
import io.quittance.placement.agency.Agencies;
import io.quittance.placement.agency.Agency;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places invoices with an agency, a lawyer or a court. From then on nothing of ours is sent for them: each is held until
 * the placement ends.
 */
@Component
public class PlacementDesk {

    private final Agencies agencies;
    private final Clients clients;
    private final Placements placements;
    private final PlacedInvoices lines;
    private final PlacedDebts debts;
    private final Steps steps;
    private final StepDesk stepDesk;
    private final HoldDesk holds;
    private final History history;

    PlacementDesk(
            Agencies agencies,
            Clients clients,
            Placements placements,
            PlacedInvoices lines,
            PlacedDebts debts,
            Steps steps,
            StepDesk stepDesk,
            HoldDesk holds,
            History history) {
        this.agencies = agencies;
        this.clients = clients;
        this.placements = placements;
        this.lines = lines;
        this.debts = debts;
        this.steps = steps;
        this.stepDesk = stepDesk;
        this.holds = holds;
        this.history = history;
    }

    /**
     * Carries out a handover that a night proposed: what climbed to it and is still open is placed, and the step is done.
     * When all of it was settled meanwhile the step is cancelled instead.
     *
     * @return empty when the step was cancelled
     * @throws PlacementRefusedException when the agency or the route cannot take it
     * @throws IllegalStateException when the step is no handover, or was decided before
     * @throws java.util.NoSuchElementException when this creditor has no such step or agency
     */
    @Transactional
    public Optional<Placement> handOver(long creditorId, long stepId, PlacementOrder order, LocalDate on, String by) {
        Step step =
                steps.lock(stepId).filter(one -> one.creditorId() == creditorId).orElseThrow();
        if (step.status() == StepStatus.PROPOSED) {
            stepDesk.approve(stepId, on, by);
        }
        if (step.status() != StepStatus.APPROVED) {
            return Optional.empty();
        }
        // Nothing is paid between the look at the books and the placement.
        Client client = clients.lock(step.clientId()).orElseThrow();
        // Before they are held by the placement: a step whose invoices are held is cancelled.
        List<PlacedDebt> placed = debts.ofStep(client.id(), stepId, on);
        stepDesk.handOver(stepId, placed.stream().map(PlacedDebt::invoiceId).toList(), on, by);
        return step.status() == StepStatus.DONE
                ? Optional.of(place(creditorId, step.clientId(), stepId, placed, order, on, by))
                : Optional.empty();
    }

    /**
     * Places invoices that a person chose, whatever their rung; all in one currency.
     *
     * @throws PlacementRefusedException when the agency or the route cannot take them
     * @throws java.util.NoSuchElementException when this creditor has no such client or agency
     */
    @Transactional
    public Placement place(
            long creditorId, long clientId, List<Long> invoices, PlacementOrder order, LocalDate on, String by) {
        Client client = clients.lock(clientId)
                .filter(one -> one.creditorId() == creditorId)
                .orElseThrow();
        return place(creditorId, client.id(), null, debts.of(client.id(), invoices, on), order, on, by);
    }

    private Placement place(
            long creditorId,
            long clientId,
            @Nullable Long stepId,
            List<PlacedDebt> placed,
            PlacementOrder order,
            LocalDate on,
            String by) {
        Agency agency =
                agencies.findByIdAndCreditorId(order.agencyId(), creditorId).orElseThrow();
        Client client = clients.lock(clientId)
                .filter(one -> one.creditorId() == creditorId)
                .orElseThrow();
        check(agency, placed, order);
        String currency = placed.getFirst().principal().currency().getCurrencyCode();
        Placement placement = placements.save(new Placement(client.id(), agency, stepId, order, currency, on, by));
        for (PlacedDebt debt : placed) {
            HoldRequest silence = new HoldRequest(
                    creditorId, client.id(), debt.invoiceId(), HoldReason.PLACEMENT, null, null, agency.name());
            lines.add(placement.id(), debt, holds.place(silence, on, by).id());
        }
        lines.addParties(placement.id(), client.id());
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("placement", Long.toString(placement.id()));
        detail.put("agency", agency.name());
        detail.put("route", order.route().name());
        detail.put("invoices", Integer.toString(placed.size()));
        detail.put("amount", principal(placed).toPlain());
        detail.put("currency", currency);
        history.record(Fact.ofClient(creditorId, client.id(), FactKind.PLACED, on, by, detail));
        return placement;
    }

    private void check(Agency agency, List<PlacedDebt> placed, PlacementOrder order) {
        if (!agency.takesPlacements()) {
            throw new PlacementRefusedException(
                    PlacementFault.NO_MANDATE, "agency: " + agency.name() + " has no written mandate in force");
        }
        if (placed.isEmpty()) {
            throw new PlacementRefusedException(
                    PlacementFault.NOTHING_OPEN, "invoices: nothing is open that is not held");
        }
        List<String> elsewhere =
                lines.placedElsewhere(placed.stream().map(PlacedDebt::invoiceId).toList());
        if (!elsewhere.isEmpty()) {
            throw new PlacementRefusedException(
                    PlacementFault.ALREADY_PLACED, "invoices: placed already: " + String.join(", ", elsewhere));
        }
        Money claim = placed.stream()
                .map(debt -> debt.principal().plus(debt.charges().interest().outstanding()))
                .reduce(Money::plus)
                .orElseThrow();
        if (!order.route().isOpenTo(claim)) {
            throw new PlacementRefusedException(
                    PlacementFault.TOO_MUCH_FOR_SMALL_CLAIMS,
                    "route: small claims go up to " + Route.SMALL_CLAIMS_LIMIT + " with interest, not " + claim);
        }
    }

    /** What is placed, without charges. */
    static Money principal(List<PlacedDebt> placed) {
        return placed.stream().map(PlacedDebt::principal).reduce(Money::plus).orElseThrow();
    }
}
