package io.quittance.web.enclosures;

import io.quittance.notifications.enclosure.delivery.DeliveredFile;
import io.quittance.notifications.enclosure.delivery.DeliveryDesk;
import io.quittance.notifications.enclosure.delivery.DeliveryLook;
import io.quittance.notifications.enclosure.delivery.UnreadableDeliveryException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of many invoices: brought, looked at, then kept. */
@Controller
@RequestMapping("/invoice-files")
class DeliveryController {

    private static final int RECENT = 10;

    private final DeliveryDesk deliveries;
    private final DeliveryLook look;

    DeliveryController(DeliveryDesk deliveries, DeliveryLook look) {
        this.deliveries = deliveries;
        this.look = look;
    }

    @GetMapping("/new")
    String choose(@RequestParam(required = false) @Nullable String refused, Visit visit, Model model) {
        if (refused != null) {
            model.addAttribute("note", FileNotes.tooMuch());
        }
        model.addAttribute("recent", deliveries.recent(visit.creditorId(), RECENT));
        return "enclosures/upload";
    }

    @PostMapping
    String bring(@RequestParam List<MultipartFile> file, Visit visit, RedirectAttributes redirect) throws IOException {
        List<Upload> chosen = file.stream()
                .filter(one -> !Upload.nameOf(one).isEmpty())
                .map(Upload::new)
                .toList();
        try {
            return "redirect:/invoice-files/" + deliveries.bring(visit.creditorId(), chosen, visit.today(), visit.by());
        } catch (UnreadableDeliveryException unreadable) {
            FileNotes.of(unreadable).after(redirect);
            return "redirect:/invoice-files/new";
        }
    }

    @GetMapping("/{id:\\d+}")
    String look(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute("delivery", deliveries.find(visit.creditorId(), id).orElseThrow());
        List<DeliveredFile> all = look.of(visit.creditorId(), id);
        model.addAttribute(
                "wanted", all.stream().filter(DeliveredFile::isWanted).toList());
        model.addAttribute("others", all.stream().filter(one -> !one.isWanted()).toList());
        return "enclosures/delivery";
    }

    @PostMapping("/{id:\\d+}/keeping")
    String keep(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        int kept = deliveries.keep(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("file", "enclosures.delivery.kept", kept).after(redirect);
        return "redirect:/invoice-files/" + id;
    }
}
