package io.quittance.web.imports;

import io.quittance.intake.ImportDesk;
import io.quittance.intake.ImportStateException;
import io.quittance.intake.report.ImportList;
import io.quittance.intake.reverting.RevertRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The posting of a file: done, and taken back. */
@Controller
@RequestMapping("/imports/{id:\\d+}/posting")
class PostingController {

    private final ImportList list;
    private final ImportDesk desk;

    PostingController(ImportList list, ImportDesk desk) {
        this.list = list;
        this.desk = desk;
    }

    @PostMapping
    String post(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        require(id, visit);
        try {
            desk.startPost(id);
        } catch (ImportStateException elsewhere) {
            Note.wait("import", "imports.elsewhere").after(redirect);
        }
        return "redirect:/imports/" + id;
    }

    /** Takes back what was posted, unless something was built on it. */
    @DeleteMapping
    String revert(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        require(id, visit);
        try {
            desk.revert(id, visit.today(), visit.by());
            Note.done("import", "imports.reverted").after(redirect);
        } catch (RevertRefusedException refused) {
            redirect.addFlashAttribute("refusal", refused.blockers());
        } catch (ImportStateException elsewhere) {
            Note.wait("import", "imports.elsewhere").after(redirect);
        }
        return "redirect:/imports/" + id;
    }

    private void require(long id, Visit visit) {
        if (list.find(visit.creditorId(), id).isEmpty()) {
            throw new NoSuchElementException("import " + id);
        }
    }
}
