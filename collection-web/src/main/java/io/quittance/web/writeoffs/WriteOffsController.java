package io.quittance.web.writeoffs;

import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.writeoff.SecondPersonException;
import io.quittance.writeoff.WriteOffDesk;
import io.quittance.writeoff.WriteOffList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The debts that somebody proposes to give up, and the second person's yes or no. */
@Controller
@RequestMapping("/write-offs")
class WriteOffsController {

    private static final int SHOWN = 200;

    private final WriteOffList list;
    private final WriteOffDesk desk;

    WriteOffsController(WriteOffList list, WriteOffDesk desk) {
        this.list = list;
        this.desk = desk;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("writeOffs", list.of(visit.creditorId(), SHOWN));
        return "writeoffs/list";
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.approve(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("write-offs", "writeoffs.approved").after(redirect);
        return "redirect:/write-offs";
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Visit visit,
            RedirectAttributes redirect) {
        desk.refuse(visit.creditorId(), id, note.strip(), visit.today(), visit.by());
        Note.done("write-offs", "writeoffs.refused").after(redirect);
        return "redirect:/write-offs";
    }

    @ExceptionHandler
    String secondPerson(SecondPersonException same, RedirectAttributes redirect) {
        Note.bad("write-offs", "writeoffs.second-person").after(redirect);
        return "redirect:/write-offs";
    }

    @ExceptionHandler
    String decided(IllegalStateException before, RedirectAttributes redirect) {
        Note.bad("write-offs", "writeoffs.decided").after(redirect);
        return "redirect:/write-offs";
    }
}
