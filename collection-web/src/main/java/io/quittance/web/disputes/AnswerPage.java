package io.quittance.web.disputes;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dispute.Disputes;
import io.quittance.notifications.dispute.LinkState;
import io.quittance.notifications.dispute.Question;
import io.quittance.notifications.dispute.Questions;
import io.quittance.web.frame.Language;
import io.quittance.web.frame.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a colleague without an account sees: the question, the number and the amount, and nothing else. */
@Component
class AnswerPage {

    static final String VIEW = "disputes/answer";

    private final Questions questions;
    private final Disputes disputes;
    private final Creditors creditors;
    private final Now now;

    AnswerPage(Questions questions, Disputes disputes, Creditors creditors, Now now) {
        this.questions = questions;
        this.disputes = disputes;
        this.creditors = creditors;
        this.now = now;
    }

    /**
     * The question of this link, put on its page in its own language.
     *
     * @throws java.util.NoSuchElementException when no such link was ever made
     */
    Question asked(String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Question asked = questions.byToken(token).orElseThrow();
        Language.speak(request, asked.language());
        // The address is a secret: no cache keeps the page, and no other site hears of it.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("asked", asked);
        model.addAttribute(
                "dispute", disputes.find(asked.creditorId(), asked.disputeId()).orElseThrow());
        model.addAttribute("creditor", creditor(asked).name());
        return asked;
    }

    /** Gone, in plain words. */
    static String over(LinkState state, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("over", state.name());
        return VIEW;
    }

    LocalDate today(Question asked) {
        return now.today(creditor(asked).zone());
    }

    private Creditor creditor(Question asked) {
        return creditors.findById(asked.creditorId()).orElseThrow();
    }
}
