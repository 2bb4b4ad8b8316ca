package io.quittance.web.letterlife;

import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.letter.proof.Proof;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
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

/** The proofs of a letter: one more, or one to look at. */
@Controller
@RequestMapping("/letters/{id:\\d+}/proofs")
class ProofController {

    private final Proofs proofs;
    private final FateDesk desk;

    ProofController(Proofs proofs, FateDesk desk) {
        this.proofs = proofs;
        this.desk = desk;
    }

    @PostMapping
    String keep(@PathVariable long id, @RequestParam MultipartFile file, Visit visit, RedirectAttributes redirect)
            throws IOException {
        try {
            desk.keep(id, file, visit);
            Note.done("proofs", "letterlife.proof.kept").after(redirect);
        } catch (FileRefusedException refused) {
            Note.bad("proofs", key(refused)).after(redirect);
        }
        return "redirect:/letters/" + id + "#proofs";
    }

    /** As it was stored, or not at all: its SHA-256 is worked out anew. */
    @GetMapping("/{proof:\\d+}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long proof, Visit visit) {
        Proof kept = proofs.find(visit.creditorId(), id, proof).orElseThrow();
        return Download.saved(kept.name(), kept.mediaType(), proofs.bytes(kept));
    }

    static String key(FileRefusedException refused) {
        return switch (refused.reason()) {
            case EMPTY -> "letterlife.proof.empty";
            case TOO_LARGE -> "letterlife.proof.too-large";
            case WRONG_TYPE -> "letterlife.proof.type";
        };
    }
}
