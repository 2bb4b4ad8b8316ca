package io.quittance.web.messages;

import io.quittance.notifications.catcher.CaughtMail;
import io.quittance.notifications.catcher.CaughtMails;
import io.quittance.notifications.catcher.ConditionalOnMailCatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mails that stopped inside the program: a list, and one of them beside it. */
@Controller
@RequestMapping("/catcher")
@ConditionalOnMailCatcher
class CatcherController {

    private static final int PAGE = 50;

    private final CaughtMails mails;

    CatcherController(CaughtMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String page(
            @RequestParam @Nullable Long mail,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            @RequestParam(defaultValue = "html") String view,
            Model model) {
        List<CaughtMails.Line> page = mails.list(before, PAGE);
        Long shown =
                mail != null ? mail : page.isEmpty() ? null : page.getFirst().id();
        model.addAttribute("mails", page);
        model.addAttribute("mail", shown == null ? null : mails.find(shown).orElseThrow());
        model.addAttribute("chosen", mail != null);
        model.addAttribute("before", before == Long.MAX_VALUE ? null : before);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("view", view);
        return "messages/catcher";
    }

    @GetMapping("/{id}/body")
    ResponseEntity<String> body(@PathVariable long id) {
        CaughtMail mail = mails.find(id).orElseThrow();
        return MailBody.of(mail.html());
    }
}
