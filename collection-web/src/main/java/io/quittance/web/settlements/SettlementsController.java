package io.quittance.web.settlements;

import io.quittance.notifications.notice.NoticeList;
import io.quittance.settlement.SecondPersonNeededException;
import io.quittance.settlement.SettlementDesk;
import io.quittance.settlement.SettlementList;
import io.quittance.settlement.SettlementList.SettlementRow;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
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
    private final NoticeList notices;

    SettlementsController(SettlementList list, SettlementDesk desk, NoticeList notices) {
        this.list = list;
        this.desk = desk;
        this.notices = notices;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        List<SettlementRow> rows = list.of(visit.creditorId(), null, visit.today(), SHOWN);
        long first = rows.stream().mapToLong(SettlementRow::id).min().orElse(Long.MAX_VALUE);
        model.addAttribute("settlements", rows);
        model.addAttribute("told", notices.ofSettlements(visit.creditorId(), first));
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
