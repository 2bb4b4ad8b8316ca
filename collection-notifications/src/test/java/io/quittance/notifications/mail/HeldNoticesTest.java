package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.SettlementDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is reminded of an instalment, or offered a settlement, of what is held for another reason. */
@NotificationsTest
class HeldNoticesTest extends NoticeScene {

    private static final LocalDate REMINDED = FIRST.minusDays(3);

    @Autowired
    private HoldDesk holds;

    @Autowired
    private SettlementDesk settlements;

    private Hold hold(HoldReason reason, @Nullable Long invoice, @Nullable String part) {
        BigDecimal amount = part == null ? null : new BigDecimal(part);
        return holds.place(
                new HoldRequest(creditor.id(), client.id(), invoice, reason, null, amount, ""), ON, "controller");
    }

    private long planned() {
        return jdbc.sql("select max(id) from invoice where client_id = :client")
                .param("client", client.id())
                .query(Long.class)
                .single();
    }

    private void offered(Invoice invoice) {
        NewSettlement offer = new NewSettlement(
                creditor.id(), client.id(), Set.of(invoice.id()), Money.of("800.00", "EUR"), ON.plusDays(10), "", true);
        settlements.offer(offer, ON, "controller");
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"DISPUTE", "PLACEMENT", "PAUSE"})
    void noInstalmentOfAClientHeldAsAWholeIsToldOf(HoldReason reason) {
        signed();
        Hold hold = hold(reason, null, null);

        assertThat(day(REMINDED)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(day(FIRST.plusDays(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(wire.server().accepted()).as("the proposal alone").hasSize(1);

        holds.lift(hold, FIRST.plusDays(2), "controller");
        assertThat(day(FIRST.plusDays(2)).sent()).isEqualTo(1);
    }

    @Test
    void oneThatIsWrittenDoesNotLeaveOnceItsInvoiceIsHeld() {
        signed();
        night(REMINDED);
        composition.compose(creditor.id(), REMINDED);
        hold(HoldReason.DISPUTE, planned(), null);

        assertThat(deliver(REMINDED)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(last().status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(texts.events(creditor.id(), last().id()))
                .last()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("HELD"));
        assertThat(wire.server().accepted()).as("the proposal alone").hasSize(1);
    }

    @Test
    void aPartThatIsHeldLeavesTheRestToAskFor() {
        signed();
        hold(HoldReason.DISPUTE, planned(), "100.00");

        assertThat(day(REMINDED).sent()).isEqualTo(1);
    }

    @Test
    void anOfferOfWhatIsHeldIsNotSent() {
        offered(books.invoice(client, "1000.00"));
        hold(HoldReason.PAUSE, null, null);

        assertThat(deliver(ON)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(texts.events(creditor.id(), last().id()))
                .last()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("HELD"));
        assertThat(wire.server().accepted()).isEmpty();
    }
}
