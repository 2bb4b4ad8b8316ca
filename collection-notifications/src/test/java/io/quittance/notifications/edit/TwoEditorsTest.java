package io.quittance.notifications.edit;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.text.OutdatedTexts;
import io.quittance.dunning.text.TextChangedException;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.wording.own.OwnText;
import io.quittance.notifications.wording.own.OwnTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people edit one message, or money comes in while somebody does: neither is written over unseen. */
@NotificationsTest
class TwoEditorsTest {

    @Autowired
    private Books books;

    @Autowired
    private StepTextDesk desk;

    @Autowired
    private OwnTexts texts;

    @Autowired
    private OutdatedTexts outdated;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;
    private Invoice invoice;
    private long step;

    @BeforeEach
    void aReminderThatWaitsForAYes() {
        creditor = books.creditor();
        client = books.client(creditor);
        invoice = books.invoice(client, "AAA" + Books.number(), "10.00", ON.minusDays(12));
        step = books.step(client, "reminder-1", invoice);
        jdbc.sql("update dunning_step set status = 'PROPOSED' where id = :step")
                .param("step", step)
                .update();
    }

    @Test
    void ofTwoWhoSaveAtOneInstantOneIsRefusedByTheNameOfTheOther() throws Exception {
        OpenText open = desk.open(creditor.id(), step, ON);
        CyclicBarrier together = new CyclicBarrier(2);
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = new ArrayList<>();
            for (String person : List.of("Ada", "Bea")) {
                Callable<String> saving = () -> {
                    together.await(20, TimeUnit.SECONDS);
                    return saved(open, person);
                };
                both.add(people.submit(saving));
            }
            for (Future<String> one : both) {
                outcomes.add(one.get(20, TimeUnit.SECONDS));
            }
        }

        OwnTexts.Change change = texts.changes(step).getFirst();
        assertThat(texts.changes(step)).hasSize(1);
        assertThat(outcomes).containsExactlyInAnyOrder("saved", "after " + change.by());
    }

    @Test
    void whoDropsWhatAnotherEditedMeanwhileIsToldSo() {
        OpenText open = desk.open(creditor.id(), step, ON);
        saved(open, "Ada");

        assertThatThrownBy(() -> desk.drop(creditor.id(), step, open.edits(), ON, "Bea"))
                .isInstanceOf(TextChangedException.class);

        assertThat(texts.inForce(step)).isPresent();
        desk.drop(creditor.id(), step, desk.open(creditor.id(), step, ON).edits(), ON, "Bea");
        assertThat(texts.inForce(step)).isEmpty();
    }

    @Test
    void whatIsPaidWhileTheWordsAreStoredDoesNotPassForWhatWasSeen() {
        OpenText open = desk.open(creditor.id(), step, ON);
        OwnText text = new OwnText(open.language(), "Mine", "Words", List.of(), open.amount(), "");

        transaction.executeWithoutResult(status -> {
            books.hold(invoice, "4.00");
            texts.replace(step, new OwnTexts.Words("A", "B"), text, open.figures(), "Ada");
        });

        assertThat(outdated.isOf(step, ON)).isTrue();
    }

    private String saved(OpenText open, String person) {
        List<String> parts = new ArrayList<>(open.parts());
        parts.set(0, "Words of " + person);
        try {
            desk.save(creditor.id(), step, new Typing("By " + person, parts, open.figures(), open.edits()), ON, person);
            return "saved";
        } catch (TextChangedException changed) {
            return "after " + changed.by();
        }
    }
}
