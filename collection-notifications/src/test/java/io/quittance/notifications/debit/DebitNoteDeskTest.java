package io.quittance.notifications.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.charge.note.DebitNote;
import io.quittance.charge.note.DebitNotes;
import io.quittance.client.Client;
import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.PostalAddress;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.testing.UsePostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A note claims what accrued, once, under the next number of its creditor and year. */
@SpringBootTest
@UsePostgres
class DebitNoteDeskTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate ON = LocalDate.of(2026, 6, 30);

    @Autowired
    DebitNoteDesk desk;

    @Autowired
    DebitNotes notes;

    @Autowired
    WaiverDesk waivers;

    @Autowired
    PaymentDesk payments;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    Invoices invoices;

    @Autowired
    TransactionTemplate transaction;

    private Client client;
    private Invoice invoice;

    @BeforeEach
    void aLateInvoice() {
        Creditor creditor = creditors.save(new Creditor("Notes & Fils"));
        client = client(creditor, "N-1", "FR", Locale.FRENCH);
        invoice = invoices.save(
                new Invoice(creditor.id(), client.id(), "N-F1", DUE.minusDays(30), DUE, Money.of("12000.00", "EUR")));
        payments.receive(
                new NewPayment(
                        creditor.id(), client.id(), Money.of("5000.00", "EUR"), LocalDate.of(2026, 4, 30), "N-F1"),
                ON,
                "controller");
    }

    @Test
    void itPrintsTheComputationLineByLine() throws Exception {
        assertThat(issue(ON)).containsExactly("ND-2026-0001");

        String text = text(pdf());
        assertThat(text)
                .contains("Note de débit ND-2026-0001", "Notes & Fils", "30 juin 2026", "Atelier <N-1>")
                .contains("119,84", "142,14", "261,97 €", "40,00 €", "301,97 €")
                .contains("12,15 %", "L. 441-10", "D. 441-5", "hors champ de la TVA")
                .contains("d’abord sur le principal");
        VeraGreenfieldFoundryProvider.initialise();
        assertThat(conforms(pdf(), PDFAFlavour.PDFA_2_A)).isTrue();
        assertThat(conforms(pdf(), PDFAFlavour.PDFUA_1)).isTrue();
    }

    @Test
    void aLaterNoteAsksOnlyForWhatAccruedSince() {
        issue(ON);
        assertThat(issue(ON)).isEmpty();

        assertThat(issue(ON.plusDays(20))).containsExactly("ND-2026-0002");

        DebitNote later = notes.of(client.id()).getFirst();
        assertThat(later.interest()).isEqualByComparingTo("47.57");
        assertThat(later.indemnity()).isEqualByComparingTo("0");
        assertThat(notes.of(client.id()).getLast().interest()).isEqualByComparingTo("261.97");
    }

    @Test
    void whatIsWaivedIsOnNoNoteAndWhatAccruesLaterIs() {
        issue(ON);
        for (ChargeKind kind : ChargeKind.values()) {
            waivers.waive(client.creditorId(), invoice.id(), kind, Optional.empty(), "goodwill", ON, "manager");
        }
        assertThat(issue(ON)).isEmpty();

        issue(ON.plusDays(20));

        assertThat(notes.of(client.id()).getFirst().interest()).isEqualByComparingTo("47.57");
    }

    @Test
    void noNumberIsLostAndEachYearBeginsAnew() {
        transaction.executeWithoutResult(status -> {
            assertThat(issue(ON)).containsExactly("ND-2026-0001");
            status.setRollbackOnly();
        });
        assertThat(issue(ON)).containsExactly("ND-2026-0001");
        assertThat(issue(LocalDate.of(2026, 12, 31))).containsExactly("ND-2026-0002");
        assertThat(transaction.<Integer>execute(status -> notes.next(client.creditorId(), LocalDate.of(2027, 1, 1))
                        .position()))
                .isEqualTo(1);
    }

    @Test
    void aGermanClientIsAskedByGermanLawInEnglish() throws Exception {
        Creditor creditor = creditors.findById(client.creditorId()).orElseThrow();
        client = client(creditor, "N-2", "DE", Locale.GERMAN);
        invoice = invoices.save(
                new Invoice(creditor.id(), client.id(), "N-F2", DUE.minusDays(30), DUE, Money.of("36500.00", "USD")));

        issue(DUE.plusDays(1));

        assertThat(text(pdf()))
                .contains("Debit note ND-2026-0001", "10.27", "section 288", "$10.27 + €40.00")
                .doesNotContain("441-10");
    }

    private Client client(Creditor creditor, String number, String country, Locale language) {
        Client fresh = new Client(creditor.id(), number, number);
        PostalAddress address = new PostalAddress("1 rue du Port", "", "33000", "BORDEAUX", country);
        fresh.identify(new ClientIdentity(
                "Atelier <" + number + ">", ClientKind.BUSINESS, null, null, language, address, null));
        return clients.save(fresh);
    }

    private List<String> issue(LocalDate on) {
        return desk.issue(client.creditorId(), client.id(), Set.of(invoice.id()), on, "controller");
    }

    private byte[] pdf() {
        return notes.pdf(client.id(), notes.of(client.id()).getFirst().id()).orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }

    private static boolean conforms(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .isCompliant();
        }
    }
}
