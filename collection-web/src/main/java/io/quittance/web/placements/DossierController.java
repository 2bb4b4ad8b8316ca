package io.quittance.web.placements;

import io.quittance.notifications.dossier.DossierTooLargeException;
import io.quittance.notifications.dossier.Dossiers;
import io.quittance.notifications.dossier.Dossiers.StoredDossier;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dossier of a placement as one file. */
@Controller
class DossierController {

    private final Dossiers dossiers;

    DossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/placements/{id:\\d+}/dossier")
    ResponseEntity<byte[]> download(@PathVariable long id, Visit visit) {
        StoredDossier dossier = dossiers.of(visit.creditorId(), id, visit.by());
        String name = "placement-" + id + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .eTag(dossier.sha256())
                .body(dossier.zip());
    }

    @ExceptionHandler(DossierTooLargeException.class)
    String refuse(DossierTooLargeException large, RedirectAttributes redirect) {
        Note.bad("placement", "placements.dossier.large", megabytes(large.bytes()), megabytes(large.most()))
                .after(redirect);
        return "redirect:/placements/{id}";
    }

    /** Begun ones count. */
    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1024 * 1024);
    }
}
