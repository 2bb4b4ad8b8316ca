package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notice.NoticeDesk;
import io.quittance.notifications.Books;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.notifications.notice.NoticeComposition;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.PlanReview;
import io.quittance.plan.notice.PlanNotices;
import io.quittance.plan.schedule.Schedule;
import io.quittance.plan.schedule.Schedule.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A creditor with one client, a plan of two instalments, and a mail server on the wire. */
abstract class NoticeScene {

    static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    static final LocalDate FIRST = ON.plusDays(10);

    @Autowired
    Books books;

    @Autowired
    PlanDesk desk;

    @Autowired
    PlanReview review;

    @Autowired
    PlanNotices notices;

    @Autowired
    NoticeDesk noticeDesk;

    @Autowired
    NoticeComposition composition;

    @Autowired
    Dispatch dispatch;

    @Autowired
    MessageList messages;

    @Autowired
    MessageText texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSenderImpl mailServer;

    Wire wire;
    Creditor creditor;
    Client client;

    @BeforeEach
    void openBooks() {
        wire = new Wire(mailServer);
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    /** Proposed on {@link Books#ON}: 300.00 in two instalments of 150.00. */
    long proposed() {
        Invoice invoice = books.invoice(client, "300.00");
        Money half = Money.of("150.00", "EUR");
        Schedule schedule = Schedule.of(List.of(new Part(FIRST, half), new Part(FIRST.plusDays(30), half)));
        NewPlan plan = new NewPlan(
                creditor.id(), client.id(), Set.of(invoice.id()), PlanCharges.NONE, Money.of("0", "EUR"), schedule);
        long id = desk.draft(plan, ON, "controller").id();
        desk.propose(creditor.id(), id, ON, "controller");
        return id;
    }

    /** The same, signed, its proposal sent. */
    long signed() {
        long plan = proposed();
        deliver(ON);
        desk.sign(creditor.id(), plan, ON, "Zoé Lefèvre", ON, "controller");
        return plan;
    }

    void night(LocalDate on) {
        transaction.executeWithoutResult(status -> {
            review.of(creditor.id(), on, "night");
            notices.of(creditor.id(), on, "night");
            noticeDesk.again(creditor.id(), on);
        });
    }

    DispatchReport deliver(LocalDate on) {
        return dispatch.deliver(creditor.id(), on, NOW);
    }

    /** The night, then the minute after it. */
    DispatchReport day(LocalDate on) {
        night(on);
        return deliver(on);
    }

    MessageRow last() {
        return messages.of(creditor.id(), MessageList.Filter.ANY, Long.MAX_VALUE, 1)
                .getFirst();
    }

    String text() {
        return texts.find(creditor.id(), last().id()).orElseThrow().plain().replaceAll("\\h", " ");
    }

    List<String> openTasks() {
        return jdbc.sql(
                        "select kind || ': ' || (detail->>'error') from task where client_id = :client and closed_at is null")
                .param("client", client.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
