package io.quittance.web.api.invoices;

import io.quittance.insight.invoice.InvoiceState;
import io.quittance.web.api.problem.Expects;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** The states a list of invoices can be narrowed to, in the words of the API. */
@Expects("open, overdue, settled or credit")
@Schema(
        type = "string",
        allowableValues = {"open", "overdue", "settled", "credit"})
public record WantedState(InvoiceState inBooks) {

    /**
     * Reads what a caller wrote; Spring finds this method by its name.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static WantedState of(String text) {
        return new WantedState(InvoiceState.valueOf(text.toUpperCase(Locale.ROOT)));
    }
}
