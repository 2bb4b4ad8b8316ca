package io.quittance.web.invoice;

import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.dispute.Disputes;
import io.quittance.insight.client.HoldsOfClient;
import io.quittance.insight.invoice.InvoiceDetail;
import io.quittance.insight.invoice.InvoiceHistory;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.invoice.limitation.Interruptions;
import io.quittance.invoice.limitation.Limitations;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.settlement.discount.Discounts;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One invoice: what is left of it, what was paid, what was asked, and why nothing happens. */
@Controller
class InvoiceController {

    private final Invoices invoices;
    private final InvoiceDetail detail;
    private final InvoiceHistory history;
    private final HoldsOfClient holds;
    private final Limitations limitations;
    private final Interruptions interruptions;
    private final InvoiceFiles files;
    private final Disputes disputes;
    private final Discounts discounts;
    private final ChargeLedger charges;

    InvoiceController(
            Invoices invoices,
            InvoiceDetail detail,
            InvoiceHistory history,
            HoldsOfClient holds,
            Limitations limitations,
            Interruptions interruptions,
            InvoiceFiles files,
            Disputes disputes,
            Discounts discounts,
            ChargeLedger charges) {
        this.charges = charges;
        this.invoices = invoices;
        this.detail = detail;
        this.history = history;
        this.holds = holds;
        this.limitations = limitations;
        this.interruptions = interruptions;
        this.files = files;
        this.disputes = disputes;
        this.discounts = discounts;
    }

    @GetMapping("/invoices/{id}")
    String page(@PathVariable long id, Visit visit, Model model) {
        Invoice invoice = invoices.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        model.addAttribute(
                "invoice",
                detail.of(visit.creditorId(), invoice.number(), visit.today()).orElseThrow());
        model.addAttribute("paid", history.paid(id));
        model.addAttribute("asked", history.asked(id));
        model.addAttribute(
                "holds",
                holds.of(invoice.clientId(), visit.today()).stream()
                        .filter(hold -> hold.invoiceId() == null || hold.invoiceId() == id)
                        .toList());
        model.addAttribute("limitation", limitations.of(id).orElse(null));
        model.addAttribute(
                "interruptions", interruptions.findByInvoiceIdAndTakenBackOnIsNullOrderByInterruptedOnDescIdDesc(id));
        model.addAttribute("files", files.of(id));
        model.addAttribute("discount", discounts.of(id).orElse(null));
        model.addAttribute("disputes", disputes.ofInvoice(id));
        model.addAttribute(
                "charges", charges.of(invoice.clientId(), id, visit.today()).orElse(null));
        return "invoices/invoice";
    }
}
