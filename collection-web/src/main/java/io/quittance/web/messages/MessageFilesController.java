package io.quittance.web.messages;

import io.quittance.notifications.enclosure.NoticeFile;
import io.quittance.notifications.enclosure.NoticeFiles;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.web.frame.Visit;
import io.quittance.web.letterlife.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a message says, with the pictures it shows, and the documents that a notice takes along. */
@Controller
@RequestMapping("/messages/{id:\\d+}")
class MessageFilesController {

    private final MessageText text;
    private final NoticeFiles files;

    MessageFilesController(MessageText text, NoticeFiles files) {
        this.text = text;
        this.files = files;
    }

    @GetMapping("/body")
    ResponseEntity<String> body(@PathVariable long id, Visit visit) {
        String html = text.find(visit.creditorId(), id).orElseThrow().html();
        return MailBody.of(files.shown(id, html));
    }

    /** As it was sent, or not at all: its SHA-256 is worked out anew. */
    @GetMapping("/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name, Visit visit) {
        long known = text.find(visit.creditorId(), id).orElseThrow().id();
        NoticeFile kept = files.of(known).stream()
                .filter(one -> one.isAttached() && one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Download.shown(kept.name(), kept.type(), files.bytes(kept));
    }
}
