package io.quittance.insight.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.HoldReason;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.BlockedBy;
import io.quittance.insight.Books;
import io.quittance.insight.Paged;
import io.quittance.insight.invoice.InvoiceDetail;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a client's page shows. */
@SpringBootTest
@UsePostgres
@Transactional
class ClientPageTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private EntityManager entities;

    @Autowired
    private ClientFigures figures;

    @Autowired
    private OpenInvoicesOfClient openInvoices;

    @Autowired
    private HoldsOfClient holds;

    @Autowired
    private ClientTimeline timeline;

    @Autowired
    private ClientSearch search;

    @Autowired
    private InvoiceDetail details;

    @Autowired
    private ShippedPolicies policies;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient jdbc;

    private Books books;
    private long client;
    private long late;

    @BeforeEach
    void aClient() {
        books = new Books(jdbc);
        policies.installFor(books.creditor(), "test");
        entities.flush();
        client = books.client("C1", "Société Électrique");
        late = books.invoice(client, "F1", ON.minusDays(12), "100.00", "EUR");
        books.invoice(client, "F2", ON.plusDays(20), "50.00", "EUR");
    }

    @Test
    void exposureTakesCreditsAndCashOff() {
        books.invoice(client, "A1", ON.minusDays(1), "-10.00", "EUR");
        books.payment(client, ON, "30.00", "EUR");

        ClientFigures.Figures of = figures.of(books.creditor(), client, ON, "EUR");

        assertThat(of.main().overdue()).isEqualTo(eur("100.00"));
        assertThat(of.main().notDue()).isEqualTo(eur("50.00"));
        assertThat(of.main().unapplied()).isEqualTo(eur("30.00"));
        assertThat(of.main().exposure()).isEqualTo(eur("110.00"));
        assertThat(of.next().on()).isEqualTo(ON);
    }

    @Test
    void aPaymentThatAnImportTookBackIsStillTold() {
        long gone = books.payment(client, ON, "30.00", "EUR");
        long there = books.payment(client, ON, "40.00", "EUR");
        for (long payment : new long[] {gone, there}) {
            history.record(io.quittance.history.Fact.ofClient(
                    books.creditor(),
                    client,
                    io.quittance.history.FactKind.PAYMENT_RECEIVED,
                    ON,
                    "me",
                    java.util.Map.of("payment", String.valueOf(payment))));
        }
        entities.flush();
        jdbc.sql("delete from payment where id = :id").param("id", gone).update();

        assertThat(timeline.page(client, null, null, 50).items())
                .extracting(ClientTimeline.Entry::what)
                .containsExactlyInAnyOrder("PAYMENT_RECEIVED", "RECEIVED");
    }

    @Test
    void theCreditorsCurrencyStandsFirstEvenWhenNothingIsOwedInIt() {
        assertThat(figures.of(books.creditor(), client, ON, "CHF").owed())
                .extracting(AgedBalance::currency)
                .containsExactly("CHF", "EUR");
    }

    @Test
    void cashThatPaysAllOfAnInvoiceBlocksIt() {
        books.payment(client, ON, "100.00", "EUR");

        assertThat(openInvoices.of(books.creditor(), client, ON))
                .extracting(OpenInvoicesOfClient.OpenInvoice::number, OpenInvoicesOfClient.OpenInvoice::blockedBy)
                .containsExactly(tuple("F1", BlockedBy.COVERED_BY_CASH), tuple("F2", BlockedBy.NO_CONTACT));
        assertThat(details.of(books.creditor(), "F1", ON).orElseThrow().blockedBy())
                .isEqualTo(BlockedBy.COVERED_BY_CASH);
    }

    @Test
    void aPartThatIsHeldDoesNotBlockTheRest() {
        jdbc.sql("""
                insert into hold (creditor_id, client_id, invoice_id, reason, amount, placed_on, placed_by)
                values (:creditor, :client, :invoice, 'DISPUTE', 40, :on, 'test')
                """)
                .param("creditor", books.creditor())
                .param("client", client)
                .param("invoice", late)
                .param("on", ON)
                .update();

        InvoiceDetail.Detail detail = details.of(books.creditor(), "F1", ON).orElseThrow();
        assertThat(detail.held()).isEqualTo(eur("40.00"));
        assertThat(detail.blockedBy()).isNull();
        assertThat(detail.nextOn()).isEqualTo(ON);
        assertThat(details.of(books.creditor(), "F9", ON)).isEmpty();
        assertThat(holds.of(client, ON)).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.DISPUTE);
            assertThat(hold.amount()).isEqualTo(eur("40.00"));
            assertThat(hold.invoice()).isEqualTo("F1");
        });
        assertThat(holds.of(client, ON.minusDays(1))).isEmpty();
    }

    @Test
    void theTimelineIsOneNewestFirstAndTellsNothingTwice() {
        long payment = books.payment(client, ON.minusDays(1), "30.00", "EUR");
        books.allocate(payment, late, ON, "20.00");
        record(FactKind.PAYMENT_RECEIVED, ON.minusDays(1));
        for (int day = 2; day < 9; day++) {
            record(FactKind.NOTE, ON.minusDays(day));
            record(FactKind.NOTE, ON.minusDays(day));
        }
        record(FactKind.HOLD_PLACED, ON);

        List<ClientTimeline.Entry> all = new ArrayList<>();
        Paged<ClientTimeline.Entry> page = timeline.page(client, null, null, 5);
        all.addAll(page.items());
        while (page.next() != null) {
            page = timeline.page(client, null, page.next(), 5);
            all.addAll(page.items());
        }

        assertThat(all).hasSize(16).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.on().compareTo(a.on()));
        assertThat(all.getFirst().kind()).isEqualTo(TimelineKind.HOLD);
        assertThat(all.get(1).kind()).isEqualTo(TimelineKind.PAYMENT);
        assertThat(all.get(1).amount()).isEqualTo(eur("30.00"));
        assertThat(all.get(1).detail()).containsEntry("invoices", "F1").containsEntry("unapplied", "10.00");
        assertThat(timeline.page(client, TimelineKind.NOTE, null, 50).items()).hasSize(14);
        assertThat(timeline.page(client, TimelineKind.MESSAGE, null, 50).items())
                .isEmpty();
    }

    @Test
    void aClientIsFoundByWhatPeopleRemember() {
        books.client("X9", "Autre");
        jdbc.sql("insert into contact (client_id, email) values (:client, 'Compta@example.com')")
                .param("client", client)
                .update();

        for (String text : List.of("societe elec", "c1", "f2", "compta@")) {
            assertThat(found(text)).as(text).containsExactly("C1");
        }
        assertThat(found("%")).isEmpty();
        assertThat(found("")).containsExactly("X9", "C1");
    }

    private List<String> found(String text) {
        return search.page(books.creditor(), ON, "EUR", text, null, null, 10).items().stream()
                .map(ClientSearch.FoundClient::number)
                .toList();
    }

    private void record(FactKind kind, LocalDate on) {
        history.record(Fact.ofClient(books.creditor(), client, kind, on, "test", Map.of("text", "x")));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
