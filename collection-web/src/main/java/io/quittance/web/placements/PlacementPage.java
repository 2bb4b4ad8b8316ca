package io.quittance.web.placements;

import io.quittance.placement.Ending;
import io.quittance.placement.news.NewsKind;
import io.quittance.placement.report.PlacementList;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.placement.report.PlacementParts;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one placement shows, whichever of its forms is filled in. */
@Component
class PlacementPage {

    static final String VIEW = "placements/placement";

    /** For how long what comes back is left alone, unless the person says otherwise. */
    private static final int DAYS_LEFT_ALONE = 30;

    private final PlacementList list;
    private final PlacementParts parts;

    PlacementPage(PlacementList list, PlacementParts parts) {
        this.list = list;
        this.parts = parts;
    }

    /** Adds the placement and its parts; {@code NoSuchElementException} when this creditor has no such placement. */
    void fill(Model model, long id, Visit visit) {
        PlacementRow placement = list.one(visit.creditorId(), id).orElseThrow();
        model.addAttribute("placement", placement);
        model.addAttribute("invoices", parts.invoices(id));
        model.addAttribute("news", parts.news(id));
        model.addAttribute("remittances", parts.remittances(id));
        model.addAttribute("newsKinds", NewsKind.values());
        model.addAttribute("endings", Ending.values());
    }

    /** Adds the forms that were not filled in; the one that was refused is there already, with what was typed. */
    void blank(Model model, LocalDate today) {
        add(model, "newsForm", new NewsForm(NewsKind.STAGE, today.toString(), ""));
        add(model, "remittanceForm", new RemittanceForm("", "", "", today.toString()));
        add(
                model,
                "endingForm",
                new EndingForm("", "", today.plusDays(DAYS_LEFT_ALONE).toString()));
    }

    private static void add(Model model, String name, Object blank) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, blank);
        }
    }
}
