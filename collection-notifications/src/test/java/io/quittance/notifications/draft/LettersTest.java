package io.quittance.notifications.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateDebt;
import io.quittance.charge.RateKind;
import io.quittance.charge.ReferenceRates;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.client.ClientKind;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.PostalAddress;
import io.quittance.money.Money;
import io.quittance.notifications.template.MailTemplates;
import io.quittance.notifications.template.MailText;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every letter that ships, word for word, against the texts in {@code golden}. What was written is left in
 * {@code target/letters}: to accept a change, look at it in a browser, then copy it.
 */
class LettersTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final Currency EUR = Currency.getInstance("EUR");

    private static final LateDebt.Payment PART_PAYMENT =
            new LateDebt.Payment(LocalDate.of(2026, 7, 15), euros("2000.00"));
    private static final ReferenceRates RATES =
            new ReferenceRates(List.of(rate("2025-12-01", "2.15"), rate("2026-07-01", "2.40")));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "fr, courtesy", "fr, reminder-1", "fr, reminder-2", "fr, final-reminder", "fr, statement",
        "en, courtesy", "en, reminder-1", "en, reminder-2", "en, final-reminder", "en, statement",
        "de, courtesy", "de, reminder-1", "de, reminder-2", "de, final-reminder", "de, statement",
        "es, courtesy", "es, reminder-1", "es, reminder-2", "es, final-reminder", "es, statement"
    })
    void isWordForWordWhatWasAgreed(String language, String template) throws IOException {
        MailText text = letter(language, template);

        String plain = leave(language + '-' + template + ".txt", text.subject() + "\n\n" + text.plain());
        String html = leave(language + '-' + template + ".html", text.html());
        check(language + '-' + template + ".txt", plain);
        check(language + '-' + template + ".html", html);
    }

    private static String leave(String name, String written) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(folder.resolve(name), written);
        return written;
    }

    private static void check(String name, String written) throws IOException {
        Path golden = Path.of("src", "test", "resources", "golden", name);
        assertThat(written)
                .as("%s, see target/letters", name)
                .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    private static MailText letter(String language, String template) {
        Claim claim = claim(language, template);
        List<ClaimedCharges.Charged> charges = ClaimedCharges.areClaimed(claim)
                ? ClaimedCharges.of(
                        claim, Map.of(1L, List.of(PART_PAYMENT)), Map.of(), ClientTerms.byLaw(LateChargeRule.FR), RATES)
                : List.of();
        Locale spoken = claim.client().language();
        Reminder reminder =
                Letter.of(claim, creditor(), claim.recipient().orElseThrow(), charges, new ReaderFormat(spoken));
        Wording wording = new ShippedWordings()
                .find(new WordingKey(WordingKind.MAIL, template, spoken, WordingVariant.STANDARD))
                .orElseThrow();
        return new MailTemplates().render(wording, reminder);
    }

    /** A courtesy lists what is not due; a first reminder one invoice; the others all that can be listed. */
    private static Claim claim(String language, String template) {
        boolean courtesy = template.equals("courtesy");
        boolean first = template.equals("reminder-1");
        boolean last = template.equals("final-reminder");
        ClaimedInvoice june = invoice(1, "F2026-0612", "12000.00", "10000.00", "0.00", LocalDate.of(2026, 6, 15));
        ClaimedInvoice october = invoice(2, "F2026-1042", "1234.56", "1234.56", "234.56", LocalDate.of(2026, 10, 23));
        ClaimedInvoice november = invoice(3, "F2026-1107", "480.00", "480.00", "0.00", LocalDate.of(2026, 11, 3));
        ClaimedInvoice soon = invoice(4, "F2026-1131", "960.00", "960.00", "0.00", LocalDate.of(2026, 11, 11));
        List<ClaimedInvoice> listed =
                courtesy ? List.of(soon) : first ? List.of(november) : List.of(june, october, november, soon);
        return new Claim(
                new Claim.Step(1, 1, "APPROVED", EUR, template, courtesy, last),
                ON,
                true,
                new Claim.Debtor(
                        7,
                        "C00417",
                        "Atelier Dupont & Fils",
                        ClientKind.BUSINESS,
                        Locale.of(language),
                        Optional.empty()),
                Optional.of(new Claim.Person("Zoé Lefèvre", "zoe@dupont.example")),
                last ? Optional.of(new Claim.Person("Inès Moreau", "ines@lumiere.example")) : Optional.empty(),
                listed,
                false,
                courtesy || first ? List.of() : List.of(deduction("AV2026-0031", LocalDate.of(2026, 9, 30), "300.00")),
                last ? List.of(deduction("VIR ATELIER DUPONT", LocalDate.of(2026, 10, 29), "150.00")) : List.of());
    }

    private static ClaimedInvoice invoice(
            long id, String number, String total, String balance, String held, LocalDate dueOn) {
        return new ClaimedInvoice(
                id, number, dueOn.minusDays(30), dueOn, euros(total), euros(balance), euros(held), true);
    }

    private static Claim.Deduction deduction(String label, LocalDate on, String amount) {
        return new Claim.Deduction(label, on, euros(amount));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static ReferenceRates.Row rate(String from, String percent) {
        return new ReferenceRates.Row(RateKind.ECB_MRO, LocalDate.parse(from), new BigDecimal(percent));
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
}
