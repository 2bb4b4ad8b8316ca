package io.quittance.web.statements;

import io.quittance.matching.StatementIntake;
import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.web.statements.BroughtOutcome.Refusal;
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

    StatementIntakeController(StatementIntake intake) {
        this.intake = intake;
    }

    @GetMapping("/new")
    String choose() {
        return "statements/new";
    }

    @PostMapping
    String bring(@RequestParam List<MultipartFile> file, Visit visit, RedirectAttributes redirect) throws IOException {
        List<BroughtOutcome> outcomes = new ArrayList<>();
        for (MultipartFile one : file) {
            if (!one.isEmpty()) {
                outcomes.add(outcome(one, visit));
            }
        }
        if (outcomes.isEmpty()) {
            Note.bad("file", "statements.new.none").after(redirect);
            return "redirect:/statements/new";
        }
        redirect.addFlashAttribute("outcomes", outcomes);
        boolean refused = outcomes.stream().anyMatch(one -> one.refused() != null);
        return refused ? "redirect:/statements/new" : "redirect:/statements";
    }

    private BroughtOutcome outcome(MultipartFile file, Visit visit) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return new BroughtOutcome(name, taken(file, visit), null);
        } catch (UnreadableStatementException e) {
            Refusal why = new Refusal(e.reason(), e.line(), e.place(), e.expected(), e.found());
            return new BroughtOutcome(name, null, why);
        }
    }

    private TakenFile taken(MultipartFile file, Visit visit) throws IOException {
        return intake.take(visit.creditorId(), BroughtFile.of(file, StatementSource.UPLOAD), visit.today(), visit.by());
    }
}
