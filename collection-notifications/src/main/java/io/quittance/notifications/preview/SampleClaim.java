package io.quittance.notifications.preview;

import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.ClaimedInvoice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A made-up client with two invoices, for a text that is tried before there is anybody to write to. Their ids are those of
 * no invoice, so that no payment is found for them.
 */
final class SampleClaim {

    private SampleClaim() {}

    static Claim of(
            long creditorId,
            String currency,
            String template,
            PreviewClaims.Level level,
            Locale language,
            LocalDate on) {
        LocalDate due = level.courtesy() ? on.plusDays(7) : on.minusDays(20);
        return new Claim(
                new Claim.Step(
                        0,
                        creditorId,
                        "APPROVED",
                        level.channel(),
                        Currency.getInstance(currency),
                        template,
                        level.courtesy(),
                        level.claimsCharges(),
                        false),
                on,
                true,
                new Claim.Debtor(0, "C00417", name(language), ClientKind.BUSINESS, language, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        invoice(-1, "F2026-0612", Money.of("1234.56", currency), due),
                        invoice(-2, "F2026-0640", Money.of("480.00", currency), due.plusDays(4))),
                false,
                List.of(),
                List.of());
    }

    private static String name(Locale language) {
        return switch (language.getLanguage()) {
            case "fr" -> "Atelier Dupont & Fils";
            case "de" -> "Tischlerei Lindner GmbH";
            case "es" -> "Talleres Ibáñez, S. L.";
            default -> "Northgate Joinery Ltd";
        };
    }

    private static ClaimedInvoice invoice(long id, String number, Money amount, LocalDate due) {
        Money none = Money.zero(amount.currency());
        return new ClaimedInvoice(id, number, due.minusDays(30), due, amount, amount, none, true);
    }
}
