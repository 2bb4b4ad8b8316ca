package io.quittance.web.placements;

import io.quittance.intake.agency.AgencyFiles;
import io.quittance.intake.agency.UnreadableAgencyFileException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file in which an agency tells of its placements. */
@Controller
@RequestMapping("/placements/files")
class AgencyFileController {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final AgencyFiles files;

    AgencyFileController(AgencyFiles files) {
        this.files = files;
    }

    @GetMapping("/new")
    String choose() {
        return "placements/file";
    }

    @PostMapping
    String post(@RequestParam MultipartFile file, Visit visit, Model model, RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            Note.bad("file", "placements.file.size").after(redirect);
            return "redirect:/placements/files/new";
        }
        try {
            model.addAttribute("report", files.post(visit.creditorId(), file.getBytes(), visit.today(), visit.by()));
            return "placements/file";
        } catch (UnreadableAgencyFileException unreadable) {
            Note.bad("file", "placements.file.unreadable").after(redirect);
            return "redirect:/placements/files/new";
        }
    }
}
