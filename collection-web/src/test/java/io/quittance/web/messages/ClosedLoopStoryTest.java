package io.quittance.web.messages;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.quittance.dunning.run.DunningNight;
import io.quittance.money.CreditorReference;
import io.quittance.money.Money;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From a reminder to the payment that its reference brings, and to thanks. */
@ScreenTest
class ClosedLoopStoryTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    Dispatch dispatch;

    @Autowired
    PaymentDesk payments;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long client;
    private LocalDate today;

    @BeforeEach
    void oneClientOwes() {
        creditor = books.open("Closed loop");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
        client = id("select id from client where creditor_id = :creditor");
        today = books.today();
        jdbc.sql("""
                insert into matching_rule (creditor_id, threshold, margin, tolerance, thanks, changed_by)
                values (:creditor, 90, 10, 2, true, 'test')
                """).param("creditor", creditor).update();
    }

    @Test
    void aReminderIsPaidByItsReferenceAndItsClientThankedOnce() throws Exception {
        night.run(creditor, today, "test");
        dispatch.deliver(creditor, today, now.instant());
        String body = jdbc.sql("select body_text from message where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(String.class)
                .single();
        String reference = CreditorReference.ofNumber("F-1").grouped();
        assertThat(body).contains(reference);

        receive("120.00", reference);

        long message = id("select min(id) from message where creditor_id = :creditor");
        page("/clients/" + client, containsString("après la relance du "));
        page("/clients/" + client, containsString("/messages/" + message));
        page("/messages/" + message, containsString("le jour même"));
        dispatch.deliver(creditor, today, now.instant());
        night.run(creditor, today.plusDays(1), "test");
        dispatch.deliver(creditor, today.plusDays(1), now.instant());
        assertThat(notices()).containsExactly("THANKS SENT null");
        page("/messages", containsString("remerciement"));
        assertThat(
                        id(
                                "select count(*) from message where creditor_id = :creditor and body_text like '%la facture F-1, que nous vous avions rappelée, est soldée%'"))
                .isPositive();
    }

    @Test
    void nobodyIsThankedForMoneyThatWentBackBeforeTheMailLeft() throws Exception {
        night.run(creditor, today, "test");
        dispatch.deliver(creditor, today, now.instant());
        long payment = receive("120.00", "F-1");
        payments.takeBack(creditor, payment, new TakenBack(today, "controller", TakeBackReason.RETURNED));

        dispatch.deliver(creditor, today, now.instant());

        assertThat(notices()).containsExactly("THANKS CANCELLED PAYMENT_GONE");
        page("/clients/" + client, not(containsString("après la relance du ")));
    }

    @Test
    void aPartIsNoReasonToThankNorIsMoneyOfAClientWhoIsHeld() {
        books.owes(creditor, "C-2", "F-2", 5, "80.00");
        night.run(creditor, today, "test");
        dispatch.deliver(creditor, today, now.instant());
        receive("119.99", "F-1");
        jdbc.sql("""
                insert into hold (creditor_id, client_id, reason, placed_on, placed_by)
                select :creditor, id, 'PAUSE', :on, 'test' from client where creditor_id = :creditor and number = 'C-2'
                """).param("creditor", creditor).param("on", today).update();
        client = id("select id from client where creditor_id = :creditor and number = 'C-2'");
        receive("80.00", "F-2");

        dispatch.deliver(creditor, today, now.instant());

        assertThat(notices()).isEmpty();
    }

    @Test
    void withoutTheSettingNobodyIsThanked() {
        jdbc.sql("update matching_rule set thanks = false where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
        night.run(creditor, today, "test");
        dispatch.deliver(creditor, today, now.instant());
        receive("120.00", "F-1");

        assertThat(notices()).isEmpty();
    }

    @Test
    void whatSeveralInvoicesAreAskedForByIsTheClientsReferenceAndPayingItCancelsWhatWasPending() {
        books.owes(creditor, "C-1", "F-3", 4, "30.00");
        night.run(creditor, today, "test");

        receive("150.00", CreditorReference.ofNumber("C-1").grouped());
        dispatch.deliver(creditor, today, now.instant());

        assertThat(jdbc.sql("select status from dunning_step where creditor_id = :creditor")
                        .param("creditor", creditor)
                        .query(String.class)
                        .list())
                .containsOnly("CANCELLED");
        assertThat(id("select count(*) from message where creditor_id = :creditor and status = 'SENT'"))
                .isZero();
        assertThat(id("select count(*) from invoice where creditor_id = :creditor and balance > 0"))
                .isZero();
    }

    private long receive(String amount, String reference) {
        NewPayment payment = new NewPayment(creditor, client, Money.of(amount, "EUR"), today, reference);
        return payments.receive(payment, today, "controller").id();
    }

    private List<String> notices() {
        return jdbc.sql("""
                select n.kind || ' ' || coalesce(m.status, 'NONE') || ' ' || coalesce(m.last_error, 'null')
                from notice n left join message m on m.notice_id = n.id
                where n.creditor_id = :creditor order by n.id
                """)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void page(String path, Matcher<String> says) throws Exception {
        mvc.perform(get(path).with(as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(says));
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }
}
