package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.message.MessageStatus;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a client is told of its plan by mail: once, in its language, and only what is true that day. */
@NotificationsTest
class PlanMailsTest extends NoticeScene {

    @Test
    void aProposalGoesOnceWithThePaperToSign() {
        long plan = proposed();

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(day(ON.plusDays(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));

        assertThat(last().status()).isEqualTo(MessageStatus.SENT);
        assertThat(last().subject().replaceAll("\\h", " "))
                .isEqualTo("Votre échéancier n° " + plan + " : 300,00 € en 2 échéances");
        assertThat(text())
                .contains("Pièce jointe : echeancier-" + plan + ".pdf")
                .contains("- 14/11/2026 : 150,00 €", "Total : 300,00 €", "au plus tard le 18 novembre 2026")
                .contains("Éclairages Lumière SAS");
        assertThat(wire.server().accepted())
                .singleElement()
                .asString()
                .contains(
                        "Message-ID: " + last().messageId(),
                        "echeancier-" + plan + ".pdf",
                        "application/pdf",
                        "JVBERi0");
        assertThat(books.history(client)).contains("MESSAGE_SENT");
    }

    @Test
    void itSpeaksTheLanguageOfItsClient() {
        client = books.client(creditor, "Smith Ltd", ClientKind.BUSINESS, Locale.ENGLISH);
        long plan = proposed();
        deliver(ON);

        assertThat(last().subject()).isEqualTo("Your payment plan no. " + plan + ": €300.00 in 2 instalments");
        assertThat(text()).contains("- 14 Nov 2026: €150.00", "by 18 November 2026", "payment-plan-" + plan + ".pdf");
    }

    @Test
    void anInstalmentIsToldDaysBeforeWithTheTransferThatPaysIt() {
        signed();

        assertThat(day(FIRST.minusDays(4)).sent()).isZero();
        assertThat(day(FIRST.minusDays(3)).sent()).isEqualTo(1);
        assertThat(day(FIRST.minusDays(2)).sent()).isZero();

        assertThat(last().subject().replaceAll("\\h", " ")).isEqualTo("Votre échéance du 14 novembre 2026 : 150,00 €");
        assertThat(text())
                .contains("L’échéance 1 sur 2", "Montant : 150,00 €", "IBAN : FR76 3000 6000 0112 3456 7890 189");
        assertThat(wire.server().accepted().getLast())
                .contains("multipart/related", "Content-ID: <transfer.png@notice>", "image/png", "iVBORw0KGgo")
                .doesNotContain("application/pdf");
        assertThat(texts.find(creditor.id(), last().id()).orElseThrow().html()).contains("cid:transfer.png@notice");
    }

    @Test
    void whatIsPaidInPartIsAskedForWithoutThatPart() {
        signed();
        night(FIRST.minusDays(3));
        composition.compose(creditor.id(), FIRST.minusDays(3));
        books.pay(client, "100.00", "");

        assertThat(deliver(FIRST.minusDays(3)).sent()).isEqualTo(1);
        assertThat(last().amount()).isEqualTo(Money.of("50.00", "EUR"));
        assertThat(text()).contains("Merci de prévoir votre règlement de 50,00 €");
    }

    @Test
    void aLateOneIsToldOnceAndABrokenPlanOnce() {
        signed();
        day(FIRST.minusDays(3));

        assertThat(day(FIRST.plusDays(1)).sent()).isEqualTo(1);
        assertThat(last().subject().replaceAll("\\h", " "))
                .isEqualTo("Rappel : votre échéance du 14 novembre 2026, 150,00 €");
        assertThat(text()).contains("au plus tard le 19 novembre 2026");
        assertThat(day(FIRST.plusDays(2)).sent()).isZero();

        assertThat(day(FIRST.plusDays(6)).sent()).isEqualTo(1);
        assertThat(last().subject().replaceAll("\\h", " ")).endsWith("a pris fin : 300,00 € exigibles");
        assertThat(text()).contains("la facture ci-dessous est de nouveau exigible en totalité", "Total : 300,00 €");
        assertThat(day(FIRST.plusDays(7)).sent()).isZero();
        assertThat(day(FIRST.plusDays(40)).sent()).isZero();
        assertThat(wire.server().accepted()).hasSize(4);
    }
}
