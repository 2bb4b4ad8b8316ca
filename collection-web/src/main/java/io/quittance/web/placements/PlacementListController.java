package io.quittance.web.placements;

import io.quittance.placement.report.AgencyRecords;
import io.quittance.placement.report.PlacementList;
import io.quittance.placement.report.PlacementList.PlacementFilter;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is with whom, and what each of them made of it. */
@Controller
class PlacementListController {

    private static final int PAGE = 50;

    private final PlacementList list;
    private final AgencyRecords records;

    PlacementListController(PlacementList list, AgencyRecords records) {
        this.list = list;
        this.records = records;
    }

    @GetMapping("/placements")
    String page(
            @RequestParam @Nullable Long agency,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Visit visit,
            Model model) {
        PlacementFilter filter = new PlacementFilter(null, agency, open ? true : null);
        List<PlacementRow> page = list.page(visit.creditorId(), filter, before, PAGE);
        model.addAttribute("open", open);
        model.addAttribute("agency", agency);
        model.addAttribute("placements", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("records", records.of(visit.creditorId(), LocalDate.EPOCH, visit.today()));
        return "placements/list";
    }
}
