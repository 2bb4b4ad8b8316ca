package io.quittance.web.reconciliation;

import io.quittance.creditor.Creditors;
import io.quittance.insight.accounting.BalanceCheck;
import io.quittance.insight.accounting.BalanceCheck.BalanceFinding;
import io.quittance.insight.accounting.BalanceCheckList;
import io.quittance.insight.accounting.BalanceChecks;
import io.quittance.insight.accounting.BalanceColumns;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One comparison with the accounting's balances: totals, what differs and why, and the columns of its file. */
@Controller
@RequestMapping("/reconciliation/{id:\\d+}")
class BalanceCheckController {

    private static final int PAGE = 100;

    private final BalanceChecks checks;
    private final BalanceCheckList list;
    private final Creditors creditors;

    BalanceCheckController(BalanceChecks checks, BalanceCheckList list, Creditors creditors) {
        this.checks = checks;
        this.list = list;
        this.creditors = creditors;
    }

    @GetMapping
    String page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable BalanceFinding kind,
            @RequestParam(defaultValue = "0") int from,
            Visit visit,
            Model model) {
        BalanceCheck.Columns columns = checks.columns(visit.creditorId(), id);
        if (columns == null) {
            throw new NoSuchElementException("balance check " + id);
        }
        List<BalanceCheck.Difference> page = list.differences(id, kind, Math.max(0, from), PAGE);
        model.addAttribute("check", columns.check());
        model.addAttribute("names", columns.names());
        model.addAttribute("totals", list.totals(id));
        model.addAttribute("kind", kind);
        model.addAttribute("found", list.found(id));
        model.addAttribute("differences", page);
        model.addAttribute("next", page.size() < PAGE ? null : Math.max(0, from) + PAGE);
        return "reconciliation/check";
    }

    /** Other columns than those that were guessed, or another day: the file is compared anew. */
    @PostMapping("/columns")
    String columns(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String asOf,
            BalanceColumns columns,
            Visit visit,
            RedirectAttributes redirect) {
        LocalDate day = asOf.isEmpty()
                ? list.find(visit.creditorId(), id).orElseThrow().asOf()
                : Typed.day(asOf).orElse(LocalDate.MAX);
        if (!columns.areEnough() || day.isAfter(visit.today())) {
            Note.bad("columns", columns.areEnough() ? "reconciliation.day.form" : "reconciliation.columns.form")
                    .after(redirect);
        } else {
            String currency =
                    creditors.findById(visit.creditorId()).orElseThrow().currency();
            checks.read(visit.creditorId(), id, columns, day, currency, visit.today(), visit.by());
        }
        return "redirect:/reconciliation/" + id;
    }

    @DeleteMapping
    String remove(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        checks.forget(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("balances", "reconciliation.removed").after(redirect);
        return "redirect:/reconciliation";
    }
}
