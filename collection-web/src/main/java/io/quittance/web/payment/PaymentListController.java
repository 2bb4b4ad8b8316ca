package io.quittance.web.payment;

import io.quittance.insight.payment.PaymentList;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The payments, the latest recorded first; or only those that settle nothing yet. */
@Controller
class PaymentListController {

    private static final int PAGE = 50;

    private final PaymentList list;

    PaymentListController(PaymentList list) {
        this.list = list;
    }

    @GetMapping("/payments")
    String page(
            @RequestParam(defaultValue = "false") boolean unapplied,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            Model model) {
        model.addAttribute("page", list.page(visit.creditorId(), unapplied, at, PAGE));
        model.addAttribute("unapplied", unapplied);
        return "payments/list";
    }
}
