package io.quittance.web.placements;

import io.quittance.placement.news.NewsDesk;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One placement: how it stands, and what is told about it. */
@Controller
@RequestMapping("/placements/{id}")
class PlacementController {

    private final PlacementPage page;
    private final NewsDesk news;

    PlacementController(PlacementPage page, NewsDesk news) {
        this.page = page;
        this.news = news;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        page.fill(model, id, visit);
    }

    @GetMapping
    String show(Visit visit, Model model) {
        page.blank(model, visit.today());
        return PlacementPage.VIEW;
    }

    @PostMapping("/news")
    String tell(
            @PathVariable long id,
            @Valid @ModelAttribute("newsForm") NewsForm form,
            BindingResult errors,
            @ModelAttribute(name = "placement", binding = false) PlacementRow placement,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, placement.placedOn(), visit.today());
        if (errors.hasErrors()) {
            page.blank(model, visit.today());
            return PlacementPage.VIEW;
        }
        boolean told = news.record(visit.creditorId(), id, form.told(), visit.today(), visit.by());
        (told ? Note.done("news", "placements.news.done") : Note.wait("news", "placements.news.known")).after(redirect);
        return "redirect:/placements/" + id;
    }
}
