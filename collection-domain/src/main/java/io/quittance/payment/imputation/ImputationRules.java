package io.quittance.payment.imputation;

import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.DueCharges;
import io.quittance.charge.note.NotedInvoices;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.payment.imputation.AgreedOrder.Agreed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what money of a client settles: what it names; else what was agreed first; then what the law says. */
@Component
public class ImputationRules {

    private final OpenDebts debts;
    private final List<AgreedOrder> orders;
    private final TermsOfClients terms;
    private final DueCharges due;
    private final NotedInvoices notes;

    ImputationRules(
            OpenDebts debts, List<AgreedOrder> orders, TermsOfClients terms, DueCharges due, NotedInvoices notes) {
        this.debts = debts;
        this.notes = notes;
        this.orders = orders;
        this.terms = terms;
        this.due = due;
    }

    /**
     * The shares of the client's debts in the currency of the money; nothing is written down. What is named comes first: invoices, or a debit note. Then
     * what was agreed, where it names nothing else; then, where it names nothing, claimed late charges if the creditor's terms
     * say so (C. civ. 1343-1); then debts as C. civ. 1342-10 says.
     */
    public Imputation of(long clientId, Incoming money) {
        String currency = money.amount().currency().getCurrencyCode();
        Imputation imputation = new Imputation(money, debts.of(clientId, currency));
        imputation.serveNamed();
        List<Agreed> agreed = orders.stream()
                .flatMap(order -> order.of(clientId, money.amount(), money.receivedOn()).stream())
                .toList();
        if (imputation.isSilent()) {
            serveNote(imputation, clientId, money);
            agreed.forEach(imputation::serveAgreed);
            if (terms.of(clientId).imputation() == LateChargeTerms.Imputation.INTEREST_FIRST) {
                imputation.serveCharges(due(clientId, money)
                        .filter(charge ->
                                agreed.stream().noneMatch(one -> one.invoices().contains(charge.invoiceId())))
                        .toList());
            }
        } else {
            agreed.stream().filter(imputation::isWithin).forEach(imputation::serveAgreed);
        }
        imputation.serveOthers();
        return imputation;
    }

    /** The charges that a debit note asks for, where the payer names its number. */
    private void serveNote(Imputation imputation, long clientId, Incoming money) {
        Set<Long> noted = notes.of(clientId).stream()
                .filter(note -> imputation.names(note.number()))
                .flatMap(note -> note.invoices().stream())
                .collect(Collectors.toSet());
        if (!noted.isEmpty()) {
            imputation.serveCharges(due(clientId, money)
                    .filter(charge -> noted.contains(charge.invoiceId()))
                    .toList());
        }
    }

    private Stream<ChargeShare> due(long clientId, Incoming money) {
        return due.of(clientId, money.amount().currency().getCurrencyCode()).stream();
    }
}
