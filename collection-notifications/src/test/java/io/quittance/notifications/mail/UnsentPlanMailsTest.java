package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static io.quittance.notifications.mail.ScriptedSmtpServer.DROP;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.client.Contact;
import io.quittance.client.ContactRole;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.MessageDesk;
import io.quittance.notifications.message.MessageStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a plan a client is not told any more, and what a person has to see to. */
@NotificationsTest
class UnsentPlanMailsTest extends NoticeScene {

    @Autowired
    private MessageDesk messageDesk;

    @Autowired
    private InsolvencyDesk insolvencies;

    @Autowired
    private Clients clients;

    @Test
    void aProposalWithdrawnBeforeItLeavesDoesNotLeave() {
        long plan = proposed();
        composition.compose(creditor.id(), ON);
        desk.cancel(creditor.id(), plan, "paid otherwise", ON, "controller");

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(last().status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(last().lastError()).isNull();
        assertThat(texts.events(creditor.id(), last().id()))
                .last()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("PLAN_CANCELLED"));
        assertThat(wire.server().accepted()).isEmpty();
    }

    @Test
    void anInstalmentThatIsPaidMeanwhileIsNotToldOf() {
        signed();
        night(FIRST.minusDays(3));
        composition.compose(creditor.id(), FIRST.minusDays(3));
        books.pay(client, "150.00", "");

        assertThat(deliver(FIRST.minusDays(3))).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(last().status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(wire.server().accepted()).as("the proposal alone").hasSize(1);
    }

    @Test
    void nobodyInProceedingsIsWrittenTo() {
        signed();
        night(FIRST.minusDays(3));
        composition.compose(creditor.id(), FIRST.minusDays(3));
        NewInsolvency judgment = new NewInsolvency(InsolvencyKind.REORGANISATION, null, ON, null, "", "");
        insolvencies.record(creditor.id(), client.id(), judgment, ON, "controller");

        assertThat(deliver(FIRST.minusDays(3)).cancelled()).isEqualTo(1);
        assertThat(day(FIRST.plusDays(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(wire.server().accepted()).as("the proposal alone").hasSize(1);
    }

    @Test
    void whatMayHaveArrivedIsForAPersonToSay() {
        wire.server().on(Stage.DOT, DROP);
        proposed();

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(openTasks()).singleElement().asString().startsWith("MESSAGE_AMBIGUOUS");

        messageDesk.confirmSent(creditor.id(), last().id(), ON, "controller");
        assertThat(last().status()).isEqualTo(MessageStatus.SENT);
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void whoWantsLettersIsLeftToAPerson() {
        jdbc.sql("update client set preferred_channel = 'LETTER' where id = :client")
                .param("client", client.id())
                .update();
        proposed();

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
        assertThat(openTasks()).singleElement().isEqualTo("MESSAGE_FAILED: WANTS_LETTERS");
    }

    @Test
    void withoutAnAddressAPersonHasATaskAndSendsItAgainOnceThereIsOne() {
        client = clients.save(new Client(creditor.id(), Books.number(), "Sans adresse"));
        long plan = proposed();

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
        assertThat(openTasks()).singleElement().isEqualTo("MESSAGE_FAILED: NO_EMAIL");
        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));

        client = clients.findById(client.id()).orElseThrow();
        client.add(new Contact("Zoé", ContactRole.ACCOUNTING, "zoe@dupont.example", null));
        clients.save(client);
        messageDesk.sendAgain(creditor.id(), last().id(), "controller");

        assertThat(deliver(ON).sent()).isEqualTo(1);
        assertThat(openTasks()).isEmpty();
        assertThat(text()).contains("echeancier-" + plan + ".pdf");
    }
}
