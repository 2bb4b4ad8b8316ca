package io.quittance.notifications.evidence;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.step.StepDesk;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.LetterReport;
import io.quittance.notifications.letter.PaperBooks;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.CompositionReport;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is approved after its night leaves when the caps on contacts let it, a mail and a letter alike, and the screens know when. */
@NotificationsTest
class LateYesTest {

    private static final Instant NOW = Instant.parse("2026-11-06T08:00:00Z");

    /** A Friday. */
    private static final LocalDate LATER = ON.plusDays(2);

    @Autowired
    private Books books;

    @Autowired
    private Composition mails;

    @Autowired
    private LetterComposition letters;

    @Autowired
    private Leavings leavings;

    @Autowired
    private StepDesk steps;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        client = paper.client(creditor, "Atelier Dupont & Fils", "33000", "Bordeaux");
    }

    @Test
    void aMailApprovedOnADayThatHasItsMessageLeavesOnTheNextContactDay() {
        long late = waiting(books.step(client, "reminder-1", books.invoice(client, "10.00")));
        contacted(late, LATER);
        steps.approve(late, LATER, "manager");

        assertThat(mails.compose(creditor.id(), LATER)).isEqualTo(new CompositionReport(0, 0, 0));
        assertThat(leavings.ofClient(creditor.id(), client.id(), LATER, NOW))
                .singleElement()
                .satisfies(leaving -> {
                    assertThat(leaving.capped()).isTrue();
                    assertThat(leaving.on()).isEqualTo(LATER.plusDays(3));
                    assertThat(leaving.at()).isEqualTo("2026-11-09T08:00:00Z");
                });
        assertThat(mails.compose(creditor.id(), LATER.plusDays(3))).isEqualTo(new CompositionReport(1, 0, 0));
        assertThat(leavings.ofStep(creditor.id(), late, LATER.plusDays(3), NOW))
                .singleElement()
                .satisfies(leaving -> {
                    assertThat(leaving.capped()).isFalse();
                    assertThat(leaving.message()).isEqualTo(books.message(late).id());
                });
    }

    @Test
    void aLetterApprovedLateWaitsForTheWeeklyCapAsAMailDoes() {
        long late = waiting(paper.letter(client, books.invoice(client, "10.00")));
        contacted(late, ON.minusDays(4));
        contacted(late, ON.minusDays(1));
        contacted(late, ON.plusDays(1));
        steps.approve(late, LATER, "manager");

        assertThat(letters.compose(creditor.id(), LATER)).isEqualTo(new LetterReport(0, 0, 0));
        assertThat(leavings.ofStep(creditor.id(), late, LATER, NOW))
                .singleElement()
                .extracting(Leaving::capped, Leaving::on, Leaving::isLetter)
                .containsExactly(true, ON.plusDays(5), true);
        assertThat(letters.compose(creditor.id(), ON.plusDays(5))).isEqualTo(new LetterReport(1, 0, 0));
    }

    @Test
    void ofTwoThatWereApprovedLateTheFirstLeavesAndWhatANightLetGoAsksNothing() {
        long first = waiting(books.step(client, "reminder-1", books.invoice(client, "10.00")));
        long second = byPost(books.laterStep(first, ON.plusDays(1)));
        steps.approve(second, LATER, "manager");
        steps.approve(first, LATER, "manager");

        assertThat(letters.compose(creditor.id(), LATER)).isEqualTo(new LetterReport(1, 0, 0));
        assertThat(mails.compose(creditor.id(), LATER)).isEqualTo(new CompositionReport(0, 0, 0));

        Client another = paper.client(creditor, "Maison Neuve", "33000", "Bordeaux");
        long own = books.step(another, "reminder-1", books.invoice(another, "10.00"));
        contacted(own, LATER);
        assertThat(mails.compose(creditor.id(), LATER).composed()).isOne();
    }

    @Test
    void aYesOnASaturdayCountsAsTheContactOfTheMondayOnWhichItLeaves() {
        long late = waiting(books.step(client, "reminder-1", books.invoice(client, "10.00")));
        LocalDate saturday = LATER.plusDays(1);
        LocalDate monday = LATER.plusDays(3);
        steps.approve(late, saturday, "manager");

        assertThat(mails.compose(creditor.id(), saturday)).isEqualTo(new CompositionReport(0, 0, 0));
        assertThat(countsFrom(late)).isEqualTo(saturday);
        assertThat(mails.compose(creditor.id(), monday)).isEqualTo(new CompositionReport(1, 0, 0));
        assertThat(countsFrom(late)).as("what the night sees").isEqualTo(monday);
    }

    @Test
    void twoThatWaitedForTheCapDoNotLeaveTogether() {
        long first = waiting(books.step(client, "reminder-1", books.invoice(client, "10.00")));
        long second = waiting(byPost(books.laterStep(first, ON.plusDays(1))));
        contacted(first, LATER);
        steps.approve(second, LATER, "manager");
        steps.approve(first, LATER, "manager");
        LocalDate monday = LATER.plusDays(3);

        int mailsOfMonday = mails.compose(creditor.id(), monday).composed();
        int lettersOfMonday = letters.compose(creditor.id(), monday).composed();

        assertThat(mailsOfMonday + lettersOfMonday).isOne();
        assertThat(mails.compose(creditor.id(), monday.plusDays(1)).composed()
                        + letters.compose(creditor.id(), monday.plusDays(1)).composed())
                .isOne();
    }

    private LocalDate countsFrom(long step) {
        return jdbc.sql("select counts_from from dunning_step where id = :step")
                .param("step", step)
                .query(LocalDate.class)
                .single();
    }

    /** Another mail of this step's client, sent on that day. */
    private void contacted(long step, LocalDate day) {
        long other = books.laterStep(step, day);
        jdbc.sql("update dunning_step set channel = 'EMAIL', status = 'DONE', done_on = :day where id = :step")
                .param("day", day)
                .param("step", other)
                .update();
    }

    private long byPost(long step) {
        jdbc.sql("update dunning_step set channel = 'LETTER', template = 'reminder-2' where id = :step")
                .param("step", step)
                .update();
        return step;
    }

    private long waiting(long approved) {
        jdbc.sql("update dunning_step set status = 'PROPOSED' where id = :step")
                .param("step", approved)
                .update();
        return approved;
    }
}
