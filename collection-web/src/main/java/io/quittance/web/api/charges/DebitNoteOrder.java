package io.quittance.web.api.charges;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debit note to be made out.
 *
 * @param invoices numbers of the client's invoices; null: all with charges to ask for
 */
record DebitNoteOrder(
        @Size(min = 1, max = 1_000, message = "expected 1 to 1000 numbers") @Nullable
        List<@NotNull(message = "required: an invoice's number") String> invoices) {}
