package io.quittance.web.runs;

import io.quittance.dunning.run.DunningPreview;
import io.quittance.dunning.run.Preview;
import io.quittance.dunning.run.RunInThePastException;
import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.SkipReason;
import io.quittance.hold.HoldReason;
import io.quittance.insight.today.MoneySeen;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tonight, before it happens: the night's own decision, and nothing written. */
@Controller
@RequestMapping("/runs/preview")
class PreviewController {

    private static final int PAGE = 30;

    private final DunningPreview preview;
    private final RunList runs;
    private final MoneySeen money;
    private final Formats formats;

    PreviewController(DunningPreview preview, RunList runs, MoneySeen money, Formats formats) {
        this.preview = preview;
        this.runs = runs;
        this.money = money;
        this.formats = formats;
    }

    @GetMapping
    String page(
            @RequestParam @Nullable Integer level,
            @RequestParam(defaultValue = "0") int from,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        try {
            Preview tonight = preview.of(
                    visit.creditorId(), visit.today(), new Preview.Part(level, null, null, Math.max(0, from), PAGE));
            if (tonight.alreadyRun()) {
                Note.wait("run", "runs.preview.already-run").after(redirect);
                return "redirect:/runs/"
                        + runs.last(visit.creditorId()).orElseThrow().id();
            }
            model.addAttribute("preview", tonight);
            NightFigures figures = NightFigures.of(tonight.levels(), tonight.reasons());
            model.addAttribute("figures", figures);
            model.addAttribute("unseen", figures.isMoneyUnseen() ? money.on(visit.creditorId(), visit.today()) : null);
            model.addAttribute("level", level);
            model.addAttribute("next", tonight.firstSteps().size() < PAGE ? null : Math.max(0, from) + PAGE);
            return "runs/preview";
        } catch (RunInThePastException past) {
            Note.bad("runs", "runs.run.past", formats.longDay(past.on()), formats.longDay(past.last()))
                    .after(redirect);
            return "redirect:/runs";
        }
    }

    /** The invoices that would be left alone for one reason, a page of them. */
    @GetMapping("/skips")
    String skips(
            @RequestParam SkipReason reason,
            @RequestParam @Nullable HoldReason hold,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visit visit,
            Model model) {
        Preview tonight = preview.of(
                visit.creditorId(), visit.today(), new Preview.Part(null, reason, hold, Math.max(0, after), PAGE));
        model.addAttribute("on", visit.today());
        model.addAttribute("skips", tonight.firstSkips());
        model.addAttribute("next", tonight.firstSkips().size() < PAGE ? null : Math.max(0, after) + PAGE);
        model.addAttribute("url", "/runs/preview/skips");
        return htmx == null ? "runs/skips" : "runs/skips :: rows";
    }
}
