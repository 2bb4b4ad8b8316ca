package io.quittance.web.statements;

import io.quittance.intake.bank.BankColumn;
import io.quittance.intake.bank.BankTable;
import io.quittance.intake.bank.TableDesk;
import io.quittance.intake.bank.TableDesk.Look;
import io.quittance.intake.bank.WaitingTables;
import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.account.BankAccounts;
import io.quittance.statement.reading.StatementFile;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.web.statements.BroughtOutcome.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which column of a bank's table is what: guessed, corrected by a person, and remembered once it is booked. */
@Controller
@RequestMapping("/statements/tables/{id:\\d+}")
class TableController {

    private static final int FIRST = 5;

    private final TableDesk desk;
    private final WaitingTables waiting;
    private final BankAccounts accounts;

    TableController(TableDesk desk, WaitingTables waiting, BankAccounts accounts) {
        this.desk = desk;
        this.waiting = waiting;
        this.accounts = accounts;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        Look look = desk.look(visit.creditorId(), id);
        BankTable table = look.table();
        StatementFile file = look.file();
        model.addAttribute("id", id);
        model.addAttribute("name", look.name());
        model.addAttribute("table", table);
        model.addAttribute("refused", look.refused() == null ? null : Refusal.of(look.refused()));
        model.addAttribute("form", table == null ? null : TableForm.of(table));
        model.addAttribute("fields", BankColumn.values());
        model.addAttribute("accounts", accounts.of(visit.creditorId()));
        model.addAttribute("figures", file == null ? List.of() : TableFigures.of(file));
        model.addAttribute("lines", file == null ? List.of() : first(file));
        return "statements/table";
    }

    /** Reads the table as said; {@code then=book} books it, if it can be. */
    @PutMapping
    String read(
            @PathVariable long id,
            TableForm form,
            @RequestParam @Nullable String then,
            Visit visit,
            RedirectAttributes redirect) {
        Look look = desk.look(visit.creditorId(), id);
        BankTable shown = look.table();
        if (shown != null) {
            desk.say(visit.creditorId(), id, form.choice(shown));
            if ("book".equals(then)) {
                return booked(look.name(), id, visit, redirect);
            }
        }
        return "redirect:/statements/tables/" + id;
    }

    @DeleteMapping
    String discard(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        waiting.discard(visit.creditorId(), id);
        Note.done("statements", "statements.table.discarded").after(redirect);
        return "redirect:/statements";
    }

    private String booked(String name, long id, Visit visit, RedirectAttributes redirect) {
        try {
            TakenFile taken = desk.book(visit.creditorId(), id, visit.today(), visit.by());
            redirect.addFlashAttribute("outcomes", List.of(BroughtOutcome.taken(name, taken)));
            return "redirect:/statements";
        } catch (UnreadableStatementException why) {
            Note.bad("table", "statements.table.not-booked").after(redirect);
            return "redirect:/statements/tables/" + id;
        }
    }

    private static List<?> first(StatementFile file) {
        return file.statements().stream()
                .flatMap(one -> one.lines().stream())
                .limit(FIRST)
                .toList();
    }
}
