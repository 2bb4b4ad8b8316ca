package io.quittance.web.disputes;

import io.quittance.creditor.Users;
import io.quittance.dispute.Awaited;
import io.quittance.dispute.Disputes;
import io.quittance.notifications.dispute.Conversation;
import io.quittance.notifications.dispute.Questions;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One dispute: what is disputed, its clock, what was said, and what can be decided. */
@Controller
class DisputeController {

    private final Disputes disputes;
    private final Conversation conversation;
    private final Questions questions;
    private final Users users;

    DisputeController(Disputes disputes, Conversation conversation, Questions questions, Users users) {
        this.disputes = disputes;
        this.conversation = conversation;
        this.questions = questions;
        this.users = users;
    }

    @GetMapping("/disputes/{id:\\d+}")
    String page(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute("dispute", disputes.find(visit.creditorId(), id).orElseThrow());
        model.addAttribute("entries", conversation.of(id));
        model.addAttribute("questions", questions.of(id));
        model.addAttribute("awaits", Awaited.values());
        model.addAttribute(
                "owners",
                users.findAllByOrderByName().stream()
                        .filter(user -> !user.isDisabled())
                        .toList());
        return "disputes/dispute";
    }
}
