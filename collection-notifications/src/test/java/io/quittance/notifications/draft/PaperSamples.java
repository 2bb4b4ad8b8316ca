package io.quittance.notifications.draft;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateDebt;
import io.quittance.charge.RateKind;
import io.quittance.charge.ReferenceRates;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.client.ClientKind;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.PostalAddress;
import io.quittance.money.Money;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.letter.paper.QrPicture;
import io.quittance.notifications.template.LetterFields;
import io.quittance.notifications.template.LetterSheet;
import io.quittance.notifications.template.LetterTemplates;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Letters as they are printed, without a database: every template, with one invoice or with many. */
public final class PaperSamples {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ReferenceRates RATES =
            new ReferenceRates(List.of(rate("2025-12-01", "2.15"), rate("2026-07-01", "2.40")));

    private PaperSamples() {}

    /** The letter of this code with so many invoices past due; a courtesy with so many that fall due. */
    public static Pdf print(String language, String template, int invoices) {
        Claim claim = claim(language, template, invoices);
        List<ClaimedCharges.Charged> charges = ClaimedCharges.areClaimed(claim)
                ? ClaimedCharges.of(
                        claim,
                        Map.of(1L, List.of(new LateDebt.Payment(LocalDate.of(2026, 7, 15), euros("200.00")))),
                        Map.of(),
                        ClientTerms.byLaw(LateChargeRule.FR),
                        RATES)
                : List.of();
        CreditorSettings creditor = creditor();
        ReaderFormat format = new ReaderFormat(claim.client().language());
        Reminder reminder = Letter.of(claim, creditor, new Claim.Person("Zoé Lefèvre", ""), charges, format);
        Money total = new Figures(claim, charges, format).sum().orElseThrow();
        boolean formal = template.equals("formal-notice");
        LetterSheet sheet = new LetterSheet(
                Optional.empty(),
                List.of(creditor.phone(), creditor.senderEmail()),
                Optional.of("FR44732829320"),
                List.of(
                        "Ateliers Łódź & Ἀθῆναι, Dupont et Fils",
                        "À l’attention de Zoé Lefèvre",
                        "Bâtiment C, 3e étage",
                        "27 quai de l’Hôtel-de-Ville",
                        "33000 BORDEAUX"),
                Optional.of("Lyon"),
                formal ? Optional.of(new LetterSheet.Registered(Optional.empty())) : Optional.empty(),
                new LetterSheet.Party(
                        Optional.of("404\u00a0833\u00a0048"),
                        List.of("Bâtiment C, 3e étage", "27 quai de l’Hôtel-de-Ville", "33000 BORDEAUX")),
                format.amount(claim.amount()),
                !reminder.credits().isEmpty() || !reminder.payments().isEmpty(),
                PaymentBlock.transfer(claim, creditor, total).map(QrPicture::of),
                Optional.of(new LetterSheet.Signatory("Hélène Vasseur", Optional.of("Directrice financière"))),
                formal ? Optional.of("copie des factures citées") : Optional.empty());
        return new Press()
                .print(new LetterTemplates()
                        .render(
                                new ShippedWordings()
                                        .find(new WordingKey(
                                                WordingKind.LETTER,
                                                template,
                                                claim.client().language(),
                                                WordingVariant.STANDARD))
                                        .orElseThrow(),
                                LetterFields.of(reminder, 8, sheet))
                        .xhtml());
    }

    private static Claim claim(String language, String template, int count) {
        boolean courtesy = template.equals("courtesy");
        boolean charged = template.equals("final-reminder") || template.equals("formal-notice");
        List<ClaimedInvoice> listed = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            LocalDate due = courtesy ? ON.plusDays(1 + i % 9) : ON.minusDays(20 + 3L * (count - i));
            listed.add(new ClaimedInvoice(
                    i,
                    "F2026-%04d".formatted(600 + i),
                    due.minusDays(30),
                    due,
                    euros(1000 + 37 * i + ".40"),
                    euros(800 + 37 * i + ".40"),
                    euros(i == 3 ? "234.56" : "0.00"),
                    true));
        }
        if (template.equals("reminder-2")) {
            listed.add(new ClaimedInvoice(
                    900,
                    "F2026-0999",
                    ON.minusDays(20),
                    ON.plusDays(10),
                    euros("960.00"),
                    euros("960.00"),
                    euros("0.00"),
                    true));
        }
        boolean deducts = count > 1 && !courtesy;
        return new Claim(
                new Claim.Step(1, 1, "APPROVED", EUR, template, courtesy, charged),
                ON,
                true,
                new Claim.Debtor(
                        7,
                        "C00417",
                        "Ateliers Łódź & Ἀθῆναι, Dupont et Fils",
                        ClientKind.BUSINESS,
                        Locale.of(language),
                        Optional.empty()),
                Optional.of(new Claim.Person("Zoé Lefèvre", "zoe@dupont.example")),
                Optional.empty(),
                listed,
                false,
                deducts
                        ? List.of(new Claim.Deduction("AV2026-0031", LocalDate.of(2026, 9, 30), euros("300.00")))
                        : List.of(),
                deducts
                        ? List.of(new Claim.Deduction("VIR ATELIERS", LocalDate.of(2026, 10, 29), euros("150.00")))
                        : List.of());
    }

    private static CreditorSettings creditor() {
        return new CreditorSettings(
                "Éclairages Lumière SAS",
                "732829320",
                null,
                new PostalAddress("12 rue des Lampes", "", "69002", "Lyon", "FR"),
                "FR7630006000011234567890189",
                "AGRIFRPP",
                "EUR",
                ZoneId.of("Europe/Paris"),
                "Service comptabilité",
                "compta@lumiere.example",
                "04 72 00 00 00",
                null);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static ReferenceRates.Row rate(String from, String percent) {
        return new ReferenceRates.Row(RateKind.ECB_MRO, LocalDate.parse(from), new BigDecimal(percent));
    }
}
