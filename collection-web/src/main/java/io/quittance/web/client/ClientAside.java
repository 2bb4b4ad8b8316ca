package io.quittance.web.client;

import io.quittance.client.Client;
import io.quittance.creditor.Users;
import io.quittance.dispute.Dispute;
import io.quittance.dispute.Disputes;
import io.quittance.dunning.policy.PolicyList;
import io.quittance.insight.client.HoldsOfClient;
import io.quittance.insight.client.HoldsOfClient.HoldInForce;
import io.quittance.invoice.limitation.Limitations;
import io.quittance.notifications.evidence.Leavings;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.promise.PromiseRecords;
import io.quittance.risk.ClientRisks;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a client's invoices: what comes next, what is held and promised, what it may owe, who it is. */
@Component
class ClientAside {

    private static final int PROMISES = 5;

    private final HoldsOfClient holds;
    private final PolicyList policies;
    private final Users users;
    private final Limitations limitations;
    private final Leavings leavings;
    private final PromiseList promises;
    private final PromiseRecords promiseRecords;
    private final ClientRisks risks;
    private final Disputes disputes;

    ClientAside(
            HoldsOfClient holds,
            PolicyList policies,
            Users users,
            Limitations limitations,
            Leavings leavings,
            PromiseList promises,
            PromiseRecords promiseRecords,
            ClientRisks risks,
            Disputes disputes) {
        this.holds = holds;
        this.policies = policies;
        this.users = users;
        this.limitations = limitations;
        this.leavings = leavings;
        this.promises = promises;
        this.promiseRecords = promiseRecords;
        this.risks = risks;
        this.disputes = disputes;
    }

    void put(Client client, Visit visit, Model model) {
        long id = client.id();
        List<HoldInForce> held = holds.of(id, visit.today());
        model.addAttribute("holds", held);
        model.addAttribute(
                "holdReasons", held.stream().map(HoldInForce::reason).distinct().toList());
        model.addAttribute(
                "ending",
                limitations.endingBy(visit.today().plusYears(1), Set.of(id)).getOrDefault(id, List.of()));
        model.addAttribute("leaving", leavings.ofClient(visit.creditorId(), id, visit.today(), visit.now()));
        model.addAttribute(
                "promises", promises.of(visit.creditorId(), PromiseFilter.ofClient(id), visit.today(), PROMISES));
        model.addAttribute("promiseRecord", promiseRecords.of(id, visit.today()));
        model.addAttribute("risk", risks.of(visit.creditorId(), id, visit.today()));
        model.addAttribute(
                "disputes",
                disputes.ofClient(id).stream()
                        .filter(one -> one.state().isRunning())
                        .collect(Collectors.groupingBy(Dispute::invoiceId)));
        model.addAttribute("policies", policies.of(visit.creditorId()));
        model.addAttribute("collectors", users.findAllByOrderByName());
    }
}
