package io.quittance.web.settings;

import io.quittance.creditor.logo.Logos;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logo on letters and mails. */
@Controller
@RequestMapping("/settings/logo")
class LogoController {

    private final Logos logos;
    private final CreditorChange change;

    LogoController(Logos logos, CreditorChange change) {
        this.logos = logos;
        this.change = change;
    }

    @GetMapping
    ResponseEntity<byte[]> image(Visit visit) {
        Logos.Logo logo = logos.of(visit.creditorId()).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .cacheControl(CacheControl.noCache())
                .body(logo.image());
    }

    @PostMapping
    String replace(@RequestParam MultipartFile logo, Visit visit, RedirectAttributes redirect) throws IOException {
        // Looked at before it is read: it may be half a gigabyte of anything.
        byte[] bytes = logo.getSize() > LogoType.MOST_BYTES ? new byte[0] : logo.getBytes();
        Optional<String> type = LogoType.of(bytes);
        type.ifPresent(known -> change.logo(bytes, known, visit));
        Note note =
                type.isPresent() ? Note.done("logo", "settings.logo.saved") : Note.bad("logo", "settings.logo.form");
        note.after(redirect);
        return "redirect:/settings#logo";
    }
}
