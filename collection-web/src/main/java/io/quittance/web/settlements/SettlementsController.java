package io.quittance.web.settlements;

import io.quittance.settlement.SecondPersonNeededException;
import io.quittance.settlement.SettlementDesk;
import io.quittance.settlement.SettlementList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settlements that were offered, and a second person's yes or no. */
@Controller
@RequestMapping("/settlements")
class SettlementsController {

    private static final int SHOWN = 200;

    private final SettlementList list;
    private final SettlementDesk desk;

    SettlementsController(SettlementList list, SettlementDesk desk) {
        this.list = list;
        this.desk = desk;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("settlements", list.of(visit.creditorId(), null, visit.today(), SHOWN));
        return "settlements/list";
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.approve(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("settlements", "settlements.approved").after(redirect);
        return "redirect:/settlements";
    }

    @PostMapping("/{id}/refusal")
    String refuse(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.refuse(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("settlements", "settlements.refused").after(redirect);
        return "redirect:/settlements";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.withdraw(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("settlements", "settlements.withdrawn").after(redirect);
        return "redirect:/settlements";
    }

    @ExceptionHandler
    String secondPerson(SecondPersonNeededException same, RedirectAttributes redirect) {
        Note.bad("settlements", "settlements.second-person").after(redirect);
        return "redirect:/settlements";
    }

    @ExceptionHandler
    String over(IllegalStateException before, RedirectAttributes redirect) {
        Note.bad("settlements", "settlements.over").after(redirect);
        return "redirect:/settlements";
    }
}
