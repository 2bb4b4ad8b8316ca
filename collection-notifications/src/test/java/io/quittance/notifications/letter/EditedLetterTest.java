package io.quittance.notifications.letter;

import static io.quittance.notifications.Books.ON;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.step.StepDesk;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.Passage;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.edit.Typing;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.BatchDesk.Output;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.preview.StepPreview;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.edit.WordingDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A formal notice that waits for a yes says what a person made it say, and stays a formal notice. */
@NotificationsTest
class EditedLetterTest {

    private static final String OWN_WORDS = """
            Bonjour,

            Ceci vous met en\u00a0demeure.

            {{>parties}}{{>invoices}}{{>charges}}

            Voyez ceci.

            Vous disposez de {{ delay }}\u00a0jours.

            {{>payment}}

            {{#charges}}Les intérêts courent. {{/charges}}A\u00a0défaut, nous agirons.

            Bien à vous,""";

    @Autowired
    private Books books;

    @Autowired
    private WordingDesk wordings;

    @Autowired
    private LetterComposition composition;

    @Autowired
    private StepTextDesk desk;

    @Autowired
    private StepDesk steps;

    @Autowired
    private StepPreview preview;

    @Autowired
    private BatchDesk batches;

    @Autowired
    private LetterQueue queue;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;
    private Client client;
    private Invoice first;
    private Invoice second;
    private long step;

    @BeforeEach
    void aFormalNoticeThatWaitsForAYes() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        paper.sign(creditor);
        client = paper.client(creditor, "Atelier Dupont & Fils", "33000", "Bordeaux");
        first = books.invoice(client, "AAA" + Books.number(), "100.00", ON.minusDays(40));
        second = books.invoice(client, "BBB" + Books.number(), "200.00", ON.minusDays(40));
        step = paper.formalNotice(client, first, second);
        jdbc.sql("update dunning_step set status = 'PROPOSED' where id = :step")
                .param("step", step)
                .update();
    }

    @Test
    void whatMakesItAFormalNoticeCannotBeEditedAway() {
        OpenText open = desk.open(creditor.id(), step, ON);
        assertThat(open.subjectStays()).isTrue();
        assertThat(open.passages())
                .filteredOn(passage -> passage.kind() == Passage.Kind.LEGAL)
                .extracting(Passage::text)
                .satisfiesExactly(
                        notice -> assertThat(notice).contains("vaut mise en demeure"),
                        delay -> assertThat(delay).contains("mettons en demeure", "8\u00a0jours"),
                        follows -> assertThat(follows).contains("À défaut de règlement", "juridiction compétente"));
        assertThat(open.passages())
                .filteredOn(passage -> passage.kind() == Passage.Kind.BLOCK)
                .extracting(Passage::text)
                .containsExactly("parties", "invoices", "charges", "payment");

        save("Something else", "As told on the telephone.");
        steps.approve(step, ON, "manager");

        assertThat(composition.compose(creditor.id(), ON)).isEqualTo(new LetterReport(1, 0, 0));
        assertThat(paper.text(step))
                .singleElement()
                .asString()
                .contains("As told on the telephone.", "La présente vaut mise en", "mettons en demeure")
                .contains(first.number(), second.number(), "FR76 3000 6000 0112 3456 7890 189")
                .doesNotContain("Something else", "saisirons la juridiction");
    }

    @Test
    void neitherCanWhatMakesOneOfTheCreditorsOwnWords() {
        WordingKey key =
                new WordingKey(WordingKind.LETTER, WordingKey.FORMAL_NOTICE, Locale.FRENCH, WordingVariant.STANDARD);
        wordings.save(creditor.id(), key, 0, "Mise en\u00a0demeure", OWN_WORDS, ON, "manager");
        OpenText open = desk.open(creditor.id(), step, ON);
        assertThat(open.subjectStays()).isTrue();
        assertThat(open.parts()).containsExactly("Bonjour,", "Voyez ceci.", "Bien à vous,");

        save(open, "Other", List.of("Hello,", "", ""));
        OpenText kept = desk.open(creditor.id(), step, ON);
        assertThat(kept.parts()).containsExactly("Hello,", "", "");
        steps.approve(step, ON, "manager");

        assertThat(composition.compose(creditor.id(), ON)).isEqualTo(new LetterReport(1, 0, 0));
        assertThat(paper.text(step))
                .singleElement()
                .asString()
                .contains("Hello,", "Ceci vous met en", "Vous disposez de 8", "nous agirons")
                .doesNotContain("Voyez ceci", "Bien à vous");
    }

    @Test
    void oneEditedForOtherAmountsIsNotPrinted() {
        save("", "As told on the telephone.");
        steps.approve(step, ON, "manager");
        composition.compose(creditor.id(), ON);
        books.pay(client, "200.00", second.number());

        assertThat(print()).isFalse();
        assertThat(books.stepStatus(step)).isEqualTo("PROPOSED");
        assertThat(queue.waiting(creditor.id())).isEmpty();

        save("", "As told again.");
        steps.approve(step, ON, "manager");
        assertThat(print()).isTrue();
        assertThat(paper.text(step))
                .singleElement()
                .asString()
                .contains("As told again.", first.number())
                .doesNotContain(second.number());
    }

    @Test
    void aLetterThatWaitsForAYesIsShownAsItWouldBePrinted() {
        assertThat(preview.of(creditor.id(), step, ON)).hasValueSatisfying(shown -> {
            assertThat(shown.mediaType()).isEqualTo("application/pdf");
            assertThat(new String(shown.content(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
        });
    }

    private boolean print() {
        return batches.make(creditor.id(), List.of(paper.letterOf(step)), Output.PRINT, ON, "manager")
                .isPresent();
    }

    /** In the place of the last words that a person may write. */
    private void save(String subject, String words) {
        OpenText open = desk.open(creditor.id(), step, ON);
        List<String> parts = new ArrayList<>(open.parts());
        parts.set(parts.size() - 1, words);
        save(open, subject, parts);
    }

    private void save(OpenText open, String subject, List<String> parts) {
        desk.save(
                creditor.id(),
                step,
                new Typing(subject.isEmpty() ? open.subject() : subject, parts, open.figures(), open.edits()),
                ON,
                "manager");
    }
}
