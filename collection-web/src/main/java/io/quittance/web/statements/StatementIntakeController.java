package io.quittance.web.statements;

import io.quittance.intake.bank.TableDesk;
import io.quittance.matching.StatementIntake;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files of statements, several at once; each is booked whole or not at all, whatever becomes of the others. */
@Controller
@RequestMapping("/statements")
class StatementIntakeController {

    private final StatementIntake intake;
    private final TableDesk tables;

    StatementIntakeController(StatementIntake intake, TableDesk tables) {
        this.intake = intake;
        this.tables = tables;
    }

    @GetMapping("/new")
    String choose() {
        return "statements/new";
    }

    @PostMapping
    String bring(@RequestParam List<MultipartFile> file, Visit visit, RedirectAttributes redirect) throws IOException {
        List<BroughtOutcome> outcomes = new ArrayList<>();
        for (MultipartFile one : file) {
            // A form without a file sends one without a name.
            if (!Objects.requireNonNullElse(one.getOriginalFilename(), "").isEmpty()) {
                outcomes.add(outcome(one, visit));
            }
        }
        if (outcomes.isEmpty()) {
            Note.bad("file", "statements.new.none").after(redirect);
            return "redirect:/statements/new";
        }
        Long waiting = outcomes.getFirst().waiting();
        if (outcomes.size() == 1 && waiting != null) {
            return "redirect:/statements/tables/" + waiting;
        }
        redirect.addFlashAttribute("outcomes", outcomes);
        boolean refused = outcomes.stream().anyMatch(one -> one.refused() != null);
        return refused ? "redirect:/statements/new" : "redirect:/statements";
    }

    private BroughtOutcome outcome(MultipartFile file, Visit visit) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            ReceivedFile received = BroughtFile.of(file, StatementSource.UPLOAD);
            return outcome(name, received, visit);
        } catch (UnreadableStatementException tooLarge) {
            return BroughtOutcome.refused(name, tooLarge);
        }
    }

    /** A table that is refused waits: which column is what may be said, or said better. */
    private BroughtOutcome outcome(String name, ReceivedFile file, Visit visit) {
        try {
            return BroughtOutcome.taken(name, intake.take(visit.creditorId(), file, visit.today(), visit.by()));
        } catch (UnreadableStatementException why) {
            return tables.keep(visit.creditorId(), file, visit.today(), visit.by())
                    .map(id -> BroughtOutcome.waiting(name, id))
                    .orElseGet(() -> BroughtOutcome.refused(name, why));
        }
    }
}
