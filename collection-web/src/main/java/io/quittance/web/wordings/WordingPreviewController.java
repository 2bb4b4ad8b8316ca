package io.quittance.web.wordings;

import io.quittance.charge.MissingRateException;
import io.quittance.notifications.template.TemplateException;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.edit.WordingDesk;
import io.quittance.notifications.wording.edit.WordingMistake;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a text would say, for the frame beside the editor: as it is in force, or as it is being typed. */
@Controller
@RequestMapping(WordingAddress.PATTERN + "/preview")
class WordingPreviewController {

    private final WordingPage page;
    private final WordingDesk desk;
    private final PreviewFrame frame;

    WordingPreviewController(WordingPage page, WordingDesk desk, PreviewFrame frame) {
        this.page = page;
        this.desk = desk;
        this.frame = frame;
    }

    @ModelAttribute("key")
    WordingKey key(
            @PathVariable WordingKind kind,
            @PathVariable String code,
            @PathVariable String language,
            @PathVariable WordingVariant variant) {
        return WordingAddress.key(kind, code, language, variant);
    }

    /** {@code client}: absent for one that stands at this level, 0 for a made-up one. */
    @GetMapping
    ResponseEntity<byte[]> inForce(
            @ModelAttribute(name = "key", binding = false) WordingKey key,
            @RequestParam(required = false) @Nullable Long client,
            Visit visit,
            Locale reader) {
        Optional<Long> chosen = client == null ? page.someClient(visit.creditorId(), key) : real(client);
        return show(key, page.words(visit.creditorId(), key), chosen, visit, reader);
    }

    @PostMapping
    ResponseEntity<byte[]> typed(
            @ModelAttribute(name = "key", binding = false) WordingKey key,
            WordingForm form,
            @RequestParam(defaultValue = "0") long client,
            Visit visit,
            Locale reader) {
        List<WordingMistake> mistakes = desk.mistakesIn(key.kind(), form.line(), form.text());
        return mistakes.isEmpty()
                ? show(key, form.draft(key), real(client), visit, reader)
                : frame.mistakes(mistakes, reader);
    }

    private static Optional<Long> real(long client) {
        return client == 0 ? Optional.empty() : Optional.of(client);
    }

    private ResponseEntity<byte[]> show(
            WordingKey key, Wording words, Optional<Long> client, Visit visit, Locale reader) {
        try {
            return frame.shown(visit.creditorId(), key, words, client, visit.today(), reader);
        } catch (MissingRateException | TemplateException unknown) {
            return frame.says("wordings.preview.failed", reader, String.valueOf(unknown.getMessage()));
        }
    }
}
