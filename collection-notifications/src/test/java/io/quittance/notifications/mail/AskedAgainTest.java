package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.note.DebitNotes;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyEnding;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.debit.DebitNoteDesk;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.MessageDesk;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.notice.NoticeList;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.SettlementDesk;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice that was cancelled before it left goes once it is true again. */
@NotificationsTest
class AskedAgainTest extends NoticeScene {

    private static final LocalDate LATE = FIRST.plusDays(1);

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private InsolvencyDesk insolvencies;

    @Autowired
    private SettlementDesk settlements;

    @Autowired
    private MessageDesk messageDesk;

    @Autowired
    private DebitNoteDesk noteDesk;

    @Autowired
    private DebitNotes notes;

    @Autowired
    private NoticeList told;

    @Autowired
    private HoldDesk holds;

    private void insolvent() {
        NewInsolvency judgment = new NewInsolvency(InsolvencyKind.REORGANISATION, null, ON, null, "", "");
        insolvencies.record(creditor.id(), client.id(), judgment, ON, "controller");
    }

    private void mistaken(LocalDate on) {
        insolvencies.end(creditor.id(), client.id(), InsolvencyEnding.MISTAKE, on, "controller");
    }

    private long offered() {
        Invoice invoice = books.invoice(client, "1000.00");
        NewSettlement offer = new NewSettlement(
                creditor.id(), client.id(), Set.of(invoice.id()), Money.of("800.00", "EUR"), ON.plusDays(10), "", true);
        return settlements.offer(offer, ON, "controller").id();
    }

    private boolean mayGoAgain(long note) {
        return Objects.requireNonNull(told.ofNotes(creditor.id(), client.id()).get(note))
                .again();
    }

    @Test
    void aLateInstalmentWhosePaymentCameBackIsToldOf() {
        signed();
        day(FIRST.minusDays(3));
        night(LATE);
        books.pay(client, "150.00", "");
        assertThat(deliver(LATE).cancelled()).isEqualTo(1);
        assertThat(day(LATE.plusDays(1))).as("paid").isEqualTo(new DispatchReport(0, 0, 0, 0, 0));

        long payment = jdbc.sql("select max(id) from payment where client_id = :client")
                .param("client", client.id())
                .query(Long.class)
                .single();
        TakenBack returned = new TakenBack(LATE.plusDays(2), "controller", TakeBackReason.RETURNED);
        payments.takeBack(creditor.id(), payment, returned);

        assertThat(day(LATE.plusDays(2)).sent()).isEqualTo(1);
        assertThat(last().subject()).startsWith("Rappel");
        assertThat(last().amount()).isEqualTo(Money.of("150.00", "EUR"));
        assertThat(texts.events(creditor.id(), last().id()))
                .extracting(event -> event.detail())
                .contains("PAID", "ASKED_AGAIN");
        assertThat(day(LATE.plusDays(3)).sent()).as("once").isZero();
    }

    @Test
    void proceedingsToldOfByMistakeAreNoReasonAnyMore() {
        offered();
        insolvent();
        assertThat(deliver(ON).cancelled()).isEqualTo(1);
        assertThat(day(ON.plusDays(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));

        mistaken(ON.plusDays(2));

        assertThat(day(ON.plusDays(2)).sent()).isEqualTo(1);
        assertThat(day(ON.plusDays(3)).sent()).isZero();
    }

    @Test
    void anOfferThatWasWithdrawnStaysSo() {
        long offer = offered();
        composition.compose(creditor.id(), ON);
        settlements.withdraw(creditor.id(), offer, ON, "controller");
        assertThat(deliver(ON).cancelled()).isEqualTo(1);

        assertThat(day(ON.plusDays(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(last().status()).isEqualTo(MessageStatus.CANCELLED);
    }

    @Test
    void aNoteIsThereToSendAgain() {
        Invoice invoice = books.invoice(client, "1000.00");
        noteDesk.issue(creditor.id(), client.id(), Set.of(invoice.id()), ON, "controller");
        long note = notes.of(client.id()).getFirst().id();
        notes.mail(creditor.id(), client.id(), note, ON, "controller");
        insolvent();
        assertThat(deliver(ON).cancelled()).isEqualTo(1);
        assertThat(mayGoAgain(note)).isFalse();
        mistaken(ON.plusDays(1));
        assertThat(day(ON.plusDays(1)).sent()).as("a person sends it").isZero();
        assertThat(mayGoAgain(note)).isTrue();

        notes.mail(creditor.id(), client.id(), note, ON.plusDays(1), "controller");

        assertThat(mayGoAgain(note)).isFalse();
        assertThat(deliver(ON.plusDays(1)).sent()).isEqualTo(1);
        assertThat(mayGoAgain(note)).isFalse();
    }

    @Test
    void whatAPersonGaveUpTheNightDoesNotAskForAgain() {
        signed();
        wire.server().on(Stage.RCPT, "550 no such user");
        day(FIRST.minusDays(3));
        messageDesk.giveUp(creditor.id(), last().id(), FIRST.minusDays(3), "controller");

        assertThat(day(FIRST.minusDays(2))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(last().status()).isEqualTo(MessageStatus.CANCELLED);
    }

    @Test
    void onceItIsNotHeldItGoes() {
        signed();
        night(FIRST.minusDays(3));
        Hold hold = holds.place(
                new HoldRequest(creditor.id(), client.id(), null, HoldReason.PAUSE, null, null, ""), ON, "controller");
        assertThat(deliver(FIRST.minusDays(3)).cancelled()).isEqualTo(1);
        assertThat(day(FIRST.minusDays(2)).sent()).isZero();

        holds.lift(hold, FIRST.minusDays(1), "controller");

        assertThat(day(FIRST.minusDays(1)).sent()).isEqualTo(1);
    }
}
