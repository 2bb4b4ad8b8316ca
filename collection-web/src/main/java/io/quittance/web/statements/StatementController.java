package io.quittance.web.statements;

import io.quittance.insight.statement.StatementList;
import io.quittance.insight.statement.StatementMovements;
import io.quittance.insight.statement.StatementMovements.Movement;
import io.quittance.matching.MatchingRun;
import io.quittance.statement.booking.StatementDesk;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One statement: its balances, what to know of it, and each movement it tells. */
@Controller
@RequestMapping("/statements/{id:\\d+}")
class StatementController {

    private static final int PAGE = 200;

    private final StatementList list;
    private final StatementMovements movements;
    private final StatementDesk desk;
    private final MatchingRun matching;

    StatementController(StatementList list, StatementMovements movements, StatementDesk desk, MatchingRun matching) {
        this.list = list;
        this.movements = movements;
        this.desk = desk;
        this.matching = matching;
    }

    @GetMapping
    String page(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Visit visit, Model model) {
        model.addAttribute("statement", list.find(visit.creditorId(), id).orElseThrow());
        model.addAttribute("warnings", list.warnings(id));
        List<Movement> page = movements.page(visit.creditorId(), id, after, PAGE);
        model.addAttribute("movements", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().no());
        return "statements/statement";
    }

    @PostMapping("/repeats/{no:\\d+}")
    String bookAllTheSame(@PathVariable long id, @PathVariable int no, Visit visit, RedirectAttributes redirect) {
        desk.bookAllTheSame(visit.creditorId(), id, no, visit.today(), visit.by());
        matching.match(visit.creditorId(), visit.today(), visit.by());
        Note.done("statement", "statements.all-the-same.done").after(redirect);
        return "redirect:/statements/" + id;
    }
}
