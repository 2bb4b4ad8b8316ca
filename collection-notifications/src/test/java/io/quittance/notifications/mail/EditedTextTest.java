package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.text.OutdatedTextException;
import io.quittance.dunning.text.SeenTexts;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.edit.EditChangedException;
import io.quittance.notifications.edit.EditInvalidException;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.edit.Typing;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.wording.own.OwnTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail that waits for a yes says what a person made it say, and never for other amounts than it was edited for. */
@NotificationsTest
class EditedTextTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private StepDesk steps;

    @Autowired
    private StepTextDesk desk;

    @Autowired
    private OwnTexts texts;

    @Autowired
    private SeenTexts seen;

    @Autowired
    private MessageText evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl mailServer;

    private Wire wire;
    private Creditor creditor;
    private Client client;
    private Invoice first;
    private Invoice second;
    private long step;

    @BeforeEach
    void aReminderThatWaitsForAYes() {
        wire = new Wire(mailServer);
        creditor = books.creditor();
        client = books.client(creditor);
        first = books.invoice(client, "AAA" + Books.number(), "10.00", LATE);
        second = books.invoice(client, "BBB" + Books.number(), "20.00", LATE);
        step = waiting(books.step(client, "reminder-1", first, second));
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void nothingLeavesWithoutAYesAndThenTheWordsOfThePersonDo() {
        deliver(ON);
        edit("About our talk", "Dear Zoe, as agreed on the telephone.");
        deliver(ON);
        assertThat(wire.server().accepted()).isEmpty();

        steps.approve(step, ON, "manager");
        deliver(ON);

        assertThat(wire.server().accepted())
                .singleElement()
                .asString()
                .contains("Subject: About our talk", "Dear Zoe, as agreed on the telephone.")
                .contains(first.number(), second.number(), "FR76 3000 6000 0112 3456 7890 189");
        assertThat(books.text(step)).contains("30,00\u00a0€").doesNotContain("Sauf erreur");
        assertThat(texts.changes(step)).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo("manager");
            assertThat(change.bodyBefore()).contains("Sauf erreur de notre part, les factures", "{{>figures}}");
            assertThat(change.body()).startsWith("Dear Zoe").contains("{{>figures}}", "{{>payment}}", "{{>closing}}");
        });
        assertThat(books.history(client)).contains("STEP_TEXT_EDITED", "MESSAGE_SENT");
    }

    @Test
    void theStandardTextIsNoEditAndTakingItBackGivesUpTheOther() {
        OpenText open = open();
        save(open.subject(), open.parts(), open.figures());
        assertThat(texts.changes(step)).isEmpty();

        edit("Mine", "Words");
        edit("Mine", "Words");
        assertThat(texts.changes(step)).hasSize(1);
        save(open.subject(), open.parts(), open.figures());

        assertThat(texts.inForce(step)).isEmpty();
        assertThat(texts.changes(step)).extracting(OwnTexts.Change::isDropped).containsExactly(true, false);
    }

    @Test
    void anEditForOtherAmountsSendsItsStepBackUntilItIsTakenUpAgain() {
        edit("Mine", "Please pay 30,00\u00a0€, dear Zoe.");
        steps.approve(step, ON, "manager");
        composition.compose(creditor.id(), ON);
        String messageId = books.message(step).messageId();
        books.pay(client, "20.00", second.number());

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(books.stepStatus(step)).isEqualTo("PROPOSED");
        assertThat(books.history(client)).endsWith("STEP_WAITS_AGAIN");
        assertThat(books.rungsAstray()).isZero();
        assertThat(evidence.events(creditor.id(), books.message(step).id()))
                .extracting(MessageText.Event::detail)
                .containsExactly("TEXT_OUTDATED");
        assertThatThrownBy(() -> steps.approve(step, ON, "manager")).isInstanceOf(OutdatedTextException.class);
        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));

        OpenText kept = open();
        assertThat(kept.isOutdated()).isTrue();
        assertThat(kept.parts().getFirst()).isEqualTo("Please pay 10,00\u00a0€, dear Zoe.");
        save(kept.subject(), kept.parts(), kept.figures());
        steps.approve(step, ON, "manager");
        assertThat(deliver(ON)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));

        assertThat(books.text(step)).contains("Please pay 10,00\u00a0€").doesNotContain(second.number());
        assertThat(books.message(step).messageId()).isEqualTo(messageId);
        assertThat(books.message(step).amount()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(wire.server().accepted()).hasSize(1);
    }

    @Test
    void whatIsDroppedLeavesInTheStandardWords() {
        edit("Mine", "Words of mine");
        books.hold(second, null);
        assertThat(open().isOutdated()).isTrue();

        desk.drop(creditor.id(), step, open().edits(), ON, "manager");
        steps.approve(step, ON, "manager");
        deliver(ON);

        assertThat(books.text(step))
                .contains("Sauf erreur de notre part", first.number())
                .doesNotContain("Words of mine");
    }

    @Test
    void aTextEditedForOtherAmountsBeforeItWasWrittenGoesBackToo() {
        edit("Mine", "Words");
        steps.approve(step, ON, "manager");
        books.hold(first, "5.00");

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(books.stepStatus(step)).isEqualTo("PROPOSED");
    }

    @Test
    void theDayLeftStandingIsThatOfTheDayItLeaves() {
        OpenText open = open();
        assertThat(open.parts().get(1)).contains("10\u00a0novembre\u00a02026");
        List<String> parts = new ArrayList<>(open.parts());
        parts.set(0, "Mine.");
        save(open.subject(), parts, open.figures());
        steps.approve(step, ON, "manager");
        composition.compose(creditor.id(), ON);

        deliver(ON.plusDays(1));

        assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
        assertThat(books.text(step))
                .contains("Mine.", "11\u00a0novembre\u00a02026")
                .doesNotContain("10\u00a0novembre");
    }

    @Test
    void whatCannotStandInAMessageIsRefused() {
        OpenText open = open();
        assertThatThrownBy(() -> edit("Mine", "Pay {{amount}}"))
                .isInstanceOfSatisfying(EditInvalidException.class, wrong -> {
                    assertThat(wrong.fault()).isEqualTo(EditInvalidException.EditFault.BRACES);
                    assertThat(wrong.part()).isZero();
                });
        assertThatThrownBy(() -> edit(" ", "Words")).isInstanceOf(EditInvalidException.class);
        assertThatThrownBy(() -> save("Mine", List.of("one"), open.figures())).isInstanceOf(EditChangedException.class);
        books.pay(client, "20.00", second.number());
        assertThatThrownBy(() -> save("Mine", open.parts(), open.figures())).isInstanceOf(EditChangedException.class);
        steps.approve(step, ON, "manager");
        assertThatThrownBy(() -> edit("Mine", "Words")).isInstanceOf(IllegalStateException.class);
    }

    private void edit(String subject, String beginning) {
        OpenText open = open();
        List<String> parts = new ArrayList<>(open.parts());
        parts.set(0, beginning);
        save(subject, parts, open.figures());
    }

    private OpenText open() {
        return desk.open(creditor.id(), step, ON);
    }

    private void save(String subject, List<String> parts, String figures) {
        desk.save(creditor.id(), step, new Typing(subject, parts, figures, seen.latest(List.of(step))), ON, "manager");
    }

    private long waiting(long approved) {
        jdbc.sql("update dunning_step set status = 'PROPOSED' where id = :step")
                .param("step", approved)
                .update();
        return approved;
    }

    private DispatchReport deliver(LocalDate on) {
        return dispatch.deliver(creditor.id(), on, NOW.plus(Duration.ofDays(on.toEpochDay() - ON.toEpochDay())));
    }
}
