package io.quittance.web.wordings;

import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.edit.WordingVersions;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two versions of a text, one against the other. */
@Controller
@RequestMapping(WordingAddress.PATTERN + "/comparison")
class WordingComparisonController {

    private final WordingVersions versions;
    private final ShippedWordings shipped;

    WordingComparisonController(WordingVersions versions, ShippedWordings shipped) {
        this.versions = versions;
        this.shipped = shipped;
    }

    /** The two latest where none are named. */
    @GetMapping
    String page(
            @PathVariable WordingKind kind,
            @PathVariable String code,
            @PathVariable String language,
            @PathVariable WordingVariant variant,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Visit visit,
            Model model) {
        WordingKey key = WordingAddress.key(kind, code, language, variant);
        model.addAttribute("key", key);
        model.addAttribute("address", WordingAddress.of(key));
        model.addAttribute(
                "comparison", WordingComparison.of(versions.of(visit.creditorId(), key), shipped.find(key), from, to));
        return "wordings/comparison";
    }
}
