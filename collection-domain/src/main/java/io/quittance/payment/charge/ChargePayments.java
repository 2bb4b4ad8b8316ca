package io.quittance.payment.charge;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.DueCharges;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.payment.PaymentDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pays claimed late charges with a client's unapplied money, because a person says so. */
@Component
public class ChargePayments {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final TermsOfClients terms;
    private final DueCharges due;
    private final PaymentDesk desk;

    ChargePayments(JdbcClient jdbc, Clients clients, TermsOfClients terms, DueCharges due, PaymentDesk desk) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.terms = terms;
        this.due = due;
        this.desk = desk;
    }

    private record Unapplied(long id, String currency) {}

    /**
     * Applies what is unapplied, the oldest money first, to what was claimed and is neither waived nor paid, the oldest invoice
     * first; each in its own currency.
     *
     * @return what was paid; empty: there was no money, or nothing claimed is due
     * @throws PrincipalFirstException if the terms say principal first and invoices in that currency are due
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public List<ChargeShare> apply(long creditorId, long clientId, LocalDate on, String by) {
        Client client = clients.findByIdAndCreditorId(clientId, creditorId)
                .flatMap(known -> clients.lock(known.id()))
                .orElseThrow();
        boolean principalFirst = terms.of(client.id()).imputation() == Imputation.PRINCIPAL_FIRST;
        List<ChargeShare> paid = new ArrayList<>();
        for (Unapplied money : unapplied(client.id())) {
            List<ChargeShare> charges = due.of(client.id(), money.currency());
            if (!charges.isEmpty() && principalFirst && isPrincipalDue(client.id(), money.currency(), on)) {
                throw new PrincipalFirstException();
            }
            paid.addAll(desk.payCharges(creditorId, money.id(), charges, on, by));
        }
        return List.copyOf(paid);
    }

    /** Whether {@link #apply} would pay something now. */
    @Transactional(readOnly = true)
    public boolean hasMoney(long clientId, LocalDate on) {
        boolean principalFirst = terms.of(clientId).imputation() == Imputation.PRINCIPAL_FIRST;
        return unapplied(clientId).stream()
                .map(Unapplied::currency)
                .distinct()
                .anyMatch(currency -> !due.of(clientId, currency).isEmpty()
                        && !(principalFirst && isPrincipalDue(clientId, currency, on)));
    }

    private List<Unapplied> unapplied(long clientId) {
        return jdbc.sql("""
                select id, currency from payment where client_id = :client and unapplied > 0 order by received_on, id
                """)
                .param("client", clientId)
                .query((row, number) -> new Unapplied(row.getLong("id"), row.getString("currency")))
                .list();
    }

    private boolean isPrincipalDue(long clientId, String currency, LocalDate on) {
        return jdbc.sql("""
                select exists (select from invoice
                               where client_id = :client and currency = :currency and balance > 0 and due_on <= :on)
                """)
                .param("client", clientId)
                .param("currency", currency)
                .param("on", on)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
