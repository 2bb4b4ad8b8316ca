package io.quittance.payment.imputation;

import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.ledger.DueCharges;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.invoice.Invoice;
import io.quittance.payment.imputation.AgreedOrder.Agreed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what money of a client settles: what it names; else what was agreed first; then what the law says. */
@Component
public class ImputationRules {

    private final List<AgreedOrder> orders;
    private final TermsOfClients terms;
    private final DueCharges due;

    ImputationRules(List<AgreedOrder> orders, TermsOfClients terms, DueCharges due) {
        this.orders = orders;
        this.terms = terms;
        this.due = due;
    }

    /**
     * The shares of the client's debts; nothing is written down. Money that names no invoice goes to what was agreed, then to
     * claimed late charges where the creditor's terms say so (C. civ. 1343-1), then to debts as C. civ. 1342-10 says.
     *
     * @param open the client's, in the currency of the money
     */
    public Imputation of(long clientId, Incoming money, List<Invoice> open) {
        Imputation imputation = new Imputation(money, open);
        if (imputation.isSilent()) {
            List<Agreed> agreed = orders.stream()
                    .flatMap(order -> order.of(clientId, money.amount(), money.receivedOn()).stream())
                    .toList();
            agreed.forEach(imputation::serveAgreed);
            if (terms.of(clientId).imputation() == LateChargeTerms.Imputation.INTEREST_FIRST) {
                imputation.serveCharges(due
                        .of(clientId, money.amount().currency().getCurrencyCode())
                        .stream()
                        .filter(charge ->
                                agreed.stream().noneMatch(one -> one.invoices().contains(charge.invoiceId())))
                        .toList());
            }
        }
        imputation.serveDebts();
        return imputation;
    }
}
