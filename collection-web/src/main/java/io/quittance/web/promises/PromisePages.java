package io.quittance.web.promises;

import io.quittance.client.Client;
import io.quittance.creditor.Creditors;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.client.ClientFigures;
import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.promise.PromiseState;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a new promise shows beside its fields. */
@Component
class PromisePages {

    private static final int PAST = 50;

    private final Creditors creditors;
    private final ClientFigures figures;
    private final OpenInvoicesOfClient invoices;
    private final PromiseList promises;
    private final PromiseDesk desk;

    PromisePages(
            Creditors creditors,
            ClientFigures figures,
            OpenInvoicesOfClient invoices,
            PromiseList promises,
            PromiseDesk desk) {
        this.creditors = creditors;
        this.figures = figures;
        this.invoices = invoices;
        this.promises = promises;
        this.desk = desk;
    }

    void put(Client client, Visit visit, Model model) {
        String main = creditors.findById(visit.creditorId()).orElseThrow().currency();
        List<AgedBalance> owed =
                figures.of(visit.creditorId(), client.id(), visit.today(), main).owed();
        model.addAttribute("client", client);
        model.addAttribute("owed", owed.getFirst());
        model.addAttribute(
                "currencies", owed.stream().map(AgedBalance::currency).toList());
        model.addAttribute("open", invoices.of(visit.creditorId(), client.id(), visit.today()));
        model.addAttribute("channels", PromiseChannel.values());
        model.addAttribute(
                "past",
                promises.of(visit.creditorId(), PromiseFilter.ofClient(client.id()), visit.today(), PAST).stream()
                        .filter(one ->
                                one.state() == PromiseState.OPEN || one.state().isFailed())
                        .toList());
        model.addAttribute("warned", desk.isToWarn(client.id(), visit.today()));
    }
}
