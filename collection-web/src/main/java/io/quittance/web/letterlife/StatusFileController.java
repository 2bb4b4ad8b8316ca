package io.quittance.web.letterlife;

import io.quittance.notifications.letter.file.StatusFileRegister;
import io.quittance.notifications.letter.file.StatusFileRegister.StatusFile;
import io.quittance.notifications.letter.file.StatusFiles;
import io.quittance.notifications.letter.file.StatusReport;
import io.quittance.notifications.letter.file.UnreadableStatusesException;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file that tells what became of letters: brought, looked at, then posted. */
@Controller
@RequestMapping("/letters/statuses")
class StatusFileController {

    private static final int RECENT = 10;

    private final StatusFileRegister register;
    private final StatusFiles files;

    StatusFileController(StatusFileRegister register, StatusFiles files) {
        this.register = register;
        this.files = files;
    }

    @GetMapping("/new")
    String choose(Visit visit, Model model) {
        model.addAttribute("recent", register.recent(visit.creditorId(), RECENT));
        return "letterlife/upload";
    }

    @PostMapping
    String bring(@RequestParam MultipartFile file, Visit visit, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty() || file.getSize() > StatusFileRegister.MOST_BYTES) {
            Note.bad("file", "letterlife.file.size").after(redirect);
            return "redirect:/letters/statuses/new";
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return "redirect:/letters/statuses/" + register.keep(visit.creditorId(), name, file.getBytes(), visit.by());
        } catch (UnreadableStatusesException unreadable) {
            Note.bad("file", key(unreadable)).after(redirect);
            return "redirect:/letters/statuses/new";
        }
    }

    @GetMapping("/{file:\\d+}")
    String look(@PathVariable long file, Visit visit, Model model) {
        StatusFile kept = register.find(visit.creditorId(), file).orElseThrow();
        model.addAttribute("file", kept);
        model.addAttribute("report", files.check(visit.creditorId(), kept.bytes(), visit.today(), visit.by()));
        return "letterlife/file";
    }

    @PostMapping("/{file:\\d+}/posting")
    String post(@PathVariable long file, Visit visit, RedirectAttributes redirect) {
        StatusFile kept = register.find(visit.creditorId(), file).orElseThrow();
        StatusReport report = files.post(visit.creditorId(), kept.bytes(), EventSource.CSV, visit.today(), visit.by());
        register.posted(visit.creditorId(), file, visit.today(), visit.by());
        Note.done("file", "letterlife.file.posted", report.news().size()).after(redirect);
        return "redirect:/letters/statuses/" + file;
    }

    private static String key(UnreadableStatusesException unreadable) {
        return switch (unreadable.reason()) {
            case NO_TABLE -> "letterlife.file.no-table";
            case LETTER -> "letterlife.file.no-letter";
            case STATE -> "letterlife.file.no-state";
            case DAY -> "letterlife.file.no-day";
        };
    }
}
