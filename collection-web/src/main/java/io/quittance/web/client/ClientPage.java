package io.quittance.web.client;

import io.quittance.call.sheet.CallsOfClient;
import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.insight.client.ClientFigures;
import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.insight.client.PolicyFollowed;
import io.quittance.insight.matching.LikelyMoney;
import io.quittance.insight.payment.OldestUnapplied;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Puts together how a client stands, as its page shows it. */
@Component
class ClientPage {

    private final Creditors creditors;
    private final ClientFigures figures;
    private final OpenInvoicesOfClient invoices;
    private final PolicyFollowed policies;
    private final CallsOfClient calls;
    private final OldestUnapplied unapplied;
    private final LikelyMoney likely;

    ClientPage(
            Creditors creditors,
            ClientFigures figures,
            OpenInvoicesOfClient invoices,
            PolicyFollowed policies,
            CallsOfClient calls,
            OldestUnapplied unapplied,
            LikelyMoney likely) {
        this.likely = likely;
        this.creditors = creditors;
        this.figures = figures;
        this.invoices = invoices;
        this.policies = policies;
        this.calls = calls;
        this.unapplied = unapplied;
    }

    Standing of(Client client, LocalDate today) {
        Creditor creditor = creditors.findById(client.creditorId()).orElseThrow();
        ClientFigures.Figures owed = figures.of(creditor.id(), client.id(), today, creditor.currency());
        String currency = Standing.currency(owed);
        return new Standing(
                currency,
                owed,
                invoices.of(creditor.id(), client.id(), today),
                invoices.creditsOf(client.id()),
                unapplied.of(creditor.id(), client.id(), currency).orElse(null),
                likely.of(client.id(), currency).orElse(null),
                policies.by(creditor.id(), client.id()).orElse(null),
                calls.refusedOn(client.id()).orElse(null));
    }
}
