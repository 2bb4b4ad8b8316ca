package io.quittance.web.api.charges;

import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.OverpaidException;
import io.quittance.charge.PublishedRates;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.RoundingMode;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lateness costs, whoever owes it: a computation that records nothing. */
@RestController
@RequestMapping("/api/v1/late-charges")
@Tag(name = "late-charges")
class LateChargesController {

    private final PublishedRates rates;

    LateChargesController(PublishedRates rates) {
        this.rates = rates;
    }

    @PostMapping
    @Operation(
            operationId = "computeLateCharges",
            summary = "Compute the late charges of a debt",
            description =
                    "By the law named: `FR` (C. com. L441-10), `FR_PUBLIC` (CCP R2192-31), `EU` (directive 2011/7/EU) or"
                            + " `DE` (BGB § 288). Days run from the day after the due date to `asOf`, today when left out, as if"
                            + " the rest was credited on it; payments after that day are not looked at. `interest` is all that"
                            + " accrued, rounded once, so that the lines may add up to a cent more or less. The indemnity is in EUR."
                            + " A contract's rate under its floor is 422 with the floor and the semester, and so is a rate nobody"
                            + " published yet.")
    LateChargesAnswer compute(Visit visit, @Valid @RequestBody LateChargesOrder order) {
        LateDebt debt = order.debt();
        try {
            return LateChargesAnswer.of(LateCharges.of(debt, order.terms(), rates.all(), order.asOf(visit.today())));
        } catch (OverpaidException paidTooMuch) {
            throw new InvalidFieldException(
                    "payments",
                    "expected no more than was owed: on %s they exceed it by %s"
                            .formatted(paidTooMuch.on(), paidTooMuch.excess().setScale(2, RoundingMode.UP)));
        }
    }
}
