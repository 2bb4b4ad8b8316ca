package io.quittance.dispute;

import static io.quittance.dispute.DisputeScene.ON;
import static io.quittance.dispute.DisputeState.AWAITED;
import static io.quittance.dispute.DisputeState.CREDITED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.UsePostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One credit answers one dispute: what it took is not there for another, until it is taken back. */
@SpringBootTest
@UsePostgres
@Import(DisputeScene.class)
class DisputeCreditTest {

    @Autowired
    private DisputeScene scene;

    private Dispute older;
    private Dispute newer;

    @BeforeEach
    void twoDisputesOfOneInvoice() {
        scene.begin();
        older = scene.open("30.00");
        newer = scene.open("30.00");
        scene.accept(newer, null, ON);
        scene.accept(older, null, ON);
    }

    @ParameterizedTest(name = "{0} of 30.00")
    @CsvSource({"named", "unnamed", "written off", "reported"})
    void oneCreditEndsTheOldestAndASecondTheOther(String how) {
        came(how, "30.00");
        scene.night(ON);
        assertThat(states()).isEqualTo("CREDITED AWAITED");
        assertThat(scene.held()).containsExactly("DISPUTE 30.00");
        scene.night(ON.plusDays(1));
        assertThat(states()).as("another night finds nothing more").isEqualTo("CREDITED AWAITED");

        came(how, "30.00");
        scene.night(ON.plusDays(2));
        assertThat(states()).isEqualTo("CREDITED CREDITED");
        assertThat(scene.texts(
                        "select x.amount::text from dispute_credit x join dispute_arrival r on r.id = x.arrival_id"
                                + " join dispute d on d.id = r.dispute_id where d.invoice_id = " + scene.invoice))
                .containsExactly("30.00", "30.00");
    }

    @ParameterizedTest(name = "{0} of 60.00")
    @CsvSource({"named", "written off"})
    void oneCreditOfBothEndsBoth(String how) {
        came(how, "60.00");
        scene.night(ON);

        assertThat(states()).isEqualTo("CREDITED CREDITED");
    }

    @Test
    void whatIsTakenBackFreesWhatItHadAnsweredAndNoOther() {
        long first = scene.creditNote("30.00", "F1");
        long second = scene.creditNote("30.00", "F1");
        scene.night(ON);
        assertThat(states()).isEqualTo("CREDITED CREDITED");

        scene.change("delete from invoice where id = " + second);
        scene.night(ON.plusDays(1));
        assertThat(states()).isEqualTo("CREDITED AWAITED");

        scene.change("delete from invoice where id = " + first);
        scene.creditNote("30.00", "F1");
        scene.night(ON.plusDays(2));
        assertThat(states()).isEqualTo("CREDITED AWAITED");
    }

    @Test
    void whatTheBooksTakeBackFreesTheLast() {
        scene.reported("30.00", ON);
        scene.reported("30.00", ON);
        scene.night(ON);
        assertThat(states()).isEqualTo("CREDITED CREDITED");

        scene.reported("-30.00", ON.plusDays(1));
        scene.night(ON.plusDays(1));
        assertThat(states()).isEqualTo("CREDITED AWAITED");
    }

    @Test
    void aCreditThatCameBeforeADisputeIsNotCountedAgainstIt() {
        scene.creditNote("30.00", "F1");
        scene.night(ON);
        Dispute later = scene.open("10.00");
        scene.accept(later, null, ON);
        scene.creditNote("30.00", "F1");
        scene.creditNote("10.00", "F1");
        scene.night(ON.plusDays(1));

        assertThat(states()).isEqualTo("CREDITED CREDITED");
        assertThat(scene.now(later).state()).isEqualTo(CREDITED);
        assertThat(scene.held()).isEmpty();
    }

    @Test
    void theRestOfALargerCreditAnswersTheNext() {
        scene.creditNote("45.00", "F1");
        scene.night(ON);
        assertThat(scene.now(older).state()).isEqualTo(CREDITED);
        assertThat(scene.now(newer).state()).isEqualTo(AWAITED);

        scene.creditNote("15.00", "F1");
        scene.night(ON.plusDays(1));
        assertThat(states()).isEqualTo("CREDITED CREDITED");
    }

    private void came(String how, String amount) {
        switch (how) {
            case "named" -> scene.creditNote(amount, "F1");
            case "unnamed" -> scene.creditNote(amount, null);
            case "written off" -> scene.writtenOff(amount, ON);
            default -> scene.reported(amount, ON);
        }
    }

    private String states() {
        return scene.now(older).state() + " " + scene.now(newer).state();
    }
}
