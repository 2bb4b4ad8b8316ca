package io.quittance.web.invoice;

import io.quittance.insight.invoice.InvoiceList;
import io.quittance.insight.invoice.InvoiceState;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The invoices, the oldest due first: those of a state, a client or a cell of the aged balance, on any day. */
@Controller
class InvoiceListController {

    private static final int PAGE = 50;

    private final InvoiceList list;

    InvoiceListController(InvoiceList list) {
        this.list = list;
    }

    /** Without a question, those that are open; all of them are asked for with an empty state. */
    @GetMapping("/invoices")
    String page(@ModelAttribute("query") InvoiceQuery query, Visit visit, Model model, HttpServletRequest request) {
        if (request.getParameterMap().isEmpty()) {
            return "redirect:/invoices?state=" + InvoiceState.OPEN;
        }
        model.addAttribute("page", list.page(visit.creditorId(), visit.today(), query.filter(), query.at(), PAGE));
        model.addAttribute("states", InvoiceState.values());
        return "invoices/list";
    }
}
