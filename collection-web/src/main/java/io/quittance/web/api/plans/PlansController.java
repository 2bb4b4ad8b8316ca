package io.quittance.web.api.plans;

import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One payment plan: how it stands, its signature, its end. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class PlansController {

    private final PlanActs plans;

    PlansController(PlanActs plans) {
        this.plans = plans;
    }

    @GetMapping
    @Operation(operationId = "getPlan", summary = "A payment plan and how it stands today")
    PlanAnswer one(Visit visit, @PathVariable long id) {
        return plans.one(visit, id);
    }

    @PostMapping("/signature")
    @Operation(
            operationId = "signPlan",
            summary = "Record the client's signature",
            description =
                    "Its invoices are left alone from now on, as long as the instalments are paid. 409 while it was"
                            + " not proposed or waits for an approval.")
    PlanAnswer sign(Visit visit, @PathVariable long id, @Valid @RequestBody SignatureOrder order) {
        return plans.sign(visit, id, order);
    }

    @PostMapping("/cancellation")
    @Operation(
            operationId = "cancelPlan",
            summary = "Cancel a payment plan",
            description = "Everything is due again, and dunning goes on where it stopped.")
    PlanAnswer cancel(Visit visit, @PathVariable long id, @Valid @RequestBody CancellationOrder order) {
        return plans.cancel(visit, id, order);
    }
}
