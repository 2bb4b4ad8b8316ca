package io.quittance.web.disputes;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.Disputes;
import io.quittance.notifications.dispute.Conversation;
import io.quittance.notifications.dispute.KeptFile;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.web.letterlife.Download;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about a dispute, and the files put to it. */
@Controller
@RequestMapping("/disputes/{id:\\d+}")
class EntryController {

    private static final String PLACE = "conversation";

    private final Disputes disputes;
    private final Conversation conversation;

    EntryController(Disputes disputes, Conversation conversation) {
        this.disputes = disputes;
        this.conversation = conversation;
    }

    @PostMapping("/entries")
    String say(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<MultipartFile> file,
            Visit visit,
            RedirectAttributes redirect)
            throws IOException {
        Dispute dispute = disputes.find(visit.creditorId(), id).orElseThrow();
        try {
            conversation.say(dispute.id(), text, Attached.files(file), visit.today(), visit.by());
            Note.done(PLACE, "disputes.said").after(redirect);
        } catch (FileRefusedException refused) {
            Note.bad(PLACE, Attached.word(refused)).after(redirect);
        } catch (IllegalArgumentException nothing) {
            Note.bad(PLACE, Attached.word(nothing)).after(redirect);
        }
        return "redirect:/disputes/" + id + "#" + PLACE;
    }

    /** As it was stored, or not at all: its SHA-256 is worked out anew. */
    @GetMapping("/files/{file:\\d+}")
    ResponseEntity<byte[]> show(@PathVariable long id, @PathVariable long file, Visit visit) {
        Dispute dispute = disputes.find(visit.creditorId(), id).orElseThrow();
        KeptFile kept = conversation.file(dispute.id(), file).orElseThrow();
        return Download.saved(kept.name(), kept.type().mediaType(), conversation.bytes(kept));
    }
}
