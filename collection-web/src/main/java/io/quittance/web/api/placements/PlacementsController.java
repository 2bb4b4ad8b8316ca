package io.quittance.web.api.placements;

import io.quittance.placement.report.PlacementList;
import io.quittance.placement.report.PlacementList.PlacementFilter;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is placed with agencies. */
@RestController
@RequestMapping("/api/v1/placements")
@Tag(name = "placements")
class PlacementsController {

    private static final int PAGE = 200;

    private final PlacementList list;

    PlacementsController(PlacementList list) {
        this.list = list;
    }

    @GetMapping
    @Operation(
            operationId = "listPlacements",
            summary = "Placements, the latest first",
            description = "At most 200; `before` takes the id of the last one for those before it.")
    List<PlacementAnswer> all(
            Visit visit,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        PlacementFilter filter = new PlacementFilter(null, null, open ? true : null);
        return list.page(visit.creditorId(), filter, before, PAGE).stream()
                .map(PlacementAnswer::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPlacement", summary = "A placement as it stands")
    PlacementAnswer one(Visit visit, @PathVariable long id) {
        return PlacementAnswer.of(row(visit, id));
    }

    private PlacementRow row(Visit visit, long id) {
        return list.one(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("placement", id));
    }
}
