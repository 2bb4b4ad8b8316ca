package io.quittance.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.insight.client.ClientTimeline;
import io.quittance.insight.matching.LineList;
import io.quittance.insight.matching.LineList.LineState;
import io.quittance.insight.matching.MatchList;
import io.quittance.insight.matching.MatchingFigures;
import io.quittance.insight.matching.Sought;
import io.quittance.insight.matching.WaitingList;
import io.quittance.insight.payment.PaymentList;
import io.quittance.matching.line.MovedLines;
import io.quittance.money.CreditorReference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sure is matched by itself, listed and explained; the rest waits, and holds reminders back where it is probably theirs. */
class MatchingRunTest extends OneInvoiceOwed {

    @Autowired
    private LineProposals proposals;

    @Autowired
    private MovedLines lines;

    @Autowired
    private MatchList matches;

    @Autowired
    private LineList list;

    @Autowired
    private WaitingList waiting;

    @Autowired
    private PaymentList payments;

    @Autowired
    private ClientTimeline timeline;

    @Autowired
    private MatchingFigures figures;

    MatchingRunTest() {
        super("F20260042", "1234.56");
    }

    @BeforeEach
    void named() {
        jdbc.sql("update client set name = 'Menuiserie Lefort' where id = :id")
                .param("id", client)
                .update();
    }

    @Test
    void theReferenceOfTheReminderIsMatchedByItselfAndExplained() {
        String reference = CreditorReference.ifAny("F20260042").orElseThrow().value();
        long line = account.line(ON, "1234.56", "MENUISERIE LEFORT", IBAN, reference);

        assertThat(run.match(creditor, ON, "test")).isEqualTo(1);

        assertThat(account.balance(invoice)).isZero();
        assertThat(account.waiting(line)).isZero();
        assertThat(matches.page(creditor, ON.minusDays(30), null, 10).items())
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.automatic()).isTrue();
                    assertThat(match.score()).isGreaterThanOrEqualTo(90);
                    assertThat(match.reasons()).isNotEmpty();
                    assertThat(match.firstInvoices()).isEqualTo("F20260042");
                    assertThat(match.mayBeUndone()).isTrue();
                });
        assertThat(account.aliases(client)).as("a guess teaches nothing").isEmpty();
        assertThat(figures.of(creditor, ON).automatic()).isEqualTo(1);
        assertThat(run.match(creditor, ON, "test")).as("once").isZero();
        assertThat(reconciliation.of(creditor)).isEmpty();
    }

    @Test
    void whatIsNotSureWaitsWithAProposalAndHoldsRemindersBack() {
        long line = account.line(ON, "800.00", "MENUISERIE LEFORT", null, "acompte");

        assertThat(run.match(creditor, ON, "test")).isZero();

        assertThat(account.waiting(line)).isEqualByComparingTo("800");
        assertThat(waiting.page(creditor, WaitingList.Kind.PROPOSED, Sought.ANYTHING, null, 10)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.clientName()).isEqualTo("Menuiserie Lefort"));
        assertThat(deducted()).as("probably theirs").isEqualTo("800.00");
        assertThat(list.page(creditor, LineState.PROPOSED, null, 10).items()).hasSize(1);

        var offer = proposals.of(lines.find(creditor, line).orElseThrow()).getFirst();
        desk.match(creditor, line, MatchOrder.accepted(offer.proposal()), ON, "controller");

        assertThat(account.balance(invoice)).isEqualByComparingTo("434.56");
        assertThat(waiting.page(creditor, null, Sought.ANYTHING, null, 10).items())
                .isEmpty();
        assertThat(waiting.after(creditor, line, Sought.ANYTHING)).isEmpty();
        assertThat(list.shares(list.page(creditor, LineState.MATCHED, null, 10).items())
                        .get(line))
                .singleElement()
                .satisfies(share -> assertThat(share.invoice()).isEqualTo("F20260042"));
    }

    @Test
    void whatNobodySentWaitsWithoutAProposal() {
        account.line(ON, "77.77", null, null, "VIREMENT");

        run.match(creditor, ON, "test");

        assertThat(waiting.page(creditor, WaitingList.Kind.UNMATCHED, Sought.ANYTHING, null, 10)
                        .items())
                .hasSize(1);
        assertThat(deducted()).isEqualTo("-");
    }

    @Test
    void anUnknownAccountIsLeftToPeople() {
        long line = account.line("GB33BUKB20201555555555", ON, "1234.56", "LEFORT", null, "F20260042", null);

        assertThat(run.match(creditor, ON, "test")).isZero();

        assertThat(account.waiting(line)).isEqualByComparingTo("1234.56");
        assertThat(waiting.page(creditor, null, Sought.ANYTHING, null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.isStrange()).isTrue());
    }

    @Test
    void aDirectDebitThatComesBackReopensItsInvoiceByItself() {
        long line = account.line(MovementScene.ACCOUNT, ON, "1234.56", "LEFORT", IBAN, "F20260042", "E2E-1");
        run.match(creditor, ON, "test");
        assertThat(account.balance(invoice)).isZero();

        account.line(MovementScene.ACCOUNT, ON.plusDays(3), "-1234.56", "LEFORT", IBAN, "REJET", "E2E-1");
        run.match(creditor, ON.plusDays(3), "test");

        assertThat(account.balance(invoice)).isEqualByComparingTo("1234.56");
        assertThat(account.waiting(line)).isZero();
    }

    @Test
    void whatIsMatchedByItselfNamesNobodyAndWhatCameBackCarriesTheBanksDay() {
        account.line(MovementScene.ACCOUNT, ON, "1234.56", "LEFORT", IBAN, "F20260042", "E2E-1");
        run.match(creditor, ON, "loader");
        assertThat(payments.page(creditor, false, null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.recordedAutomatically()).isTrue())
                .satisfies(row -> assertThat(row.takenBackAutomatically()).isFalse());
        account.line(MovementScene.ACCOUNT, ON.plusDays(3), "-1234.56", "LEFORT", IBAN, "REJET", "E2E-1");

        run.match(creditor, ON.plusDays(5), "loader");

        assertThat(payments.page(creditor, false, null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.takenBackAutomatically()).isTrue());
        assertThat(timeline.page(client, null, null, 10).items())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.by()).isNull())
                .allSatisfy(entry -> assertThat(entry.detail()).containsEntry("automatic", "true"))
                .first()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("PAYMENT_UNAPPLIED"))
                .satisfies(entry -> assertThat(entry.on()).isEqualTo(ON.plusDays(3)));
        assertThat(jdbc.sql("select occurred_on from history_event where kind = 'PAYMENT_UNAPPLIED' and client_id = "
                                + client)
                        .query(LocalDate.class)
                        .single())
                .as("the proof keeps the day on which it was taken back")
                .isEqualTo(ON.plusDays(5));
    }

    @Test
    void twoCreditsForOneInvoiceAreNotBothTakenForIt() {
        account.line(ON, "1234.56", "MENUISERIE LEFORT", IBAN, "F20260042");
        long again = account.line(ON, "1234.56", "MENUISERIE LEFORT", IBAN, "F20260042");

        assertThat(run.match(creditor, ON, "test")).isEqualTo(1);

        assertThat(account.waiting(again)).as("paid before: a person decides").isEqualByComparingTo("1234.56");
    }

    @Test
    void whatWaitsIsFoundByPayerTextAccountOrAmount() {
        long one = account.line(ON, "1234567.89", "ÉBÉNISTERIE Doré", IBAN, "solde 100%");
        long other = account.line(ON.plusDays(1), "77.77", "Dorémi", "FR7610278060610002050450140", "loyer");
        account.line(ON.plusDays(2), "-77.77", null, null, "REJET");

        assertThat(found("ebenisterie")).containsExactly(one);
        assertThat(found("doré")).containsExactly(one, other);
        assertThat(found("100%")).containsExactly(one);
        assertThat(found("DE89 3704")).containsExactly(one);
        assertThat(found("1 234 567,89")).containsExactly(one);
        assertThat(found("1,234,567.89")).containsExactly(one);
        assertThat(found("1234567.89")).containsExactly(one);
        assertThat(found("77,77 €")).as("what went back, too").hasSize(2).contains(other);
        assertThat(found("nobody")).isEmpty();
        assertThat(found(" ")).hasSize(3);
        assertThat(waiting.after(creditor, one, new Sought("Dorémi"))).hasValue(other);
        assertThat(waiting.after(creditor, one, new Sought("solde"))).isEmpty();
    }

    private List<Long> found(String text) {
        return waiting.page(creditor, null, new Sought(text), null, 10).items().stream()
                .map(WaitingList.WaitingLine::id)
                .toList();
    }

    private String deducted() {
        List<String> found = jdbc.sql("select amount::text from deducted_of(array[:client::bigint])")
                .param("client", client)
                .query((row, number) -> row.getString("amount"))
                .list();
        return found.isEmpty() ? "-" : found.getFirst();
    }
}
