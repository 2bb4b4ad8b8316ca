package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.charge.note.DebitNotes;
import io.quittance.client.ClientKind;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.debit.DebitNoteDesk;
import io.quittance.notifications.enclosure.NoticeFiles;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.notice.NoticeList;
import io.quittance.notifications.notice.NoticeList.Told;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.Settlement;
import io.quittance.settlement.SettlementDesk;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A debit note goes with its PDF once somebody sends it; a settlement is offered by mail as long as it is open. */
@NotificationsTest
class OfferMailsTest extends NoticeScene {

    @Autowired
    private DebitNoteDesk noteDesk;

    @Autowired
    private DebitNotes notes;

    @Autowired
    private NoticeFiles files;

    @Autowired
    private WaiverDesk waivers;

    @Autowired
    private SettlementDesk settlements;

    @Autowired
    private NoticeList told;

    /** Of an invoice that is twelve days late. */
    private long note(Invoice invoice) {
        noteDesk.issue(creditor.id(), client.id(), Set.of(invoice.id()), ON, "controller");
        return notes.of(client.id()).getFirst().id();
    }

    private Settlement offered(String amount, boolean byMail) {
        Invoice invoice = books.invoice(client, "1000.00");
        return settlements.offer(
                new NewSettlement(
                        creditor.id(),
                        client.id(),
                        Set.of(invoice.id()),
                        Money.of(amount, "EUR"),
                        ON.plusDays(10),
                        "",
                        byMail),
                ON,
                "controller");
    }

    @Test
    void aNoteGoesOnceWithItsPdfAndWhatItAsksFor() {
        long note = note(books.invoice(client, "1000.00"));
        assertThat(deliver(ON).sent()).as("nobody sent it").isZero();

        notes.mail(creditor.id(), client.id(), note, ON, "controller");
        notes.mail(creditor.id(), client.id(), note, ON, "controller");
        assertThat(deliver(ON).sent()).isEqualTo(1);
        notes.mail(creditor.id(), client.id(), note, ON, "controller");
        assertThat(deliver(ON.plusDays(1)).sent()).isZero();

        // 1,000.00 for 12 days at 12.40 % is 4.08, and 40.00.
        assertThat(last().amount()).isEqualTo(Money.of("44.08", "EUR"));
        assertThat(text())
                .startsWith("Atelier Dupont & Fils")
                .contains("Note de débit n° ND-2026-0001 : 44,08 € de pénalités de retard")
                .contains("Pièce jointe : ND-2026-0001.pdf", "Montant : 44,08 €");
        assertThat(files.of(last().id()))
                .filteredOn(file -> file.isAttached())
                .singleElement()
                .satisfies(file -> assertThat(files.bytes(file))
                        .isEqualTo(notes.pdf(client.id(), note).orElseThrow()));
        assertThat(told.ofNotes(creditor.id(), client.id()))
                .extractingByKey(note)
                .extracting(Told::status)
                .isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aNoteWhoseChargesWereWaivedMeanwhileIsNotSent() {
        Invoice invoice = books.invoice(client, "1000.00");
        notes.mail(creditor.id(), client.id(), note(invoice), ON, "controller");
        composition.compose(creditor.id(), ON);
        for (ChargeKind kind : ChargeKind.values()) {
            waivers.waive(creditor.id(), invoice.id(), kind, Optional.empty(), "goodwill", ON, "manager");
        }

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(wire.server().accepted()).isEmpty();
    }

    @Test
    void aNotePaidOrWaivedInPartAsksForTheRest() {
        Invoice invoice = books.invoice(client, "1000.00");
        notes.mail(creditor.id(), client.id(), note(invoice), ON, "controller");
        Optional<Money> part = Optional.of(Money.of("30.00", "EUR"));
        waivers.waive(creditor.id(), invoice.id(), ChargeKind.INDEMNITY, part, "goodwill", ON, "manager");

        assertThat(deliver(ON).sent()).isEqualTo(1);
        assertThat(last().amount()).isEqualTo(Money.of("14.08", "EUR"));
        assertThat(text())
                .contains(
                        "Note de débit n° ND-2026-0001 : 14,08 €", "Merci de nous régler 14,08 €", "Montant : 14,08 €")
                .contains("d’un montant de 44,08 € dont 30,00 € déjà réglés ou remis")
                .contains("des intérêts de retard et de l’indemnité forfaitaire pour frais de recouvrement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | INTEREST  | 40.00 | au titre de l’indemnité forfaitaire pour frais | intérêts
                    fr | INDEMNITY | 4.08  | au titre des intérêts de retard. Elle          | indemnité
                    en | INTEREST  | 40.00 | for the fixed compensation for recovery costs. | interest
                    de | INDEMNITY | 4.08  | für Verzugszinsen. Sie                         | Pauschale
                    es | INTEREST  | 40.00 | por la compensación fija por gastos de cobro.  | intereses
                    """)
    void aNoteSaysWhatItHolds(String language, ChargeKind waived, String amount, String said, String unsaid) {
        client = books.client(creditor, "Smith Ltd", ClientKind.BUSINESS, Locale.of(language));
        Invoice invoice = books.invoice(client, "1000.00");
        noteDesk.issue(creditor.id(), client.id(), Set.of(invoice.id()), ON, "controller");
        jdbc.sql("update debit_note_line set " + waived.name().toLowerCase(Locale.ROOT)
                        + " = 0 where invoice_id = :invoice")
                .param("invoice", invoice.id())
                .update();
        jdbc.sql("update debit_note set " + waived.name().toLowerCase(Locale.ROOT) + " = 0 where client_id = :client")
                .param("client", client.id())
                .update();
        notes.mail(creditor.id(), client.id(), notes.of(client.id()).getFirst().id(), ON, "controller");

        assertThat(deliver(ON).sent()).isEqualTo(1);
        assertThat(last().amount()).isEqualTo(Money.of(amount, "EUR"));
        assertThat(text().lines().filter(line -> line.contains("ND-2026-0001")).reduce("", String::concat))
                .contains(said)
                .doesNotContain(unsaid);
    }

    @Test
    void anOfferOfWhichAPartCameAsksForTheRest() {
        offered("800.00", true);
        composition.compose(creditor.id(), ON);
        books.pay(client, "300.00", "");

        assertThat(deliver(ON).sent()).isEqualTo(1);
        assertThat(last().amount()).isEqualTo(Money.of("500.00", "EUR"));
        assertThat(last().subject().replaceAll("\\h", " "))
                .isEqualTo(
                        "Notre proposition : encore 500,00 € au plus tard le 14 novembre 2026 pour solder 1 000,00 €");
        assertThat(text())
                .contains("que 800,00 € sur 1 000,00 €, dont 300,00 € déjà reçus", "Montant : 500,00 €")
                .contains("merci de nous régler 500,00 € au plus tard");
    }

    @Test
    void anOfferSaysWhatIsToBePaidForWhatAndByWhen() {
        client = books.client(creditor, "Smith Ltd", ClientKind.BUSINESS, Locale.ENGLISH);
        offered("800.00", true);

        assertThat(deliver(ON).sent()).isEqualTo(1);
        assertThat(day(ON.plusDays(1)).sent()).isZero();
        assertThat(last().subject().replaceAll("\\h", " "))
                .isEqualTo("Our offer: €800.00 by 14 November 2026 to settle €1,000.00");
        assertThat(text()).contains("due 23 Oct 2026: €1,000.00", "Amount: €800.00", "The rest will then be waived");
    }

    @Test
    void anOfferThatNobodyTickedIsNotSent() {
        offered("800.00", false);

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
    }

    @Test
    void anOfferAboveTheLimitGoesWithTheSecondPersonsYes() {
        Settlement offer = offered("300.00", true);
        assertThat(deliver(ON).sent()).isZero();

        settlements.approve(creditor.id(), offer.id(), ON, "manager");

        assertThat(deliver(ON).sent()).isEqualTo(1);
        assertThat(told.ofSettlements(creditor.id(), offer.id()))
                .extractingByKey(offer.id())
                .extracting(Told::status)
                .isEqualTo(MessageStatus.SENT);
    }

    @Test
    void anOfferThatIsWithdrawnOrOverIsNotSent() {
        Settlement withdrawn = offered("800.00", true);
        offered("700.00", true);
        composition.compose(creditor.id(), ON);
        settlements.withdraw(creditor.id(), withdrawn.id(), ON, "controller");

        assertThat(deliver(ON.plusDays(11))).isEqualTo(new DispatchReport(0, 0, 2, 0, 0));
        assertThat(wire.server().accepted()).isEmpty();
    }
}
