package io.quittance.web.calls;

import io.quittance.call.sheet.CallList;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to ring today: what is due now, then who asked to be called back at an hour. */
@Controller
class CallsController {

    private static final int MOST = 200;

    private final CallPages pages;
    private final CallList list;

    CallsController(CallPages pages, CallList list) {
        this.pages = pages;
        this.list = list;
    }

    @GetMapping("/calls")
    String page(@RequestParam(defaultValue = "false") boolean mine, Visit visit, Model model) {
        CallList.Asked asked = pages.asked(visit, mine);
        model.addAttribute("rows", pages.rows(asked, MOST));
        model.addAttribute("count", list.count(asked));
        model.addAttribute("most", MOST);
        model.addAttribute("mine", mine);
        return "calls/list";
    }
}
