package io.quittance.web.calls;

import io.quittance.call.CallDesk;
import io.quittance.call.CallRefusedException;
import io.quittance.call.CallReport;
import io.quittance.call.sheet.CallList;
import io.quittance.call.sheet.CallList.Asked;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One call: what to know before, and what came of it; the next call opens after it. */
@Controller
@RequestMapping("/calls/{task:\\d+}")
class CallController {

    private final CallPages pages;
    private final CallList list;
    private final CallDesk desk;
    private final Formats formats;

    CallController(CallPages pages, CallList list, CallDesk desk, Formats formats) {
        this.pages = pages;
        this.list = list;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute("mine")
    boolean mine(@RequestParam(defaultValue = "false") boolean mine) {
        return mine;
    }

    @GetMapping
    String page(@PathVariable long task, @ModelAttribute("mine") boolean mine, Visit visit, Model model) {
        Asked asked = pages.asked(visit, mine);
        CallRow row = pages.row(asked, task);
        pages.put(row, asked, model);
        model.addAttribute("form", CallForm.blank(row, visit.today()));
        return CallPages.SHEET;
    }

    @PostMapping("/outcomes")
    String record(
            @PathVariable long task,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            @ModelAttribute("mine") boolean mine,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Asked asked = pages.asked(visit, mine);
        CallRow row = pages.row(asked, task);
        try {
            Optional<CallReport> report = form.report(errors, reader, row.call().zone());
            if (report.isPresent()) {
                desk.report(visit.creditorId(), task, report.get(), visit.today(), asked.at(), visit.by());
                Note.done("calls", "calls.recorded", row.call().clientName(), formats.word(form.answer()))
                        .after(redirect);
                redirect.addFlashAttribute("recorded", task);
                redirect.addAttribute("mine", mine ? true : null);
                return list.next(asked, task)
                        .map(next -> "redirect:/calls/" + next.taskId())
                        .orElse("redirect:/calls");
            }
        } catch (CallRefusedException refused) {
            form.refuse(refused, errors, row.claim().currency(), formats);
        } catch (IllegalStateException ended) {
            Note.bad("calls", "calls.ended").after(redirect);
            return "redirect:/calls/" + task;
        }
        pages.put(row, asked, model);
        return CallPages.SHEET;
    }
}
