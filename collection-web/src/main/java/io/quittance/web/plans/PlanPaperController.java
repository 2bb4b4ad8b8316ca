package io.quittance.web.plans;

import io.quittance.notifications.plan.PlanPapers;
import io.quittance.notifications.plan.SignedPlans;
import io.quittance.notifications.plan.SignedPlans.SignedFile;
import io.quittance.web.frame.Visit;
import io.quittance.web.letterlife.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A plan on paper: to be signed, and as it came back. */
@Controller
@RequestMapping("/plans/{id:\\d+}")
class PlanPaperController {

    private final PlanPapers papers;
    private final SignedPlans signed;

    PlanPaperController(PlanPapers papers, SignedPlans signed) {
        this.papers = papers;
        this.signed = signed;
    }

    /** In the client's language. */
    @GetMapping("/versions/{number:\\d+}/document")
    ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable int number, Visit visit) {
        byte[] pdf = papers.print(visit.creditorId(), id, number, visit.today()).bytes();
        return Download.shown("plan-" + id + "-" + number + ".pdf", "application/pdf", pdf);
    }

    /** As it came back, or not at all: its SHA-256 is worked out anew. */
    @GetMapping("/files/{file:\\d+}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file, Visit visit) {
        SignedFile kept = signed.of(visit.creditorId(), id).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow();
        return Download.shown(kept.name(), "application/pdf", signed.bytes(kept));
    }
}
