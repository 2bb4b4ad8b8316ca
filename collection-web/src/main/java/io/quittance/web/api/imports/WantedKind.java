package io.quittance.web.api.imports;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.web.api.problem.Expects;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What the rows of a file are, in the words of the API: {@code invoices}, {@code clients} or {@code payments}. */
@Expects("invoices, clients or payments")
@Schema(
        type = "string",
        allowableValues = {"invoices", "clients", "payments"})
public record WantedKind(Kind inBooks) {

    /**
     * Reads what a caller wrote; Spring finds this method by its name.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static WantedKind of(String text) {
        return new WantedKind(Kind.valueOf(text.toUpperCase(Locale.ROOT)));
    }
}
