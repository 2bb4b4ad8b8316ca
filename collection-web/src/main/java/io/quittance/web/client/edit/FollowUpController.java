package io.quittance.web.client.edit;

import io.quittance.client.ClientDesk;
import io.quittance.creditor.Users;
import io.quittance.dunning.policy.PolicyList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who follows a client, by which policy, and what they noted. */
@Controller
@RequestMapping("/clients/{id}")
class FollowUpController {

    private static final int LONGEST_NOTE = 2000;

    private final ClientDesk desk;
    private final Users users;
    private final PolicyList policies;

    FollowUpController(ClientDesk desk, Users users, PolicyList policies) {
        this.desk = desk;
        this.users = users;
        this.policies = policies;
    }

    @PostMapping("/collector")
    String assign(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long collector,
            Visit visit,
            RedirectAttributes redirect) {
        if (collector != null && users.findById(collector).isEmpty()) {
            throw new NoSuchElementException("user " + collector);
        }
        desk.assign(visit.creditorId(), id, collector, visit.today(), visit.by());
        Note.done("client", "clients.collector.saved").after(redirect);
        return "redirect:/clients/" + id;
    }

    @PostMapping("/policy")
    String follow(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long policy,
            Visit visit,
            RedirectAttributes redirect) {
        if (policy != null && policies.of(visit.creditorId()).stream().noneMatch(known -> known.id() == policy)) {
            throw new NoSuchElementException("policy " + policy);
        }
        desk.follow(visit.creditorId(), id, policy, visit.today(), visit.by());
        Note.done("client", "clients.policy.saved").after(redirect);
        return "redirect:/clients/" + id;
    }

    @PostMapping("/notes")
    String note(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Visit visit,
            RedirectAttributes redirect) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            Note.bad("client", "clients.note.form", LONGEST_NOTE).after(redirect);
        } else {
            desk.note(visit.creditorId(), id, note, visit.today(), visit.by());
            Note.done("client", "clients.note.added").after(redirect);
        }
        return "redirect:/clients/" + id;
    }
}
