package io.quittance.web.today;

import io.quittance.intake.sample.SampleBooks;
import io.quittance.intake.sample.SampleReport;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills empty books with those of an invented wholesaler. */
@Controller
class SampleBooksController {

    private final SampleBooks sample;

    SampleBooksController(SampleBooks sample) {
        this.sample = sample;
    }

    @PostMapping("/sample-books")
    String load(Visit visit, RedirectAttributes redirect) {
        SampleReport report = sample.load(visit.creditorId(), visit.today(), visit.by());
        Note.done("overdue", "today.sample.loaded", report.clients(), report.invoices())
                .after(redirect);
        return "redirect:/overdue";
    }
}
