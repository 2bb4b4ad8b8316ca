package io.quittance.web.promises;

import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseRow;
import io.quittance.promise.PromiseRecords;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One promise: what was said, what came in, and taking it back where it was never given. */
@Controller
@RequestMapping("/promises/{id:\\d+}")
class PromiseController {

    private final PromiseList list;
    private final PromiseRecords records;
    private final PromiseDesk desk;

    PromiseController(PromiseList list, PromiseRecords records, PromiseDesk desk) {
        this.list = list;
        this.records = records;
        this.desk = desk;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        PromiseRow promise = list.one(visit.creditorId(), id, visit.today()).orElseThrow();
        model.addAttribute("promise", promise);
        model.addAttribute("record", records.of(promise.clientId(), visit.today()));
        return "promises/promise";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        try {
            desk.withdraw(visit.creditorId(), id, visit.today(), visit.by());
            Note.done("promises", "promises.withdrawn").after(redirect);
        } catch (IllegalStateException before) {
            Note.bad("promises", "promises.withdrawn.before").after(redirect);
        }
        return "redirect:/promises/" + id;
    }
}
