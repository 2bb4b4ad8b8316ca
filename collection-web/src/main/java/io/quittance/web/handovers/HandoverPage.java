package io.quittance.web.handovers;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.UndoneBefore;
import io.quittance.invoice.limitation.Limitation;
import io.quittance.invoice.limitation.Limitations;
import io.quittance.placement.PlacedDebt;
import io.quittance.placement.PlacedDebts;
import io.quittance.placement.Route;
import io.quittance.placement.report.Offers;
import io.quittance.placement.report.Offers.Offer;
import io.quittance.placement.report.PayerRecords;
import io.quittance.promise.PromiseRecords;
import io.quittance.risk.ClientRisks;
import io.quittance.web.frame.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a finance manager sees before handing a debt over: what is at stake, who the payer is, what each agency would bring. */
@Component
class HandoverPage {

    static final String VIEW = "handovers/handover";

    private final RunSteps steps;
    private final Clients clients;
    private final PlacedDebts debts;
    private final PayerRecords payers;
    private final Offers offers;
    private final UndoneBefore undone;
    private final Limitations limitations;
    private final ClientRisks risks;
    private final PromiseRecords promises;

    HandoverPage(
            RunSteps steps,
            Clients clients,
            PlacedDebts debts,
            PayerRecords payers,
            Offers offers,
            UndoneBefore undone,
            Limitations limitations,
            ClientRisks risks,
            PromiseRecords promises) {
        this.risks = risks;
        this.promises = promises;
        this.steps = steps;
        this.clients = clients;
        this.debts = debts;
        this.payers = payers;
        this.offers = offers;
        this.undone = undone;
        this.limitations = limitations;
    }

    /** {@code NoSuchElementException} when this creditor has no such handover. */
    void fill(Model model, long stepId, Visit visit) {
        StepRow step = steps.find(visit.creditorId(), stepId)
                .filter(one -> one.channel() == Channel.HANDOVER)
                .orElseThrow();
        model.addAttribute("step", step);
        model.addAttribute("undone", undone.of(List.of(stepId)));
        fill(model, step.clientId(), debts.ofStep(step.clientId(), stepId, visit.today()), visit);
    }

    /** The same for debts that a person chose. */
    void fill(Model model, long clientId, List<PlacedDebt> placed, Visit visit) {
        Client client =
                clients.findByIdAndCreditorId(clientId, visit.creditorId()).orElseThrow();
        model.addAttribute("client", client);
        model.addAttribute("routes", Route.values());
        if (placed.isEmpty()) {
            return;
        }
        Optional<Limitation> first = placed.stream()
                .flatMap(debt -> limitations.of(debt.invoiceId()).stream())
                .min(Comparator.comparing(Limitation::lastOn));
        Stake stake = new Stake(placed, visit.today(), first);
        List<Offer> all = offers.of(visit.creditorId(), stake.principal(), visit.today());
        model.addAttribute("stake", stake);
        model.addAttribute("risk", risks.of(visit.creditorId(), clientId, visit.today()));
        model.addAttribute("promiseRecord", promises.of(clientId, visit.today()));
        model.addAttribute("offers", all);
        model.addAttribute(
                "payer", payers.of(clientId, stake.principal().currency().getCurrencyCode(), visit.today()));
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    PlacementForm.blank(
                            all.size() == 1 ? all.getFirst().agencyId() : null,
                            placed.stream().map(PlacedDebt::invoiceId).toList()));
        }
    }
}
