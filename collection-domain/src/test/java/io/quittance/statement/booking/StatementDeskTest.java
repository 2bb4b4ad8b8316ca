package io.quittance.statement.booking;

import static io.quittance.statement.booking.BankScene.counts;
import static io.quittance.statement.booking.Paper.entry;
import static io.quittance.statement.booking.Paper.notification;
import static io.quittance.statement.booking.Paper.paidBy;
import static io.quittance.statement.booking.Paper.part;
import static io.quittance.statement.booking.Paper.parts;
import static io.quittance.statement.booking.Paper.report;
import static io.quittance.statement.booking.Paper.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.statement.reading.source.UnreadableStatementException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every movement is booked once, in whichever statements and in whichever order a bank tells it. */
@BankTest
class StatementDeskTest {

    private static final String LUNE = entry(10, "100.00", "B-1", paidBy("Lune SARL", "E-1", "Facture F-1"));
    private static final String MARS = entry(12, "50.00", "B-2", paidBy("Mars SA", "E-2", "Facture F-2"));
    private static final String FEE = entry(15, "-7.50", "B-3", "");
    private static final String VENUS = entry(20, "80.00", "B-4", paidBy("Vénus", "", "sans référence"));

    @Autowired
    private BankScene scene;

    @Autowired
    private StatementDesk desk;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void creditsWaitAndWhatWentOutDoesNot() {
        BookedFile booked = scene.book(statement("0.00", 9, "142.50", 15, LUNE, MARS, FEE));

        assertThat(booked).extracting("lines", "credits", "debits", "repeated").containsExactly(3, 2, 1, 0);
        assertThat(booked.warnings()).isEmpty();
        assertThat(scene.lines()).containsExactly("10 100.00", "12 50.00", "15 -7.50 (0.00)");
        assertThat(
                        scene.ask(
                                "select detail ->> 'lines' from history_event where creditor_id = :creditor and kind = 'STATEMENT_BOOKED'"))
                .containsExactly("3");
    }

    @Test
    void whatTakesAPaymentBackWaitsAndWhatABankGivesBackDoesNot() {
        String returned = "<NtryDtls><TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>";
        scene.book(report(
                entry(10, "-30.00", "R-1", returned),
                entry(11, "-20.00", "R-2", "<RvslInd>true</RvslInd>"),
                entry(12, "7.50", "R-3", "<RvslInd>true</RvslInd>"),
                entry(13, "9.00", "R-4", returned)));

        assertThat(scene.lines()).containsExactly("10 -30.00", "11 -20.00", "12 7.50 (0.00)", "13 9.00 (0.00)");
    }

    @Test
    void theSameFileAgainIsTheSameFile() {
        BookedFile first = scene.book(statement("0.00", 9, "150.00", 15, LUNE, MARS));
        BookedFile second = scene.book(statement("0.00", 9, "150.00", 15, LUNE, MARS));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(counts(second)).isEqualTo("2, 2");
        assertThat(scene.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void statementsThatOverlapBookEachMovementOnce(boolean inOrder) {
        byte[] early = statement("0.00", 9, "142.50", 15, LUNE, MARS, FEE);
        byte[] late = statement("100.00", 11, "222.50", 20, MARS, FEE, VENUS);
        BookedFile first = scene.book(inOrder ? early : late);
        BookedFile second = scene.book(inOrder ? late : early);

        assertThat(counts(first)).isEqualTo("3, 0");
        assertThat(counts(second)).isEqualTo("3, 2");
        assertThat(second.warnings()).isEmpty();
        assertThat(scene.lines()).containsExactly("10 100.00", "12 50.00", "15 -7.50 (0.00)", "20 80.00");
    }

    @Test
    void whatWasReportedWithinTheDayIsNotBookedAgainAtItsEnd() {
        String bare = entry(10, "100.00", "", paidBy("LUNE SARL", "", ""));
        String full = entry(10, "100.00", "B-1", paidBy("Lune SARL Paris", "E-1", "Facture F-1"));
        scene.book(report(bare));
        BookedFile end = scene.book(statement("0.00", 9, "150.00", 10, full, entry(10, "50.00", "B-2", "")));

        assertThat(counts(end)).isEqualTo("2, 1");
        assertThat(scene.lines()).containsExactly("10 50.00", "10 100.00");
    }

    @Test
    void whoPaidIsKnownAsSoonAsOneStatementTells() {
        scene.book(statement("0.00", 9, "100.00", 10, entry(10, "100.00", "B-1", "")));
        BookedFile told = scene.book(notification(LUNE));

        assertThat(counts(told)).isEqualTo("1, 0");
        assertThat(scene.lines()).containsExactly("10 100.00");
        assertThat(scene.ask("select payer from statement_line where creditor_id = :creditor and waiting > 0"))
                .containsExactly("Lune SARL");
        assertThat(counts(scene.book(report(entry(10, "100.00", "B-1", ""))))).isEqualTo("1, 1");
        BookedFile another = scene.book(statement("0.00", 9, "100.00", 10, entry(10, "100.00", "B-8", "")));
        assertThat(counts(another)).as("another payment of this amount").isEqualTo("1, 0");
    }

    @Test
    void twoOtherPayersAreTwoMovementsHoweverAlike() {
        scene.book(report(entry(10, "100.00", "", paidBy("Lune", "E-1", ""))));
        scene.book(report(entry(10, "100.00", "", paidBy("Lune", "E-2", ""))));
        scene.book(report(entry(10, "100.00", "", paidBy("Lune", "", "Facture 1"))));
        scene.book(report(entry(10, "100.00", "", paidBy("Lune", "", "Facture 2"))));

        assertThat(scene.lines()).hasSize(4);
    }

    @Test
    void equalMovementsOfOneStatementAreAsManyAsItTells() {
        String alike = entry(10, "100.00", "", paidBy("Lune", "", "Loyer"));
        scene.book(report(alike));
        BookedFile three = scene.book(statement("0.00", 9, "300.00", 10, alike, alike, alike));
        BookedFile two = scene.book(report(alike, alike));

        assertThat(counts(three)).isEqualTo("3, 1");
        assertThat(counts(two)).isEqualTo("2, 2");
        assertThat(scene.lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void equalMovementsOfStatementsThatFollowEachOtherAreTwo(boolean inOrder) {
        String alike = entry(10, "100.00", "", paidBy("Lune", "", "Loyer"));
        byte[] morning = statement("0.00", 10, "100.00", 10, alike);
        byte[] noon = statement("100.00", 10, "150.00", 10, entry(10, "50.00", "", ""));
        byte[] evening = statement("150.00", 10, "250.00", 10, alike);
        scene.book(inOrder ? morning : evening);
        scene.book(noon);
        scene.book(inOrder ? evening : morning);
        BookedFile whole = scene.book(statement("0.00", 9, "250.00", 10, alike, entry(10, "50.00", "", ""), alike));

        assertThat(scene.lines()).containsExactly("10 50.00", "10 100.00", "10 100.00");
        assertThat(counts(whole)).isEqualTo("3, 3");
    }

    @Test
    void whereItCannotBeToldTheyAreRepeatedUntilAPersonSaysOtherwise() {
        String alike = entry(10, "100.00", "", paidBy("Lune", "", "Loyer"));
        scene.book(report(alike));
        BookedFile second = scene.book(report(entry(10, "1.00", "", ""), alike));
        assertThat(counts(second)).isEqualTo("2, 1");
        long statement = Long.parseLong(scene.ask("select max(id) from statement where creditor_id = :creditor")
                .getFirst());

        desk.bookAllTheSame(scene.creditor, statement, 2, BankScene.ON, "manager");

        assertThat(scene.lines()).containsExactly("10 1.00", "10 100.00", "10 100.00");
        assertThat(counts(scene.book(report(alike, alike)))).isEqualTo("2, 2");
        assertThatThrownBy(() -> desk.bookAllTheSame(scene.creditor, statement, 2, BankScene.ON, "manager"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        byte[] broken = new String(
                        statement("0.00", 9, "150.00", 15, LUNE, MARS), java.nio.charset.StandardCharsets.UTF_8)
                .replace("50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", "5O.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() -> scene.book(broken)).isInstanceOf(UnreadableStatementException.class);
        assertThatThrownBy(() -> scene.book(report(entry(10, "99999999999999.00", "", ""))))
                .isInstanceOf(UnreadableStatementException.class);
        assertThat(scene.ask("select id from statement_file where creditor_id = :creditor"))
                .isEmpty();
    }

    @Test
    void movementsOfNothingAreLeftOut() {
        BookedFile booked = scene.book(report(entry(10, "0.00", "", ""), LUNE));

        assertThat(counts(booked)).isEqualTo("1, 0");
        assertThat(booked.warnings())
                .extracting(one -> one.warning().kind().name())
                .containsExactly("NOTHING_MOVED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBatchAndItsPartsAreNeverBothBooked(boolean batchFirst) {
        byte[] batch = statement("0.00", 9, "100.00", 10, entry(10, "100.00", "B-9", ""));
        byte[] details = notification(entry(
                10, "100.00", "B-9", parts(part("60.00", "Lune", "E-1", "F-1"), part("40.00", "Mars", "E-2", "F-2"))));
        scene.book(batchFirst ? batch : details);
        BookedFile second = scene.book(batchFirst ? details : batch);

        assertThat(scene.lines()).containsExactly("10 40.00", "10 60.00");
        assertThat(counts(second)).isEqualTo(batchFirst ? "2, 0" : "1, 1");
        assertThat(
                        scene.ask(
                                "select count(*) from statement_replacement r join statement_line l on l.id = r.replaced_id and l.waiting = 0 where l.creditor_id = :creditor"))
                .containsExactly(batchFirst ? "2" : "0");
        byte[] again = report(entry(10, "100.00", "B-9", ""));
        assertThat(counts(scene.book(again))).as("told once more").isEqualTo("1, 1");
    }

    @Test
    void thePartsOfABatchThatIsMatchedAreRepeats() {
        scene.book(statement("0.00", 9, "100.00", 10, entry(10, "100.00", "B-9", "")));
        scene.change("update statement_line set waiting = 0 where creditor_id = :creditor");
        BookedFile details = scene.book(notification(
                entry(10, "100.00", "B-9", parts(part("60.00", "Lune", "E-1", ""), part("40.00", "Mars", "E-2", "")))));

        assertThat(counts(details)).isEqualTo("2, 2");
        assertThat(scene.lines()).containsExactly("10 100.00 (0.00)");
    }
}
