package io.quittance.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunInThePastException;
import io.quittance.matching.line.ClaimedLines;
import io.quittance.money.Money;
import io.quittance.writeoff.WriteOffDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person undid stays undone; what hung on it goes with it; what never was sure is asked. */
class UndoneMatchesTest extends OneInvoiceOwed {

    @Autowired
    private MatchUndo undo;

    @Autowired
    private ClaimedLines claims;

    @Autowired
    private DunningNight nights;

    @Autowired
    private WriteOffDesk writeOffs;

    UndoneMatchesTest() {
        super("F20260042", "1000.00");
    }

    @Test
    void whatAPersonUndidIsOnlyProposedFromThenOn() {
        long line = account.line(ON, "1000.00", "C1", IBAN, "F20260042");
        assertThat(run.match(creditor, ON, "test")).isEqualTo(1);
        undo.undo(creditor, line, ON, "controller");
        assertThat(count("select count(*) from match_proposal where line_id = " + line))
                .as("at once, so that nobody is chased for it")
                .isPositive();

        assertThat(run.match(creditor, ON, "test")).isZero();

        assertThat(account.waiting(line)).isEqualByComparingTo("1000");
        assertThat(count("select count(*) from match_proposal where line_id = " + line))
                .isPositive();
    }

    @Test
    void theToleranceIsOneForAllOfAMovement() {
        long other = books.invoice(client, "F20260043", ON.minusDays(20), "500.00", "EUR");
        long line = account.line(ON, "1498.50", "C1", IBAN, "");
        match(line, invoice, "999.25", "0.75");
        match(line, other, "499.25", "0.75");

        assertThat(account.balance(invoice)).isZero();
        assertThat(account.balance(other)).as("waits for a second person").isEqualByComparingTo("0.75");
        assertThat(writeOffsAwaited()).isEqualTo(1);
    }

    @Test
    void aWriteOffThatWasAskedForGoesWithItsMatchAndHoldsNothing() {
        long line = account.line(ON, "985.00", null, null, "");
        match(line, invoice, "985.00", "15.00");
        assertThat(writeOffsAwaited()).isEqualTo(1);

        undo.undo(creditor, line, ON, "controller");

        assertThat(writeOffsAwaited()).isZero();
        assertThat(count("select count(*) from write_off where decision = 'WITHDRAWN' and client_id = " + client))
                .as("nobody refused it")
                .isEqualTo(1);
        assertThat(count("select count(*) from history_event where kind = 'WRITE_OFF_WITHDRAWN' and client_id = "
                        + client))
                .isEqualTo(1);
        assertThat(count("select count(*) from hold where lifted_on is null and client_id = " + client))
                .isZero();
        assertThat(account.balance(invoice)).isEqualByComparingTo("1000");
    }

    @Test
    void aLossThatWasApprovedGoesWithItsMatch() {
        long line = account.line(ON, "985.00", null, null, "");
        match(line, invoice, "985.00", "15.00");
        long writeOff = count("select id from write_off where decision is null and client_id = " + client);
        writeOffs.approve(creditor, writeOff, ON, "another");
        assertThat(account.balance(invoice)).isZero();

        undo.undo(creditor, line, ON.plusDays(1), "controller");

        assertThat(account.balance(invoice)).as("all of it is owed again").isEqualByComparingTo("1000");
        assertThat(count("select count(*) from history_event where kind = 'WRITE_OFF_WITHDRAWN' and client_id = "
                        + client))
                .isEqualTo(1);
        match(line, invoice, "985.00", "15.00");
        assertThat(writeOffsAwaited()).as("asked for anew").isEqualTo(1);
    }

    @Test
    void aNightThatIsRefusedMovesNoMoney() {
        nights.run(creditor, ON, "test");
        long line = account.line(ON, "1000.00", "C1", IBAN, "F20260042");

        assertThatExceptionOfType(RunInThePastException.class)
                .isThrownBy(() -> nights.run(creditor, ON.minusDays(400), "test"));
        nights.run(creditor, ON, "test");

        assertThat(account.waiting(line)).isEqualByComparingTo("1000");
    }

    @Test
    void whatTheBankCallsNoClientsMoneyIsClaimedByAPerson() {
        long line = account.line(ON, "1000.00", "C1", IBAN, "F20260042");
        jdbc.sql("update statement_line set reversal = true, waiting = 0 where id = " + line)
                .update();
        assertThat(claims.mayClaim(creditor, line)).isTrue();

        assertThat(claims.claim(creditor, line, ON, "controller")).isTrue();

        assertThat(account.waiting(line)).isEqualByComparingTo("1000");
        assertThat(claims.mayClaim(creditor, line)).isFalse();
        assertThat(claims.claim(creditor, line, ON, "controller")).isFalse();
    }

    @Test
    void whatWasConfirmedTwiceIsStillKnownOnceOneConfirmationIsUndone() {
        long first = account.line(ON, "10.00", "Payer", IBAN, "");
        long second = account.line(ON, "20.00", "Payer", IBAN, "");
        match(first, invoice, "10.00", "0");
        match(second, invoice, "20.00", "0");

        undo.undo(creditor, first, ON, "controller");

        assertThat(account.aliases(client)).hasSize(2);
        undo.undo(creditor, second, ON, "controller");
        assertThat(account.aliases(client)).isEmpty();
    }

    @Test
    void halfOfAMovementTeachesNothingAndIsUndoneAlone() {
        long other = books.client("C2");
        long ofOther = books.invoice(other, ON, "300.00");
        long line = account.line(ON, "1300.00", "Holding", IBAN, "");
        match(line, invoice, "1000.00", "0");
        assertThat(account.aliases(client)).isEmpty();
        Part rest = Part.of(other, Map.of(ofOther, Money.of("300.00", "EUR")));
        desk.match(creditor, line, MatchOrder.byHand(List.of(rest), ""), ON, "controller");
        assertThat(account.aliases(client)).hasSize(2);
        assertThat(account.aliases(other)).hasSize(2);

        undo.undo(
                creditor, line, count("select max(id) from statement_match where line_id = " + line), ON, "controller");

        assertThat(account.waiting(line)).isEqualByComparingTo("300");
        assertThat(account.balance(invoice)).isZero();
        assertThat(account.aliases(other)).isEmpty();
    }

    private void match(long line, long pays, String amount, String forgone) {
        Money lack = Money.of(forgone, "EUR");
        Part part = new Part(
                client,
                Map.of(pays, Money.of(amount, "EUR")),
                Money.of("0", "EUR"),
                lack.isZero() ? Map.of() : Map.of(pays, lack));
        desk.match(creditor, line, MatchOrder.byHand(List.of(part), ""), ON, "controller");
    }

    private long writeOffsAwaited() {
        return count(
                "select count(*) from task where kind = 'WRITE_OFF' and closed_at is null and client_id = " + client);
    }
}
