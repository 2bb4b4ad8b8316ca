package io.quittance.web.statements;

import io.quittance.insight.statement.AccountStandings;
import io.quittance.insight.statement.StatementList;
import io.quittance.insight.statement.StatementList.StatementRow;
import io.quittance.intake.bank.WaitingTables;
import io.quittance.statement.refusal.RefusedFiles;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements, the latest first, how far each account is told, and files of the folder that were refused. */
@Controller
@RequestMapping("/statements")
class StatementsController {

    private static final int PAGE = 50;

    private final StatementList list;
    private final AccountStandings accounts;
    private final RefusedFiles refused;
    private final WaitingTables waiting;

    StatementsController(StatementList list, AccountStandings accounts, RefusedFiles refused, WaitingTables waiting) {
        this.list = list;
        this.accounts = accounts;
        this.refused = refused;
        this.waiting = waiting;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Visit visit,
            Model model) {
        List<StatementRow> page = list.page(visit.creditorId(), account, before, PAGE);
        model.addAttribute("statements", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("account", account);
        model.addAttribute("accounts", accounts.of(visit.creditorId()));
        model.addAttribute("refused", refused.unseen(visit.creditorId()));
        model.addAttribute("waiting", waiting.of(visit.creditorId()));
        return "statements/list";
    }

    @PostMapping("/refusals/{id:\\d+}")
    String see(@PathVariable long id, Visit visit) {
        refused.see(visit.creditorId(), id, visit.today(), visit.by());
        return "redirect:/statements";
    }
}
