package io.quittance.web.disputes;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.Disputes;
import io.quittance.notifications.dispute.NewQuestion;
import io.quittance.notifications.dispute.Question;
import io.quittance.notifications.dispute.QuestionMail;
import io.quittance.notifications.dispute.Questions;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks a colleague without an account, and makes a link worthless. */
@Controller
@RequestMapping("/disputes/{id:\\d+}/questions")
class QuestionController {

    private static final String PLACE = "questions";

    private final Disputes disputes;
    private final Questions questions;
    private final QuestionMail mail;

    QuestionController(Disputes disputes, Questions questions, QuestionMail mail) {
        this.disputes = disputes;
        this.questions = questions;
        this.mail = mail;
    }

    /** The address is shown once, on the page that follows: only its hash is kept. */
    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String question,
            @RequestParam(defaultValue = "fr") String language,
            @RequestParam(defaultValue = "0") String days,
            Visit visit,
            RedirectAttributes redirect) {
        Dispute dispute = disputes.find(visit.creditorId(), id).orElseThrow();
        String back = "redirect:/disputes/" + id + "#" + PLACE;
        if (!email.matches("[^@\\s]+@[^@\\s]+") || !language.matches("fr|en") || !days.matches("[0-9]{1,3}")) {
            Note.bad(PLACE, "disputes.ask.form", NewQuestion.LONGEST).after(redirect);
            return back;
        }
        try {
            NewQuestion asked = new NewQuestion(name, email, question, language, Integer.parseInt(days));
            Questions.Asked made = questions.ask(visit.creditorId(), id, asked, visit.today(), visit.by());
            String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/answers/{token}")
                    .buildAndExpand(made.token())
                    .toUriString();
            Question kept = questions.of(id).stream()
                    .filter(one -> one.id() == made.id())
                    .findFirst()
                    .orElseThrow();
            String state = mail.send(dispute, kept, address, visit.today(), visit.now());
            redirect.addFlashAttribute("answerAddress", address);
            said(state, kept.name()).after(redirect);
        } catch (IllegalArgumentException incomplete) {
            Note.bad(PLACE, "disputes.ask.form", NewQuestion.LONGEST).after(redirect);
        } catch (IllegalStateException ended) {
            Note.bad(PLACE, "disputes.refused.decided").after(redirect);
        }
        return back;
    }

    private static Note said(String mail, String name) {
        return switch (mail) {
            case "SENT" -> Note.done(PLACE, "disputes.ask.SENT", name);
            case "AMBIGUOUS" -> Note.wait(PLACE, "disputes.ask.AMBIGUOUS", name);
            case "FAILED" -> Note.wait(PLACE, "disputes.ask.FAILED", name);
            default -> Note.wait(PLACE, "disputes.ask.NOT_SENT", name);
        };
    }

    @PostMapping("/{question}/withdrawal")
    String withdraw(@PathVariable long id, @PathVariable long question, Visit visit, RedirectAttributes redirect) {
        Dispute dispute = disputes.find(visit.creditorId(), id).orElseThrow();
        questions.withdraw(dispute.id(), question, visit.today(), visit.by());
        Note.done(PLACE, "disputes.ask.withdrawn").after(redirect);
        return "redirect:/disputes/" + id + "#" + PLACE;
    }
}
