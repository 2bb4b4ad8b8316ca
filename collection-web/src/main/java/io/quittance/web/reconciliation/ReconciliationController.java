package io.quittance.web.reconciliation;

import io.quittance.creditor.Creditors;
import io.quittance.insight.accounting.BalanceCheckList;
import io.quittance.insight.accounting.BalanceChecks;
import io.quittance.insight.accounting.UnmatchedMoney;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import io.quittance.web.imports.UnreadableNote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the figures can be trusted: balances that were compared, money not matched, and the last statements. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationController {

    private static final String HERE = "redirect:/reconciliation";

    private final BalanceChecks checks;
    private final BalanceCheckList list;
    private final UnmatchedMoney money;
    private final Creditors creditors;

    ReconciliationController(BalanceChecks checks, BalanceCheckList list, UnmatchedMoney money, Creditors creditors) {
        this.checks = checks;
        this.list = list;
        this.money = money;
        this.creditors = creditors;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("checks", list.of(visit.creditorId()));
        model.addAttribute("aged", money.aged(visit.creditorId(), visit.today()));
        model.addAttribute("accounts", money.accounts(visit.creditorId(), visit.today()));
        model.addAttribute("monthEnd", visit.today().withDayOfMonth(1).minusDays(1));
        return "reconciliation/page";
    }

    @PostMapping
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String asOf,
            Visit visit,
            RedirectAttributes redirect)
            throws IOException {
        LocalDate day = Typed.day(asOf).orElse(null);
        if (day == null || day.isAfter(visit.today()) || file.isEmpty()) {
            Note.bad("balances", file.isEmpty() ? "imports.upload.empty" : "reconciliation.day.form")
                    .after(redirect);
            return HERE;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String currency = creditors.findById(visit.creditorId()).orElseThrow().currency();
        try {
            return HERE + "/"
                    + checks.take(visit.creditorId(), name, file.getBytes(), day, currency, visit.today(), visit.by());
        } catch (UnreadableFile unreadable) {
            UnreadableNote.of("balances", unreadable).after(redirect);
            return HERE;
        }
    }
}
