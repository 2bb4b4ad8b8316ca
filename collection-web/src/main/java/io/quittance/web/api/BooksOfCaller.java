package io.quittance.web.api;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunRow;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds what a caller names by the numbers of the creditor's books, and the day on which its acts begin to count. */
@Component
public class BooksOfCaller {

    private final Creditors creditors;
    private final Clients clients;
    private final Invoices invoices;
    private final RunList runs;

    BooksOfCaller(Creditors creditors, Clients clients, Invoices invoices, RunList runs) {
        this.creditors = creditors;
        this.clients = clients;
        this.invoices = invoices;
        this.runs = runs;
    }

    /**
     * @throws UnknownNumberException when the creditor has no such client
     */
    public Client client(Visit visit, String number) {
        return clients.findByCreditorIdAndNumber(visit.creditorId(), number)
                .orElseThrow(() -> new UnknownNumberException("client", number));
    }

    /**
     * @throws UnknownNumberException when the creditor has no such invoice
     */
    public Invoice invoice(Visit visit, String number) {
        return invoices.findByCreditorIdAndNumber(visit.creditorId(), number)
                .orElseThrow(() -> new UnknownNumberException("invoice", number));
    }

    /** The creditor's own currency (ISO 4217), in which figures are given unless another is asked for. */
    public String currency(Visit visit) {
        return creditors.findById(visit.creditorId()).map(Creditor::currency).orElseThrow();
    }

    /**
     * The books' day, or an earlier one while missed nights are still to be run: then the day after the last of them. A
     * hold placed now has a say in all nights to come, and only in those.
     */
    public LocalDate firstNightToCome(Visit visit) {
        return runs.last(visit.creditorId())
                .map(RunRow::on)
                .map(last -> last.plusDays(1))
                .filter(visit.today()::isAfter)
                .orElse(visit.today());
    }

    /** Whether a night was ever run for this creditor. */
    public boolean wereDunnedBefore(Visit visit) {
        return runs.last(visit.creditorId()).isPresent();
    }
}
