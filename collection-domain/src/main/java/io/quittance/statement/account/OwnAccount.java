package io.quittance.statement.account;

import io.quittance.money.Iban;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account the creditor knows as its own.
 *
 * @param id null for the one on its letters, which its settings hold
 * @param label what people call it; empty where they do not
 * @param addedOn null for the one on its letters
 */
public record OwnAccount(
        @Nullable Long id,
        String iban,
        String label,
        @Nullable LocalDate addedOn,
        @Nullable String addedBy) {

    /** In fours, as it is printed. */
    public String printed() {
        return Iban.parse(iban).map(Iban::grouped).orElse(iban);
    }
}
