package io.quittance.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.MatchRefusedException.Reason;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.line.ReturnedPayments;
import io.quittance.matching.line.ReturnedPayments.Tie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a bank gives back takes one payment back, once; what is undone of it settles nothing by itself. */
class UndoneReturnsTest extends OneInvoiceOwed {

    @Autowired
    private ReturnedPayments returned;

    @Autowired
    private MovedLines lines;

    @Autowired
    private MatchUndo undo;

    UndoneReturnsTest() {
        super("F20260042", "1000.00");
    }

    @Test
    void aReturnIsUndoneAndTheCreditWaitsForAPersonAgain() {
        long line = account.line(ON, "1000.00", "C1", IBAN, "F20260042");
        run.match(creditor, ON, "test");
        long back = account.line(ON.plusDays(5), "-1000.00", "C1", IBAN, "RETURN");
        assertThat(run.match(creditor, ON.plusDays(5), "test")).isEqualTo(1);

        undo.undo(creditor, back, ON.plusDays(5), "controller");

        assertThat(account.waiting(back)).isEqualByComparingTo("-1000");
        assertThat(account.waiting(line)).isEqualByComparingTo("1000");
        assertThat(account.balance(invoice)).isEqualByComparingTo("1000");
        assertThat(run.match(creditor, ON.plusDays(5), "test"))
                .as("neither by itself")
                .isZero();
    }

    @Test
    void moneyThatBouncedSettlesNothingOnceItsReturnWasUndone() {
        account.line(ON, "1000.00", "C1", IBAN, "F20260042");
        run.match(creditor, ON, "test");
        long back = account.line(ON.plusDays(5), "-1000.00", "C1", IBAN, "RETURN");
        run.match(creditor, ON.plusDays(5), "test");
        long bounced = count("select id from payment where creditor_id = " + creditor);

        undo.undo(creditor, back, ON.plusDays(6), "controller");

        assertThat(returned.of(lines.find(creditor, back).orElseThrow()))
                .as("its payment is gone: the return is of the one that its movement is matched with next")
                .isEmpty();
        assertThat(refusal(() -> desk.giveBack(creditor, back, bounced, false, ON.plusDays(6), "controller")))
                .isEqualTo(Reason.NOT_THAT_PAYMENT);
        assertThat(count("select count(*) from history_event where kind = 'PAYMENT_NOT_RETURNED' and client_id = "
                        + client))
                .isEqualTo(1);
    }

    @Test
    void aReturnThatNamesTheInvoiceOfAPaymentTakesItBackByItselfWithinTheGuards() {
        account.line(ON, "1000.00", null, null, "F20260042");
        run.match(creditor, ON, "test");
        long late = account.line(ON.plusDays(70), "-1000.00", null, null, "REJET F20260042");
        assertThat(run.match(creditor, ON.plusDays(70), "test")).as("too late").isZero();
        long waiting = account.line(ON.plusDays(1), "1000.00", null, null, "");
        long back = account.line(ON.plusDays(5), "-1000.00", "Client C1 SARL", null, "REJET PRLV F20260042");
        assertThat(run.match(creditor, ON.plusDays(5), "test"))
                .as("another credit of that amount waits")
                .isZero();
        desk.setAside(creditor, waiting, "", ON, "controller");

        assertThat(returned.of(lines.find(creditor, back).orElseThrow()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.ties()).containsExactly(Tie.NUMBER, Tie.NAME, Tie.AMOUNT);
                    assertThat(one.invoices()).containsExactly("F20260042");
                });
        assertThat(returned.of(lines.find(creditor, late).orElseThrow())
                        .getFirst()
                        .ties())
                .containsExactly(Tie.NUMBER, Tie.AMOUNT);
        assertThat(run.match(creditor, ON.plusDays(5), "test")).isEqualTo(1);

        assertThat(account.waiting(back)).isZero();
        assertThat(account.balance(invoice)).isEqualByComparingTo("1000");
    }

    @Test
    void onePaymentGoesBackOnceAndAMistakeNever() {
        long line = account.line(ON, "1000.00", "C1", IBAN, "F20260042");
        run.match(creditor, ON, "test");
        long payment = count("select id from payment where creditor_id = " + creditor);
        long back = account.line(ON.plusDays(5), "-1000.00", "C1", IBAN, "");
        long again = account.line(ON.plusDays(6), "-1000.00", "C1", IBAN, "");
        desk.giveBack(creditor, back, payment, false, ON.plusDays(5), "controller");

        assertThat(refusal(() -> desk.giveBack(creditor, again, payment, false, ON.plusDays(6), "controller")))
                .isEqualTo(Reason.NOT_THAT_PAYMENT);
        assertThat(account.waiting(line)).isZero();
        assertThat(account.waiting(again)).isEqualByComparingTo("-1000");
    }

    @Test
    void aReturnIsNotSureWhileAnotherCreditOfTheSameAccountWaits() {
        account.line(ON.minusDays(31), "1000.00", "C1", IBAN, "F20260042");
        run.match(creditor, ON, "test");
        account.line(ON, "1000.00", "C1", IBAN, "");
        long back = account.line(ON.plusDays(2), "-1000.00", "C1", IBAN, "");

        run.match(creditor, ON.plusDays(2), "test");

        assertThat(account.waiting(back))
                .as("whose return it is, a person says")
                .isEqualByComparingTo("-1000");
        assertThat(account.balance(invoice)).isZero();
    }
}
