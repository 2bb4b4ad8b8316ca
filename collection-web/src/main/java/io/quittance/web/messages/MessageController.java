package io.quittance.web.messages;

import io.quittance.notifications.enclosure.MailAttachments;
import io.quittance.notifications.enclosure.MailAttachments.Attachment;
import io.quittance.notifications.enclosure.NoticeFile;
import io.quittance.notifications.enclosure.NoticeFiles;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.notifications.message.MessageDesk;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message as it was sent, and what a person decides where the program cannot know. */
@Controller
@RequestMapping("/messages/{id:\\d+}")
class MessageController {

    private final MessageList messages;
    private final MessageText text;
    private final MessageDesk desk;
    private final MailAttachments attachments;
    private final NoticeFiles papers;
    private final MessageStep step;

    MessageController(
            MessageList messages,
            MessageText text,
            MessageDesk desk,
            MailAttachments attachments,
            NoticeFiles papers,
            MessageStep step) {
        this.papers = papers;
        this.step = step;
        this.messages = messages;
        this.text = text;
        this.desk = desk;
        this.attachments = attachments;
    }

    @GetMapping
    String page(@PathVariable long id, @RequestParam(defaultValue = "html") String view, Visit visit, Model model) {
        MessageRow message = messages.find(visit.creditorId(), id).orElseThrow();
        model.addAttribute("message", message);
        step.tell(message, model);
        MessageText.Words words = text.find(visit.creditorId(), id).orElseThrow();
        model.addAttribute("words", words);
        model.addAttribute("events", text.events(visit.creditorId(), id));
        model.addAttribute(
                "attached", attachments.of(id).stream().map(Attachment::file).toList());
        model.addAttribute(
                "papers", papers.of(id).stream().filter(NoticeFile::isAttached).toList());
        model.addAttribute("view", words.html().isEmpty() ? "plain" : view); // a text message
        return "messages/message";
    }

    @PostMapping("/confirmation")
    String confirmSent(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        return settle(
                id,
                "messages.confirmed",
                redirect,
                () -> desk.confirmSent(visit.creditorId(), id, visit.today(), visit.by()));
    }

    @PostMapping("/resending")
    String sendAgain(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        return settle(id, "messages.queued-again", redirect, () -> desk.sendAgain(visit.creditorId(), id, visit.by()));
    }

    @PostMapping("/abandonment")
    String giveUp(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        return settle(
                id,
                "messages.given-up",
                redirect,
                () -> desk.giveUp(visit.creditorId(), id, visit.today(), visit.by()));
    }

    private static String settle(long id, String done, RedirectAttributes redirect, Runnable verb) {
        try {
            verb.run();
            Note.done("message", done).after(redirect);
        } catch (IllegalStateException changed) {
            Note.bad("message", "messages.changed").after(redirect);
        }
        return "redirect:/messages/" + id;
    }
}
