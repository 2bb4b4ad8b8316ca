package io.quittance.web.statements;

import io.quittance.intake.bank.KnownTables;
import io.quittance.intake.bank.KnownTables.KnownTable;
import io.quittance.matching.MatchingRun;
import io.quittance.money.Iban;
import io.quittance.statement.account.AccountTakenException;
import io.quittance.statement.account.BankAccountDesk;
import io.quittance.statement.account.BankAccounts;
import io.quittance.statement.account.OwnAccount;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts that money comes in on: everybody reads them, a finance manager adds and removes them. */
@Controller
@RequestMapping("/settings/bank-accounts")
class BankAccountsController {

    private static final String PAGE = "statements/accounts";
    private static final String BACK = "redirect:/settings/bank-accounts";

    private final BankAccounts accounts;
    private final BankAccountDesk desk;
    private final KnownTables tables;
    private final MatchingRun matching;

    BankAccountsController(BankAccounts accounts, BankAccountDesk desk, KnownTables tables, MatchingRun matching) {
        this.matching = matching;
        this.accounts = accounts;
        this.desk = desk;
        this.tables = tables;
    }

    @ModelAttribute("accounts")
    List<OwnAccount> accounts(Visit visit) {
        return accounts.of(visit.creditorId());
    }

    @ModelAttribute("tables")
    List<KnownTable> tables(Visit visit) {
        return tables.of(visit.creditorId());
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String iban, Model model) {
        model.addAttribute("form", new AccountForm(iban, ""));
        return PAGE;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                desk.add(visit.creditorId(), new Iban(form.iban()), form.label(), visit.today(), visit.by());
                matching.match(visit.creditorId(), visit.today(), visit.by());
                Note.done("accounts", "statements.account.added").after(redirect);
                return BACK;
            } catch (AccountTakenException known) {
                errors.rejectValue("iban", "statements.account.iban.known");
            }
        }
        return PAGE;
    }

    @DeleteMapping("/{id:\\d+}")
    String remove(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.remove(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("accounts", "statements.account.removed").after(redirect);
        return BACK;
    }

    /** The next table of these columns is asked of again. */
    @DeleteMapping("/tables/{id:\\d+}")
    String forget(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        tables.forget(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("accounts", "statements.tables.forgotten").after(redirect);
        return BACK;
    }
}
