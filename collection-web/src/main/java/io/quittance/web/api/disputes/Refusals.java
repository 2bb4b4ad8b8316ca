package io.quittance.web.api.disputes;

import io.quittance.dispute.DisputeRefusedException;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;

/** What the desk refuses, as a problem of the API. */
final class Refusals {

    private Refusals() {}

    static RuntimeException of(DisputeRefusedException refused) {
        String field = refused.field();
        return switch (field + "." + refused.code()) {
            case "invoice.disputed" -> new ConflictException("All of the invoice is disputed already.");
            case "invoice.settled" -> new ConflictException("Nothing is left of the invoice.");
            case "amount.most" ->
                new InvalidFieldException(
                        field,
                        "expected more than 0 and at most "
                                + refused.most().orElseThrow().toPlainString());
            case "dueOn.past" -> new InvalidFieldException(field, "expected a day from today on");
            default -> new InvalidFieldException(field, "expected more than 0, with two decimals at most");
        };
    }
}
