package io.quittance.web.enclosures;

import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.web.frame.Visit;
import io.quittance.web.letterlife.Download;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The file of an invoice: a newer one, or one to look at. */
@Controller
@RequestMapping("/invoices/{id:\\d+}/files")
class InvoiceFileController {

    private final InvoiceFiles files;

    InvoiceFileController(InvoiceFiles files) {
        this.files = files;
    }

    @PostMapping
    String keep(@PathVariable long id, @RequestParam MultipartFile file, Visit visit, RedirectAttributes redirect)
            throws IOException {
        try {
            InvoiceFile kept =
                    files.keep(visit.creditorId(), id, Upload.nameOf(file), bytes(file), visit.today(), visit.by());
            FileNotes.kept(kept.fault()).after(redirect);
        } catch (FileRefusedException refused) {
            FileNotes.of(refused).after(redirect);
        }
        return "redirect:/invoices/" + id + "#file";
    }

    /** As it was stored, or not at all: its SHA-256 is worked out anew. */
    @GetMapping("/{file:\\d+}")
    ResponseEntity<byte[]> show(@PathVariable long id, @PathVariable long file, Visit visit) {
        InvoiceFile kept = files.find(visit.creditorId(), id, file).orElseThrow();
        return Download.shown(kept.nameByNumber(), "application/pdf", files.bytes(kept));
    }

    /** Looked at before it is read: it may be half a gigabyte of anything. One byte too many is enough to refuse it. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        return file.getSize() > ReceivedFile.MOST_BYTES ? new byte[ReceivedFile.MOST_BYTES + 1] : file.getBytes();
    }
}
