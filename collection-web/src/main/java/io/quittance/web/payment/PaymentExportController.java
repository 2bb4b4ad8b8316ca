package io.quittance.web.payment;

import io.quittance.payment.export.PaymentExport;
import io.quittance.payment.export.PaymentExportList;
import io.quittance.payment.export.PaymentExports;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the accounting was given of payments, and giving it what is new. */
@Controller
@RequestMapping("/payment-exports")
class PaymentExportController {

    private final PaymentExports exports;
    private final PaymentExportList list;
    private final PaymentExportFile file;

    PaymentExportController(PaymentExports exports, PaymentExportList list, PaymentExportFile file) {
        this.exports = exports;
        this.list = list;
        this.file = file;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("exports", list.of(visit.creditorId()));
        model.addAttribute("waiting", exports.waiting(visit.creditorId()));
        return "payments/exports";
    }

    @PostMapping
    String export(Visit visit, Locale reader, RedirectAttributes redirect) {
        OptionalInt number = exports.make(visit.creditorId(), reader, visit.today(), visit.by());
        if (number.isEmpty()) {
            Note.wait("exports", "payments.exports.nothing").after(redirect);
        } else {
            Note.done("exports", "payments.exports.done", number.getAsInt()).after(redirect);
        }
        return "redirect:/payment-exports";
    }

    @GetMapping("/{number:\\d+}")
    void download(@PathVariable int number, Visit visit, HttpServletResponse response) throws IOException {
        PaymentExport export = list.find(visit.creditorId(), number).orElseThrow();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"payments-" + number + ".csv\"");
        file.write(export, response.getOutputStream());
    }
}
