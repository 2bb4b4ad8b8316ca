package io.quittance.web.promises;

import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.promise.PromiseRecords;
import io.quittance.promise.PromiseState;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What clients promised, the next to come first, and how well it is kept. */
@Controller
@RequestMapping("/promises")
class PromisesController {

    private static final int SHOWN = 300;

    private final PromiseList list;
    private final PromiseRecords records;
    private final Users users;

    PromisesController(PromiseList list, PromiseRecords records, Users users) {
        this.list = list;
        this.records = records;
        this.users = users;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable PromiseState state,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "false") boolean missed,
            @RequestParam(defaultValue = "false") boolean mine,
            Visit visit,
            Model model) {
        Long me = mine ? users.findByUsername(visit.by()).map(User::id).orElse(null) : null;
        PromiseFilter filter =
                new PromiseFilter(null, null, null, due ? PromiseState.OPEN : state, me, due ? visit.today() : null);
        model.addAttribute(
                "promises",
                missed
                        ? list.missedSince(visit.creditorId(), me, visit.today().minusDays(7), visit.today(), SHOWN)
                        : list.of(visit.creditorId(), filter, visit.today(), SHOWN));
        model.addAttribute("missed", missed);
        model.addAttribute("state", state);
        model.addAttribute("due", due);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "states", List.of(PromiseState.OPEN, PromiseState.BROKEN, PromiseState.PART_KEPT, PromiseState.KEPT));
        model.addAttribute("people", records.byPerson(visit.creditorId(), visit.today()));
        model.addAttribute("most", SHOWN);
        return "promises/list";
    }
}
