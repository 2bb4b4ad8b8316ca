package io.quittance.notifications.plan;

import static io.quittance.notifications.Books.ON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.plan.SignedPlans.Brought;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.report.PlanList;
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.Schedule;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client signs says all that was agreed, in its language; what comes back is kept as it came. */
@NotificationsTest
class PlanPapersTest {

    @Autowired
    private Books books;

    @Autowired
    private PlanDesk desk;

    @Autowired
    private PlanPapers papers;

    @Autowired
    private SignedPlans signed;

    @Autowired
    private PlanList list;

    private Creditor creditor;

    @SuppressWarnings("NullAway.Init") // filled by proposed()
    PlanPapersTest() {}

    private long proposed(Locale language, PlanCharges charges, String amount) {
        creditor = books.creditor();
        Client client = books.client(creditor, "Atelier <Dupont> & Fils", ClientKind.BUSINESS, language);
        Invoice invoice = books.invoice(client, "F-77", "10000.00", ON.minusDays(20));
        Money extra = Money.of(amount, "EUR");
        Money total = charges == PlanCharges.KEPT ? invoice.balance().plus(extra) : invoice.balance();
        long plan = desk.draft(
                        new NewPlan(
                                creditor.id(),
                                client.id(),
                                Set.of(invoice.id()),
                                charges,
                                extra,
                                Schedule.equal(total, null, 3, ON.plusDays(10), new MonthlyDays(31))),
                        ON,
                        "controller")
                .id();
        desk.propose(creditor.id(), plan, ON, "controller");
        return plan;
    }

    private Pdf printed(long plan) {
        return papers.print(creditor.id(), plan, 1, ON);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Reconnaissance de dette, Sans novation, 30 novembre 2026, 18 novembre 2026",
        "en, Acknowledgement of debt, No novation, 30 November 2026, 18 November 2026",
        "de, Schuldanerkenntnis, Keine Novation, 30. November 2026, 18. November 2026",
        "es, Reconocimiento de deuda, Sin novación, 30 de noviembre de 2026, 18 de noviembre de 2026"
    })
    void itSaysWhatWasAgreedInTheLanguageOfTheClient(
            String language, String debt, String novation, String first, String until) {
        Pdf pdf = printed(proposed(Locale.of(language), PlanCharges.NONE, "0"));

        String text = plain(pdf);
        assertThat(text)
                .contains(debt, novation, first, until, "F-77", "Atelier <Dupont> & Fils", "Éclairages Lumière SAS")
                .contains("FR76 3000 6000 0112 3456 7890 189")
                .containsPattern("RF\\d\\d F77")
                .containsPattern("3.?333.33")
                .containsPattern("3.?333.34")
                .containsPattern("10.?000.00");
        assertThat(new String(pdf.bytes(), ISO_8859_1)).contains("pdfaid");
    }

    @Test
    void chargesAreToldAsTheyWereAgreed() {
        assertThat(plain(printed(proposed(Locale.ENGLISH, PlanCharges.KEPT, "90.00"))))
                .contains("indemnities, kept", "€90.00", "€10,090.00", "€3,363.34")
                .doesNotContain("waives");
        assertThat(plain(printed(proposed(Locale.ENGLISH, PlanCharges.WAIVED, "90.00"))))
                .contains("waives €90.00", "€10,000.00")
                .doesNotContain("€10,090.00", "No late payment interest is included");
    }

    @Test
    void whatCameBackSignedIsKeptAsItCame() {
        long plan = proposed(Locale.FRENCH, PlanCharges.NONE, "0");
        byte[] bytes = printed(plan).bytes();

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> signed.sign(
                        creditor.id(), plan, ON, "Zoé", new Brought("a.pdf", new byte[] {1, 2}), ON, "controller"));
        assertThat(list.one(creditor.id(), plan, ON).orElseThrow().latestSigned())
                .isFalse();

        signed.sign(creditor.id(), plan, ON, "Zoé", new Brought("C:\\signé.pdf", bytes), ON, "controller");
        assertThat(signed.of(creditor.id(), plan)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("signé.pdf");
            assertThat(signed.bytes(file)).isEqualTo(bytes);
        });
    }

    /** On one line, with ordinary spaces. */
    private static String plain(Pdf pdf) {
        return pdf.text().replaceAll("[\\s\\p{Z}]+", " ");
    }
}
