package io.quittance.web.today;

import io.quittance.intake.sample.BooksNotEmptyException;
import io.quittance.intake.sample.SampleBooks;
import io.quittance.intake.sample.SampleReport;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills empty books with those of an invented wholesaler. */
@Controller
class SampleBooksController {

    private final SampleBooks sample;
    private final SampleBooksOffer offer;

    SampleBooksController(SampleBooks sample, SampleBooksOffer offer) {
        this.sample = sample;
        this.offer = offer;
    }

    @PostMapping("/sample-books")
    String load(Visit visit, HttpServletRequest request, RedirectAttributes redirect) {
        if (!offer.isOpenTo(request, visit)) {
            throw new AccessDeniedException("sample books would take the place of this creditor's settings");
        }
        try {
            SampleReport report = sample.load(visit.creditorId(), visit.today(), visit.by());
            Note.done("overdue", "today.sample.loaded", report.clients(), report.invoices())
                    .after(redirect);
            return "redirect:/overdue";
        } catch (BooksNotEmptyException notEmpty) {
            Note.bad("tasks", "today.sample.not-empty").after(redirect);
            return "redirect:/today";
        }
    }
}
