package io.quittance.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.LineProposals.Offer;
import io.quittance.matching.MatchRefusedException.Reason;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.matching.policy.MatchingSettings;
import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a movement is taken for, and undoing it: money, copies and what was learned go together. */
class MatchDeskTest extends OneInvoiceOwed {

    @Autowired
    private MatchUndo undo;

    @Autowired
    private LineProposals proposals;

    @Autowired
    private StoredProposals stored;

    @Autowired
    private MovedLines lines;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private MatchingPolicy policy;

    MatchDeskTest() {
        super("INV-1", "1000.00");
    }

    @Test
    void aCreditBecomesAPaymentAndIsUndoneInOneGo() {
        long line = account.line(ON, "1000.00", "Client C1 SARL", IBAN, "F1");

        desk.match(creditor, line, byHand(Part.of(client, Map.of(invoice, eur("1000.00")))), ON, "controller");

        assertThat(account.waiting(line)).isZero();
        assertThat(account.balance(invoice)).isZero();
        assertThat(account.aliases(client)).contains("IBAN " + IBAN).hasSize(2);

        undo.undo(creditor, line, ON, "controller");

        assertThat(account.waiting(line)).isEqualByComparingTo("1000");
        assertThat(account.balance(invoice)).isEqualByComparingTo("1000");
        assertThat(account.aliases(client))
                .as("what was undone was no confirmation")
                .isEmpty();
        assertThat(refusal(() -> undo.undo(creditor, line, ON, "controller"))).isEqualTo(Reason.NOT_MATCHED);
    }

    @Test
    void oneCreditPaysForTwoClientsAndTheRestIsNobodys() {
        long other = books.client("C2");
        long ofOther = books.invoice(other, ON, "300.00");
        long line = account.line(ON, "1350.00", "Group", IBAN, "");

        desk.match(
                creditor,
                line,
                byHand(
                        Part.of(client, Map.of(invoice, eur("1000.00"))),
                        Part.of(other, Map.of(ofOther, eur("300.00")))),
                ON,
                "controller");
        assertThat(account.waiting(line)).isEqualByComparingTo("50");
        desk.setAside(creditor, line, "a deposit", ON, "controller");

        assertThat(account.waiting(line)).isZero();
        assertThat(account.payments(line)).isEqualTo(2);
        assertThat(refusal(() -> desk.setAside(creditor, line, "", ON, "controller")))
                .isEqualTo(Reason.NOTHING_WAITS);

        undo.undo(creditor, line, ON, "controller");

        assertThat(account.waiting(line)).isEqualByComparingTo("1350");
        assertThat(account.payments(line)).isZero();
    }

    @Test
    void manyCreditsPayOneInvoice() {
        long first = account.line(ON, "400.00", "C1", IBAN, "");
        long second = account.line(ON, "600.00", "C1", IBAN, "");

        desk.match(creditor, first, byHand(Part.of(client, Map.of(invoice, eur("400.00")))), ON, "controller");
        desk.match(creditor, second, byHand(Part.of(client, Map.of(invoice, eur("600.00")))), ON, "controller");

        assertThat(account.balance(invoice)).isZero();
    }

    @Test
    void whatLacksIsGivenUpWithinTheToleranceAndGoesWithTheMatch() {
        long line = account.line(ON, "999.20", "C1", IBAN, "F1");
        Part part = new Part(client, Map.of(invoice, eur("999.20")), eur("0.00"), Map.of(invoice, eur("0.80")));

        desk.match(creditor, line, byHand(part), ON, "controller");

        assertThat(account.balance(invoice)).isZero();

        undo.undo(creditor, line, ON, "controller");

        assertThat(account.balance(invoice)).isEqualByComparingTo("1000");
    }

    @Test
    void beyondTheToleranceASecondPersonDecides() {
        long line = account.line(ON, "970.00", "C1", IBAN, "F1");
        Part part = new Part(client, Map.of(invoice, eur("970.00")), eur("0.00"), Map.of(invoice, eur("30.00")));

        desk.match(creditor, line, MatchOrder.byHand(List.of(part), "broken pallet"), ON, "controller");

        assertThat(account.balance(invoice)).isEqualByComparingTo("30");
        assertThat(jdbc.sql(
                                "select count(*) from task where client_id = :client and kind = 'WRITE_OFF' and closed_at is null")
                        .param("client", client)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPaymentThatIsTakenBackByMistakeWaitsAgainAsAMovement() {
        long line = account.line(ON, "1000.00", "C1", IBAN, "F1");
        desk.match(creditor, line, byHand(Part.onAccount(client, eur("1000.00"))), ON, "controller");
        long payment = paymentOf(line);

        payments.takeBack(creditor, payment, new TakenBack(ON, "controller", TakeBackReason.MISTAKE));

        assertThat(account.waiting(line)).isEqualByComparingTo("1000");
    }

    @Test
    void whatTheBankGivesBackOpensTheInvoiceAndBothMovementsStayMatched() {
        long line = account.line(ON, "1000.00", "C1", IBAN, "F1");
        desk.match(creditor, line, byHand(Part.of(client, Map.of(invoice, eur("1000.00")))), ON, "controller");
        long back = account.line(ON.plusDays(5), "-1000.00", "C1", IBAN, "RETURN F1");

        desk.giveBack(creditor, back, paymentOf(line), false, ON.plusDays(5), "controller");

        assertThat(account.balance(invoice)).isEqualByComparingTo("1000");
        assertThat(account.waiting(line)).isZero();
        assertThat(account.waiting(back)).isZero();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        long line = account.line(ON, "500.00", "C1", IBAN, "");
        long out = account.line(ON, "-500.00", "C1", IBAN, "");

        assertThat(refusal(() -> match(line, Part.of(client, Map.of(invoice, eur("500.01"))))))
                .isEqualTo(Reason.TOO_MUCH);
        assertThat(refusal(() -> match(line, Part.of(client, Map.of(invoice, eur("0.00"))))))
                .isEqualTo(Reason.NOTHING_GIVEN);
        assertThat(refusal(() -> match(line, Part.of(client, Map.of(invoice, Money.of("5.00", "USD"))))))
                .isEqualTo(Reason.OTHER_CURRENCY);
        assertThat(refusal(() -> match(out, Part.of(client, Map.of(invoice, eur("500.00"))))))
                .isEqualTo(Reason.WENT_OUT);
        books.leaveOpen(invoice, "100.00");
        assertThat(refusal(() -> match(line, Part.of(client, Map.of(invoice, eur("500.00"))))))
                .isEqualTo(Reason.NOT_OPEN);
        books.leaveOpen(invoice, "1000.00");

        assertThat(account.waiting(line)).isEqualByComparingTo("500");
        assertThat(account.payments(line)).isZero();
    }

    @Test
    void theManagersToleranceHolds() {
        policy.change(creditor, new MatchingSettings(95, 5, new BigDecimal("50.00"), true), ON, "manager");

        assertThat(policy.of(creditor).tolerance()).isEqualByComparingTo("50");
        assertThat(policy.of(creditor).thanks()).isTrue();
    }

    @Test
    void whatIsAcceptedIsWhatWasShownAsLongAsItsInvoicesStand() {
        long named = books.invoice(client, "F20260077", ON.minusDays(20), "1000.00", "EUR");
        long line = account.line(ON, "400.00", "Client C1 SARL", IBAN, "acompte F20260077");
        Offer shown = best(line);
        assertThat(stored.find(creditor, line, shown.key()).orElseThrow().proposal())
                .as("not stored yet: worked out")
                .isEqualTo(shown.proposal());
        stored.workOutAnew(creditor, line);
        assertThat(stored.find(creditor, line, shown.key()).orElseThrow().proposal())
                .as("stored")
                .isEqualTo(shown.proposal());
        jdbc.sql("update match_proposal set score = 1 where line_id = " + line).update();
        assertThat(stored.find(creditor, line, shown.key())
                        .orElseThrow()
                        .proposal()
                        .score())
                .as("not worked out again")
                .isEqualTo(1);

        books.leaveOpen(named, "900.00");
        assertThat(stored.find(creditor, line, shown.key())).as("less is open").isEmpty();
        books.leaveOpen(named, "1000.00");
        desk.match(creditor, line, byHand(Part.onAccount(client, eur("100.00"))), ON, "controller");
        assertThat(stored.find(creditor, line, shown.key())).as("less waits").isEmpty();
    }

    @Test
    void whatIsGivenUpIsAcceptedAsShown() {
        long line = account.line(ON, "999.20", "Client C1 SARL", IBAN, "INV-1");
        Offer shown = best(line);
        assertThat(shown.proposal().difference()).isNotNull();
        stored.workOutAnew(creditor, line);
        jdbc.sql("update match_proposal set score = 1 where line_id = " + line).update();

        var accepted = stored.find(creditor, line, shown.key()).orElseThrow().proposal();

        assertThat(accepted.score()).as("as stored").isEqualTo(1);
        assertThat(accepted.difference()).isEqualTo(shown.proposal().difference());
        assertThat(accepted.shares()).isEqualTo(shown.proposal().shares());
    }

    @Test
    void whatIsLeftOfACreditIsProposedAnewAtOnce() {
        long second = books.invoice(client, "INV-2", ON.minusDays(20), "500.00", "EUR");
        long line = account.line(ON, "1500.00", "Client C1 SARL", IBAN, "INV-1 INV-2");
        stored.workOutAnew(creditor, line);

        desk.match(creditor, line, byHand(Part.of(client, Map.of(invoice, eur("1000.00")))), ON, "controller");

        assertThat(jdbc.sql("select shares from match_proposal where rank = 1 and line_id = " + line)
                        .query(String.class)
                        .single())
                .contains("\"invoice\": " + second)
                .doesNotContain("\"invoice\": " + invoice);
    }

    private Offer best(long line) {
        MovedLine moved = lines.find(creditor, line).orElseThrow();
        return proposals.of(moved).getFirst();
    }

    private void match(long line, Part part) {
        desk.match(creditor, line, byHand(part), ON, "controller");
    }

    private static MatchOrder byHand(Part... parts) {
        return MatchOrder.byHand(List.of(parts), "");
    }

    private long paymentOf(long line) {
        return jdbc.sql("select payment_id from statement_match where line_id = :line and undone_on is null")
                .param("line", line)
                .query((row, number) -> row.getLong("payment_id"))
                .single();
    }
}
