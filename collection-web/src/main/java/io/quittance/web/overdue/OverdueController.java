package io.quittance.web.overdue;

import io.quittance.creditor.Creditors;
import io.quittance.creditor.Users;
import io.quittance.insight.Paged;
import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.insight.overdue.OverdueClient;
import io.quittance.insight.overdue.OverdueList;
import io.quittance.insight.overdue.OverduePage;
import io.quittance.insight.overdue.OverdueSort;
import io.quittance.web.frame.AgeingBar;
import io.quittance.web.frame.Visit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who owes us, how late, and what will happen next: the list a credit controller works all day. */
@Controller
@RequestMapping("/overdue")
class OverdueController {

    private static final int PAGE = 50;
    private static final Map<String, OverdueSort> SORTS =
            Arrays.stream(OverdueSort.values()).collect(Collectors.toMap(OverdueSort::name, Function.identity()));

    private final OverdueList list;
    private final OpenInvoicesOfClient invoices;
    private final Creditors creditors;
    private final Users users;

    OverdueController(OverdueList list, OpenInvoicesOfClient invoices, Creditors creditors, Users users) {
        this.list = list;
        this.invoices = invoices;
        this.creditors = creditors;
        this.users = users;
    }

    @GetMapping
    String page(@ModelAttribute("query") OverdueQuery query, Visit visit, Model model) {
        String own = creditors.findById(visit.creditorId()).orElseThrow().currency();
        OverduePage found = list.page(
                visit.creditorId(),
                visit.today(),
                own,
                query.filter(),
                query.order(),
                query.isReversed(),
                query.at(),
                PAGE);
        model.addAttribute("page", found.clients());
        model.addAttribute("bars", bars(found.clients()));
        model.addAttribute("sorts", SORTS);
        model.addAttribute("totals", found.totals());
        model.addAttribute("currency", found.currency());
        model.addAttribute("collectors", users.findAllByOrderByName());
        if (query.open() != null) {
            model.addAttribute("opened", invoices.of(visit.creditorId(), query.open(), visit.today()));
        }
        return "overdue/list";
    }

    @GetMapping("/{client}/invoices")
    String invoices(@PathVariable long client, Visit visit, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("invoices", invoices.of(visit.creditorId(), client, visit.today()));
        return "overdue/invoices :: invoices";
    }

    private static Map<Long, AgeingBar> bars(Paged<OverdueClient> page) {
        Function<OverdueClient, AgeingBar> bar =
                client -> AgeingBar.of(client.main().aged());
        return page.items().stream().collect(Collectors.toMap(OverdueClient::id, bar));
    }
}
