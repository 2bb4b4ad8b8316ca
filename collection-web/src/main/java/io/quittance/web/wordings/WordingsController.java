package io.quittance.web.wordings;

import io.quittance.client.Languages;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.edit.Vocabularies;
import io.quittance.notifications.wording.edit.WordingDesk;
import io.quittance.notifications.wording.edit.WordingList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of one kind, and where another one begins. */
@Controller
@RequestMapping("/wordings")
class WordingsController {

    private final WordingList list;
    private final Vocabularies vocabularies;
    private final WordingDesk desk;

    WordingsController(WordingList list, Vocabularies vocabularies, WordingDesk desk) {
        this.list = list;
        this.vocabularies = vocabularies;
        this.desk = desk;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "MAIL") WordingKind kind, Visit visit, Model model) {
        List<WordingList.Row> rows = list.of(visit.creditorId(), kind);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", vocabularies.kinds());
        model.addAttribute(
                "texts",
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.key().code(),
                                LinkedHashMap::new,
                                Collectors.groupingBy(
                                        row -> row.key().language(), LinkedHashMap::new, Collectors.toList()))));
        model.addAttribute("languages", Languages.SPOKEN);
        model.addAttribute("variants", WordingVariant.of(kind));
        return "wordings/list";
    }

    /** To the page of a text that may not be written yet; to the list where none is named. */
    @GetMapping("/opening")
    String open(
            @RequestParam(defaultValue = "MAIL") WordingKind kind,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "fr") String language,
            @RequestParam(defaultValue = "STANDARD") WordingVariant variant) {
        return code.isEmpty()
                ? "redirect:/wordings?kind=" + kind
                : "redirect:" + WordingAddress.of(WordingAddress.key(kind, code, language, variant));
    }

    /** Another text begins as the copy of one that is there. */
    @PostMapping
    String copy(
            @RequestParam WordingKind kind,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String name,
            Visit visit,
            RedirectAttributes redirect) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (code.isEmpty()
                || code.length() > 60
                || list.codes(visit.creditorId(), kind).contains(code)) {
            Note.bad("wordings", "wordings.copy.form").after(redirect);
        } else {
            desk.copy(visit.creditorId(), kind, from, code, visit.today(), visit.by());
            Note.done("wordings", "wordings.copy.done", code).after(redirect);
        }
        return "redirect:/wordings?kind=" + kind;
    }
}
