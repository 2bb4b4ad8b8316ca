package io.quittance.web.letters;

import io.quittance.creditor.Creditors;
import io.quittance.notifications.letter.queue.Batch;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.BatchPaper;
import io.quittance.notifications.letter.queue.Batches;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch of letters: on paper, and back in the queue. */
@Controller
@RequestMapping("/letter-batches/{id}")
class BatchController {

    private final Batches batches;
    private final BatchDesk desk;
    private final BatchPaper paper;
    private final Creditors creditors;

    BatchController(Batches batches, BatchDesk desk, BatchPaper paper, Creditors creditors) {
        this.batches = batches;
        this.desk = desk;
        this.paper = paper;
        this.creditors = creditors;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        Batch batch = batches.find(visit.creditorId(), id).orElseThrow();
        model.addAttribute("batch", batch);
        model.addAttribute("letters", batches.letters(visit.creditorId(), batch, visit.today()));
        return "letters/batch";
    }

    @GetMapping("/pdf")
    void pdf(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean duplex,
            Visit visit,
            Locale reader,
            HttpServletResponse response)
            throws IOException {
        Batch batch = batches.find(visit.creditorId(), id).orElseThrow();
        head(response, "application/pdf", ContentDisposition.inline(), "letters-" + id + ".pdf");
        paper.write(visit.creditorId(), name(visit), batch, reader, visit.today(), duplex, response.getOutputStream());
    }

    @GetMapping("/zip")
    void zip(@PathVariable long id, Visit visit, Locale reader, HttpServletResponse response) throws IOException {
        Batch batch = batches.find(visit.creditorId(), id).orElseThrow();
        head(response, "application/zip", ContentDisposition.attachment(), "letters-" + id + ".zip");
        paper.zip(visit.creditorId(), name(visit), batch, reader, visit.today(), response.getOutputStream());
    }

    @DeleteMapping
    String undo(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        try {
            desk.undo(visit.creditorId(), id, visit.by());
        } catch (IllegalStateException left) {
            Note.bad("batch", "letters.not-undone").after(redirect);
            return "redirect:/letter-batches/" + id;
        }
        Note.done("letters", "letters.undone").after(redirect);
        return "redirect:/letters";
    }

    private String name(Visit visit) {
        return creditors.findById(visit.creditorId()).orElseThrow().name();
    }

    private static void head(
            HttpServletResponse response, String type, ContentDisposition.Builder disposition, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(file).build().toString());
    }
}
